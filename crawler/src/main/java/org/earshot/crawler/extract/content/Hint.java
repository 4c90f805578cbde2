package org.earshot.crawler.extract.content;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/// What an element's name, classes, id and role let one expect of its words.
enum Hint {
  NONE,
  /// Probably a part of the article.
  CONTENT,
  /// Says that it is the article's text.
  BODY,
  /// Says that it is something else.
  BOILERPLATE,
  /// Says that it holds what readers wrote below.
  COMMENTS;

  /// Classes beyond this length are a style sheet's, not names.
  private static final int MAX_NAMES = 400;

  /// Hold a whole page or article: what their classes say of categories is not said of the words.
  private static final Set<String> WHOLE = Set.of("html", "body", "main", "article");

  private static final Set<String> NEVER_CONTENT = Set.of("nav", "footer", "aside", "menu");

  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "complementary",
          "contentinfo",
          "banner",
          "menu",
          "menubar",
          "toolbar",
          "search",
          "alert",
          "alertdialog",
          "dialog",
          "tablist");

  /// Joined names of the element that holds the text, as the usual publishing systems call it.
  private static final List<String> BODY_NAMES =
      List.of(
          "articlebody",
          "articlecontent",
          "articletext",
          "postbody",
          "postcontent",
          "posttext",
          "entrycontent",
          "entrytext",
          "storybody",
          "storycontent",
          "storytext",
          "newsbody",
          "newstext",
          "contentbody",
          "bodycopy",
          "bodytext",
          "blogcontent",
          "blogpostbody",
          "articlecopy",
          "markdownbody",
          "mwparseroutput");

  private static final Set<String> CONTENT_WORDS =
      Set.of(
          "article",
          "body",
          "content",
          "contents",
          "entry",
          "hentry",
          "main",
          "page",
          "post",
          "text",
          "blog",
          "story",
          "news",
          "prose",
          "richtext",
          "artikel",
          "beitrag",
          "inhalt");

  private static final Set<String> COMMENT_WORDS =
      Set.of(
          "comment",
          "comments",
          "commentlist",
          "commentarea",
          "commentlisting",
          "commenting",
          "disqus",
          "respond",
          "kommentar",
          "kommentare",
          "commentaire",
          "commentaires",
          "comentarios",
          "comentario",
          "commenti",
          "livefyre",
          "replies",
          "pingback",
          "trackback",
          "trackbacks",
          "discussion",
          "reacties");

  private static final Set<String> BOILERPLATE_WORDS =
      Set.of(
          "ad",
          "ads",
          "advert",
          "adverts",
          "advertisement",
          "advertising",
          "adsense",
          "anzeige",
          "werbung",
          "sponsor",
          "sponsored",
          "promo",
          "promos",
          "promotion",
          "affiliate",
          "outbrain",
          "taboola",
          "zergnet",
          "navigation",
          "nav",
          "navbar",
          "menu",
          "menus",
          "breadcrumb",
          "breadcrumbs",
          "footer",
          "masthead",
          "sidebar",
          "sidebars",
          "rail",
          "widget",
          "widgets",
          "share",
          "sharing",
          "sharethis",
          "shares",
          "sharedaddy",
          "sharebar",
          "addthis",
          "addtoany",
          "social",
          "socials",
          "shariff",
          "related",
          "recommended",
          "recommendation",
          "recommendations",
          "recommend",
          "recirc",
          "recirculation",
          "teaser",
          "teasers",
          "trending",
          "popular",
          "mostread",
          "morefrom",
          "readmore",
          "relatedposts",
          "jp",
          "newsletter",
          "newsletters",
          "subscribe",
          "subscription",
          "signup",
          "login",
          "register",
          "cookie",
          "cookies",
          "consent",
          "gdpr",
          "popup",
          "popups",
          "modal",
          "overlay",
          "lightbox",
          "paywall",
          "banner",
          "toolbar",
          "pagination",
          "pager",
          "paging",
          "copyright",
          "tags",
          "taglist",
          "tagcloud",
          "topics",
          "categories",
          "byline",
          "dateline",
          "authorbox",
          "bio",
          "metadata",
          "postmeta",
          "entrymeta",
          "skip",
          "print",
          "donate",
          "rating",
          "ratings",
          "votes",
          "likes",
          "follow",
          "hidden",
          "noprint",
          "sitemap",
          "carousel",
          "slider",
          "caption",
          "credit",
          "credits",
          "photocredit",
          "disclaimer",
          "toc",
          "infobox",
          "navbox",
          "editsection",
          "reflist",
          "cta");

  private static final Set<String> HIDDEN_CLASSES =
      Set.of(
          "hidden",
          "hide",
          "sr-only",
          "visually-hidden",
          "visuallyhidden",
          "screen-reader-text",
          "screen-reader",
          "element-invisible",
          "offscreen",
          "noprint",
          "mw-editsection");

  static Hint of(Element element) {
    if (element.attributesSize() == 0) {
      return plain(element.normalName());
    }
    var names = names(element);
    var words = words(names);
    if (says(words, COMMENT_WORDS)) {
      return COMMENTS;
    }
    if (WHOLE.contains(element.normalName())) {
      return CONTENT;
    }
    if (element.attr("itemprop").contains("articleBody") || isBody(names)) {
      return BODY;
    }
    if (ROLES.contains(element.attr("role"))
        || plain(element.normalName()) == BOILERPLATE
        || says(words, BOILERPLATE_WORDS)) {
      return words.contains("hentry") ? CONTENT : BOILERPLATE;
    }
    return says(words, CONTENT_WORDS) ? CONTENT : NONE;
  }

  private static Hint plain(String name) {
    if (NEVER_CONTENT.contains(name)) {
      return BOILERPLATE;
    }
    return WHOLE.contains(name) ? CONTENT : NONE;
  }

  /// Whether a style or a class says that an element is not shown.
  static boolean hidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    var style = element.attr("style");
    if (!style.isEmpty()) {
      var folded = style.replace(" ", "").toLowerCase(Locale.ROOT);
      if (folded.contains("display:none") || folded.contains("visibility:hidden")) {
        return true;
      }
    }
    return element.hasAttr("class")
        && element.classNames().stream().anyMatch(HIDDEN_CLASSES::contains);
  }

  private static String names(Element element) {
    var names =
        element.attr("class")
            + " "
            + element.attr("id")
            + " "
            + element.attr("data-component")
            + " "
            + element.attr("data-testid");
    return names.length() > MAX_NAMES ? names.substring(0, MAX_NAMES) : names;
  }

  private static boolean says(Set<String> words, Set<String> ofThese) {
    return words.stream().anyMatch(ofThese::contains);
  }

  private static boolean isBody(String names) {
    var joined = new StringBuilder();
    for (int i = 0; i < names.length(); i++) {
      char c = names.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        joined.append(Character.toLowerCase(c));
      } else if (c == ' ') {
        joined.append(' ');
      }
    }
    return BODY_NAMES.stream().anyMatch(name -> joined.indexOf(name) >= 0);
  }

  /// The words of which names are made: `post-meta`, `postMeta` and `post_meta` are two each.
  private static Set<String> words(String names) {
    var words = new HashSet<String>();
    int start = 0;
    for (int i = 0; i <= names.length(); i++) {
      boolean ends =
          i == names.length()
              || !Character.isLetterOrDigit(names.charAt(i))
              || (i > start
                  && Character.isUpperCase(names.charAt(i))
                  && Character.isLowerCase(names.charAt(i - 1)));
      if (ends) {
        if (i > start) {
          words.add(names.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = i < names.length() && Character.isLetterOrDigit(names.charAt(i)) ? i : i + 1;
      }
    }
    return words;
  }
}
