package org.earshot.crawler.extract.forum;

import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/// The parts of a page that list what is elsewhere: menus, teasers, what others said lately. What
/// holds an element holds what is in it, too, so that each is looked at once.
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

  private final IdentityHashMap<Element, Boolean> known = new IdentityHashMap<>();

  /// Whether an element stands in such a part.
  boolean hold(Element element) {
    var held = known.get(element);
    if (held == null) {
      held = look(element);
      known.put(element, held);
    }
    return held;
  }

  private boolean look(Element element) {
    var name = element.normalName();
    if (TAGS.contains(name)) {
      return element.selectFirst(ARTICLE) == null;
    }
    if (!WHOLES.contains(name) && Words.mentions(element, WORDS)) {
      return true;
    }
    var around = element.parent();
    return around != null && hold(around);
  }
}
