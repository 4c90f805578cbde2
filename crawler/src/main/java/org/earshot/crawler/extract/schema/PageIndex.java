package org.earshot.crawler.extract.schema;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.earshot.crawler.extract.facts.LenientJson;
import org.earshot.crawler.extract.facts.PlainText;
import org.earshot.crawler.extract.microformats.Microformats;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import tools.jackson.databind.JsonNode;

/// Where on a page stands what its readers look for, found in one walk: what is not there costs no
/// walk of its own. Its JSON-LD is parsed once, whoever asks.
public final class PageIndex implements NodeVisitor {
  private static final String JSON = "application/json";
  private static final Pattern CONTEXT =
      Pattern.compile("\\s{0,99}\\[?\\s{0,99}\\{\\s{0,99}\"@(?:context|type|graph)\"");

  /// As the standard has it, and as it is often written instead.
  private static final List<String> JSON_LD = List.of("application/ld+json", "application/json+ld");

  private final Document document;
  private final List<Element> body = new ArrayList<>();
  private final List<Element> scripts = new ArrayList<>();
  private final List<Element> heads = new ArrayList<>();
  private final List<Element> anchors = new ArrayList<>();
  private final List<Element> structured = new ArrayList<>();
  private final List<Element> scopes = new ArrayList<>();
  private final List<Element> badges = new ArrayList<>();
  private final IdentityHashMap<Element, List<JsonNode>> json = new IdentityHashMap<>();
  private boolean hasRdfa;
  private boolean hasMicroformats;

  private PageIndex(Document document) {
    this.document = document;
  }

  public static PageIndex of(Document document) {
    var index = new PageIndex(document);
    document.traverse(index);
    return index;
  }

  @Override
  public void head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    var name = element.normalName();
    if (!body.isEmpty() || name.equals("body") || name.equals("frameset")) {
      body.add(element);
    }
    if (name.equals("script")) {
      scripts.add(element);
    }
    if (element.attributesSize() > 0) {
      marked(element, name, element.attributes());
    }
  }

  private void marked(Element element, String name, Attributes attributes) {
    named(element, name, attributes);
    hasRdfa = hasRdfa || attributes.hasKey("typeof");
    var classNames = attributes.get("class");
    if (!classNames.isEmpty()) {
      hasMicroformats = hasMicroformats || Microformats.begins(element);
      if (Badges.mayBe(classNames)) {
        badges.add(element);
      }
    }
  }

  private void named(Element element, String name, Attributes attributes) {
    switch (name) {
      case "link" -> heads.add(element);
      case "a" -> anchors.add(element);
      case "script" -> {
        if (isJsonLd(attributes.get("type")) || isUnnamed(element, attributes.get("type"))) {
          structured.add(element);
        }
      }
      default -> {
        // no link and no script
      }
    }
    if (attributes.hasKey("itemscope")) {
      structured.add(element);
      scopes.add(element);
    }
  }

  private static boolean isJsonLd(String type) {
    return type.length() >= JSON_LD.getFirst().length()
        && JSON_LD.stream().anyMatch(type.strip().toLowerCase(Locale.ROOT)::startsWith);
  }

  /// JSON-LD by its first key, where the type says no more than that it is JSON.
  private static boolean isUnnamed(Element script, String type) {
    return type.equalsIgnoreCase(JSON)
        && CONTEXT.matcher(script.data()).lookingAt()
        && script.data().contains("schema.org");
  }

  Document document() {
    return document;
  }

  /// The `body` and all elements in it.
  public List<Element> body() {
    return body;
  }

  /// All `script` elements.
  public List<Element> scripts() {
    return scripts;
  }

  /// `link` elements of a relation.
  Stream<Element> related(String relation) {
    return related(heads, relation);
  }

  /// Those of a relation among some links.
  Stream<Element> related(List<Element> links, String relation) {
    var related = new ArrayList<Element>();
    for (var link : links) {
      if (isRelated(link, relation)) {
        related.add(link);
      }
    }
    return related.stream();
  }

  private static boolean isRelated(Element link, String relation) {
    return isAmong(link.attributes().get("rel"), relation) && link.hasAttr("href");
  }

  private static boolean isAmong(String relations, String relation) {
    int length = relation.length();
    for (int i = 0; i + length <= relations.length(); i++) {
      if (relations.regionMatches(true, i, relation, 0, length)
          && (i == 0 || relations.charAt(i - 1) <= ' ')
          && (i + length == relations.length() || relations.charAt(i + length) <= ' ')) {
        return true;
      }
    }
    return false;
  }

  /// `a` elements.
  List<Element> anchors() {
    return anchors;
  }

  /// Scripts of JSON-LD and elements that begin an item of microdata, in page order.
  List<Element> structured() {
    return structured;
  }

  /// Elements that begin an item of microdata.
  List<Element> scopes() {
    return scopes;
  }

  /// Elements that may be a badge of a verified purchase.
  List<Element> badges() {
    return badges;
  }

  boolean hasRdfa() {
    return hasRdfa;
  }

  boolean hasMicroformats() {
    return hasMicroformats;
  }

  /// The values of a script.
  List<JsonNode> json(Element script) {
    return json.computeIfAbsent(script, _ -> LenientJson.read(PlainText.clean(script.data())));
  }

  /// The values of all JSON-LD scripts.
  public List<JsonNode> jsonLd() {
    return structured.stream()
        .filter(element -> element.normalName().equals("script"))
        .flatMap(script -> json(script).stream())
        .toList();
  }
}
