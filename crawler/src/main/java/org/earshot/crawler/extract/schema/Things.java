package org.earshot.crawler.extract.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.earshot.crawler.extract.facts.PlainText;
import org.earshot.crawler.extract.microformats.Microformats;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds all that a page says in structured data, however it is written.
public final class Things {
  private static final String JSON_LD = "application/ld+json";

  private Things() {}

  /// The things that stand at the top: JSON-LD, microdata and RDFa in page order, then
  /// microformats.
  ///
  /// @param base what relative addresses start from
  public static List<Thing> of(Document document, String base) {
    var things = new ArrayList<Thing>();
    var jsonLd = new JsonLd(base);
    var inElements = List.of(Markup.microdata(), Markup.rdfa());
    var elements = document.getAllElements();
    boolean hasMicroformats = false;
    for (Element element : elements) {
      if (isJsonLd(element)) {
        things.addAll(jsonLd.read(PlainText.clean(element.data())));
      }
      inElements.forEach(markup -> markup.top(element).ifPresent(things::add));
      hasMicroformats = hasMicroformats || Microformats.begins(element);
    }
    for (Element element : elements) {
      inElements.forEach(markup -> markup.orphan(element).ifPresent(things::add));
    }
    if (hasMicroformats) {
      things.addAll(MicroformatThings.of(document, base));
    }
    return things;
  }

  /// The things of a JSON-LD document.
  public static List<Thing> ofJson(String json, String base) {
    return new JsonLd(base).read(json);
  }

  private static boolean isJsonLd(Element element) {
    return element.normalName().equals("script")
        && element.attr("type").strip().toLowerCase(Locale.ROOT).startsWith(JSON_LD);
  }
}
