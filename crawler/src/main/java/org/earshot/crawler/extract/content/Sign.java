package org.earshot.crawler.extract.content;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What a word in an element's classes or id is a sign of.
enum Sign {
  CONTENT,
  COMMENTS,
  BOILERPLATE,
  /// A lead where it stands alone, an advertisement for another page where it leads there.
  TEASER,
  /// A caption: words about a picture.
  CAPTION,
  HIDDEN,
  AUTHOR,
  DATE,
  /// Of a date: not of publication.
  CHANGED,
  /// The element that holds the text, as the usual publishing systems call it.
  BODY;

  /// Classes beyond this length are a style sheet's, not names.
  private static final int MAX_NAMES = 400;

  /// `has-sidebar` speaks of a page's layout, not of what the element holds.
  private static final Set<String> LAYOUT =
      Set.of("has", "no", "not", "with", "without", "hide", "show", "enable", "disable");

  private static final Map<String, Sign> WORDS = new HashMap<>();
  private static final Map<String, Sign> WHOLE_NAMES = new HashMap<>();

  static {
    words(
        CONTENT,
        "article body content contents entry hentry main page post text blog story news prose"
            + " richtext artikel beitrag inhalt");
    words(
        COMMENTS,
        "comment comments commentlist commentarea commentlisting commenting disqus respond"
            + " kommentar kommentare commentaire commentaires comentarios comentario commenti"
            + " livefyre replies pingback trackback trackbacks discussion reacties");
    words(
        BOILERPLATE,
        "ad ads advert adverts advertisement advertising adsense anzeige werbung sponsor sponsored"
            + " promo promos promotion affiliate outbrain taboola zergnet navigation nav navbar"
            + " menu menus breadcrumb breadcrumbs footer masthead sidebar sidebars rail widget"
            + " widgets share sharing sharethis shares sharedaddy sharebar addthis addtoany social"
            + " socials shariff related recommended recommendation recommendations recommend recirc"
            + " recirculation trending popular mostread morefrom readmore"
            + " relatedposts newsletter newsletters subscribe subscription signup login register"
            + " cookie cookies consent gdpr popup popups modal overlay lightbox paywall banner"
            + " toolbar pagination pager paging copyright tags taglist tagcloud topics categories"
            + " authorbox bio metadata postmeta entrymeta skip print donate rating ratings votes"
            + " likes follow sitemap carousel slider slideshow gallery credit credits photocredit disclaimer toc"
            + " infobox navbox editsection reflist cta");
    words(TEASER, "teaser teasers");
    words(CAPTION, "caption captions figcaption legende bildunterschrift");
    words(AUTHOR, "byline bylines author authors autor autoren auteur writer vcard authorname");
    words(
        DATE,
        "date dateline datetime published pubdate timestamp datum posted postdate entrydate time");
    words(CHANGED, "updated modified update edited lastmod changed aktualisiert");
    names(
        HIDDEN,
        "hidden hide noprint offscreen visuallyhidden sr-only visually-hidden screen-reader-text screen-reader element-invisible"
            + " mw-editsection");
  }

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

  /// One of these is in each of them: most names are passed over quickly.
  private static final List<String> BODY_ENDS =
      List.of("body", "content", "text", "copy", "output");

  private static void words(Sign sign, String words) {
    for (var word : words.split(" ", -1)) {
      WORDS.put(word, sign);
    }
  }

  private static void names(Sign sign, String names) {
    for (var name : names.split(" ", -1)) {
      WHOLE_NAMES.put(name, sign);
    }
  }

  /// The signs in names as they stand in an attribute.
  ///
  /// @param known the names that were met before: pages repeat them
  static Set<Sign> in(String names, Map<String, Set<Sign>> known) {
    var signs = EnumSet.noneOf(Sign.class);
    int end = Math.min(names.length(), MAX_NAMES);
    int start = 0;
    for (int i = 0; i <= end; i++) {
      if (i == end || names.charAt(i) <= ' ') {
        if (i > start) {
          signs.addAll(known.computeIfAbsent(names.substring(start, i), Sign::name));
        }
        start = i + 1;
      }
    }
    return signs;
  }

  /// One name: `post-meta`, `postMeta` and `post_meta` are two words each.
  private static Set<Sign> name(String name) {
    var signs = EnumSet.noneOf(Sign.class);
    var joined = new StringBuilder(name.length());
    int start = 0;
    boolean speaks = true;
    for (int i = 0; i <= name.length(); i++) {
      boolean letter = i < name.length() && Character.isLetterOrDigit(name.charAt(i));
      if (!letter || isHump(name, i)) {
        var word = name.substring(start, i).toLowerCase(Locale.ROOT);
        speaks = speaks && !LAYOUT.contains(word);
        if (speaks) {
          add(WORDS.get(word), signs);
        }
        start = letter ? i : i + 1;
      }
      if (letter) {
        joined.append(Character.toLowerCase(name.charAt(i)));
      }
    }
    add(WHOLE_NAMES.get(name), signs);
    var whole = joined.toString();
    if (holdsOne(whole, BODY_ENDS) && holdsOne(whole, BODY_NAMES)) {
      signs.add(BODY);
    }
    return signs;
  }

  private static boolean holdsOne(String whole, List<String> parts) {
    for (var part : parts) {
      if (whole.contains(part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHump(String name, int at) {
    return at > 0
        && Character.isUpperCase(name.charAt(at))
        && Character.isLowerCase(name.charAt(at - 1));
  }

  private static void add(@org.jspecify.annotations.Nullable Sign sign, Set<Sign> signs) {
    if (sign != null) {
      signs.add(sign);
    }
  }
}
