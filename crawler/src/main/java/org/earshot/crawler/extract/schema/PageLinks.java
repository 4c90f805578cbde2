package org.earshot.crawler.extract.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The links of a page, collected in one walk over it.
///
/// @param heads `link` elements
/// @param anchors `a` elements
record PageLinks(List<Element> heads, List<Element> anchors) {
  static PageLinks of(Document document) {
    var links = new PageLinks(new ArrayList<>(), new ArrayList<>());
    document.traverse((node, _) -> {
      if (node instanceof Element element && element.attributesSize() > 0) {
        links.note(element);
      }
    });
    return links;
  }

  private void note(Element element) {
    switch (element.normalName()) {
      case "link" -> heads.add(element);
      case "a" -> anchors.add(element);
      default -> {
        // no link
      }
    }
  }

  /// `link` elements of a relation.
  Stream<Element> related(String relation) {
    return heads.stream().filter(link -> isRelated(link, relation));
  }

  static boolean isRelated(Element link, String relation) {
    var relations = link.attributes().get("rel");
    return !relations.isEmpty()
        && (" " + relations.toLowerCase(Locale.ROOT).replaceAll("\\s", " ") + " ")
            .contains(" " + relation + " ")
        && link.hasAttr("href");
  }
}
