package org.earshot.crawler.extract.feed;

import java.util.ArrayList;
import org.earshot.crawler.extract.facts.Permalinks;
import org.jsoup.nodes.Element;

/// The address from which an element's relative links start: `xml:base` of the elements around it,
/// each relative to the one outside (XML Base, section 4).
final class Bases {
  private Bases() {}

  static String of(Element element, String page) {
    var bases = new ArrayList<String>(0);
    for (var around = element; around != null; around = around.parent()) {
      if (around.hasAttr("xml:base")) {
        bases.add(around.attr("xml:base"));
      }
    }
    var base = page;
    for (var next : bases.reversed()) {
      base = Permalinks.resolve(base, next).orElse(base);
    }
    return base;
  }
}
