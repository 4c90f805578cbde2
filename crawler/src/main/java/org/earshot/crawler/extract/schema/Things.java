package org.earshot.crawler.extract.schema;

import java.util.ArrayList;
import java.util.List;
import org.earshot.crawler.extract.facts.LenientJson;
import org.jsoup.nodes.Document;

/// Finds all that a page says in structured data, however it is written.
public final class Things {
  private Things() {}

  /// The things that stand at the top: JSON-LD and microdata in page order, then RDFa, then
  /// microformats.
  ///
  /// @param base what relative addresses start from
  public static List<Thing> of(Document document, String base) {
    return of(PageIndex.of(document), base);
  }

  static List<Thing> of(PageIndex page, String base) {
    var things = new ArrayList<Thing>();
    var jsonLd = new JsonLd(base);
    var microdata = new Microdata();
    for (var element : page.structured()) {
      if (element.normalName().equals("script")) {
        things.addAll(jsonLd.read(page.json(element)));
      }
      microdata.top(element).ifPresent(things::add);
    }
    page.scopes().forEach(element -> microdata.orphan(element).ifPresent(things::add));
    if (page.hasRdfa()) {
      things.addAll(RdfaThings.of(page.document(), base));
    }
    if (page.hasMicroformats()) {
      things.addAll(MicroformatThings.of(page.document(), base));
    }
    return things;
  }

  /// The things of a JSON-LD document.
  public static List<Thing> ofJson(String json, String base) {
    return new JsonLd(base).read(LenientJson.read(json));
  }
}
