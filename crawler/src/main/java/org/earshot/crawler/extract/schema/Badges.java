package org.earshot.crawler.extract.schema;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/// The badges by which a page vouches for purchases, and the elements for which they do. A badge
/// stands inside the review, but not inside another post in it.
final class Badges {
  private static final Pattern VERIFIED =
      Pattern.compile("verified-?(?:purchase|buyer|customer|owner|review|guest)");

  private static final Evaluator THING = Selector.evaluatorOf("[itemscope][itemtype], [typeof]");

  private final Set<Element> vouchedFor = Collections.newSetFromMap(new IdentityHashMap<>());

  /// @param marked elements in whose class names the word stands
  Badges(List<Element> marked) {
    for (var badge : marked) {
      if (badge.classNames().stream().map(Slots::dashed).anyMatch(Badges::vouches)) {
        var thing = badge.closest(THING);
        if (thing != null) {
          vouchedFor.add(thing);
        }
      }
    }
  }

  static Badges none() {
    return new Badges(List.of());
  }

  /// Whether an element's class names are worth a closer look.
  static boolean mayBe(String classNames) {
    return classNames.contains("erified");
  }

  boolean vouchFor(Element thing) {
    return vouchedFor.contains(thing);
  }

  private static boolean vouches(String name) {
    return VERIFIED.matcher(name).matches();
  }
}
