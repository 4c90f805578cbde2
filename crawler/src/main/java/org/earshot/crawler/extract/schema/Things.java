package org.earshot.crawler.extract.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.earshot.crawler.extract.facts.PlainText;
import org.earshot.crawler.extract.microformats.Microformats;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/// Finds all that a page says in structured data, however it is written.
public final class Things {
  private static final String JSON_LD = "application/ld+json";

  private Things() {}

  /// The things that stand at the top: JSON-LD and microdata in page order, then RDFa, then
  /// microformats.
  ///
  /// @param base what relative addresses start from
  public static List<Thing> of(Document document, String base) {
    return new Search(base).in(document);
  }

  /// The things of a JSON-LD document.
  public static List<Thing> ofJson(String json, String base) {
    return new JsonLd(base).read(json);
  }

  /// One walk over a page, which notes what is there; what is not there costs no walk of its own.
  private static final class Search implements NodeVisitor {
    private final String base;
    private final List<Thing> things = new ArrayList<>();
    private final JsonLd jsonLd;
    private final Microdata microdata = new Microdata();
    private final List<Element> scopes = new ArrayList<>();
    private boolean hasRdfa;
    private boolean hasMicroformats;

    private Search(String base) {
      this.base = base;
      this.jsonLd = new JsonLd(base);
    }

    private List<Thing> in(Document document) {
      document.traverse(this);
      scopes.forEach(element -> microdata.orphan(element).ifPresent(things::add));
      if (hasRdfa) {
        things.addAll(RdfaThings.of(document, base));
      }
      if (hasMicroformats) {
        things.addAll(MicroformatThings.of(document, base));
      }
      return things;
    }

    @Override
    public void head(Node node, int depth) {
      if (!(node instanceof Element element) || element.attributesSize() == 0) {
        return;
      }
      var attributes = element.attributes();
      if (element.normalName().equals("script") && isJsonLd(attributes.get("type"))) {
        things.addAll(jsonLd.read(PlainText.clean(element.data())));
      }
      if (attributes.hasKey("itemscope")) {
        scopes.add(element);
        microdata.top(element).ifPresent(things::add);
      }
      hasRdfa = hasRdfa || attributes.hasKey("typeof");
      hasMicroformats = hasMicroformats || Microformats.begins(element);
    }
  }

  private static boolean isJsonLd(String type) {
    return type.strip().toLowerCase(Locale.ROOT).startsWith(JSON_LD);
  }
}
