package org.earshot.crawler.extract.forum;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/// The parts of a page that list what is elsewhere: menus, teasers, what others said lately.
final class Asides {
  private static final Set<String> WORDS =
      Set.of(
          "sidebar",
          "related",
          "recent",
          "latest",
          "popular",
          "footer",
          "nav",
          "menu",
          "widget",
          "breadcrumb",
          "trending",
          "recommended",
          "carousel",
          "ticker",
          "archive");

  private static final Set<String> TAGS = Set.of("aside", "nav", "footer");
  private static final Set<String> WHOLES = Set.of("body", "html", "main");
  private static final Evaluator ARTICLE = Selector.evaluatorOf("article");

  private Asides() {}

  /// Whether an element stands in such a part.
  static boolean hold(Element element) {
    for (var at = element; at != null; at = at.parent()) {
      var name = at.normalName();
      if (TAGS.contains(name)) {
        return at.selectFirst(ARTICLE) == null;
      }
      if (!WHOLES.contains(name) && Words.mentions(at, WORDS)) {
        return true;
      }
    }
    return false;
  }
}
