package org.earshot.crawler.extract.content;

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
  /// Says that it leads into an article, this one or another.
  TEASER,
  /// Says that it is something else.
  BOILERPLATE,
  /// Says that it holds what readers wrote below.
  COMMENTS;

  /// Hold a whole page or article: what their classes say of categories is not said of the words.
  private static final Set<String> WHOLE = Set.of("html", "body", "main", "article");

  private static final Set<String> NEVER_CONTENT =
      Set.of("nav", "footer", "aside", "menu", "figcaption");

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

  /// Styles of words that are there for machines: moved out of the window, or not shown at all.
  private static final List<String> HIDING =
      List.of("display:none", "visibility:hidden", "left:-999", "top:-999", "text-indent:-999");

  static Hint of(Element element, Set<Sign> signs) {
    var name = element.normalName();
    if (signs.contains(Sign.COMMENTS)) {
      return COMMENTS;
    }
    if (WHOLE.contains(name)) {
      return CONTENT;
    }
    if (NEVER_CONTENT.contains(name)) {
      return BOILERPLATE;
    }
    if (element.attributesSize() == 0) {
      return NONE;
    }
    var attributes = element.attributes();
    if (signs.contains(Sign.BODY) || attributes.get("itemprop").contains("articleBody")) {
      return BODY;
    }
    if (isAside(signs) || ROLES.contains(attributes.get("role"))) {
      return BOILERPLATE;
    }
    if (signs.contains(Sign.TEASER)) {
      return TEASER;
    }
    return signs.contains(Sign.CONTENT) ? CONTENT : NONE;
  }

  private static boolean isAside(Set<Sign> signs) {
    return signs.contains(Sign.BOILERPLATE)
        || signs.contains(Sign.CAPTION)
        || (signs.contains(Sign.AUTHOR) && !signs.contains(Sign.CONTENT));
  }

  /// Whether an attribute, a style or a class says that an element is not shown.
  static boolean hidden(Element element, Set<Sign> signs) {
    if (element.attributesSize() == 0) {
      return false;
    }
    var attributes = element.attributes();
    if (signs.contains(Sign.HIDDEN)
        || attributes.hasKey("hidden")
        || attributes.get("aria-hidden").equals("true")) {
      return true;
    }
    var style = attributes.get("style");
    if (style.isEmpty()) {
      return false;
    }
    var folded = style.replace(" ", "").toLowerCase(Locale.ROOT);
    return HIDING.stream().anyMatch(folded::contains);
  }
}
