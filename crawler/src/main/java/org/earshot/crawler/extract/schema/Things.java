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

  /// The things that stand at the top: JSON-LD and microdata in page order, then RDFa, then
  /// microformats.
  ///
  /// @param base what relative addresses start from
  public static List<Thing> of(Document document, String base) {
    var things = new ArrayList<Thing>();
    var jsonLd = new JsonLd(base);
    var microdata = new Microdata();
    var scopes = new ArrayList<Element>();
    boolean hasRdfa = false;
    boolean hasMicroformats = false;
    for (Element element : document.getAllElements()) {
      if (element.attributesSize() == 0) {
        continue;
      }
      if (isJsonLd(element)) {
        things.addAll(jsonLd.read(PlainText.clean(element.data())));
      }
      if (element.hasAttr("itemscope")) {
        scopes.add(element);
        microdata.top(element).ifPresent(things::add);
      }
      hasRdfa = hasRdfa || element.hasAttr("typeof");
      hasMicroformats = hasMicroformats || Microformats.begins(element);
    }
    scopes.forEach(element -> microdata.orphan(element).ifPresent(things::add));
    if (hasRdfa) {
      things.addAll(RdfaThings.of(document, base));
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
