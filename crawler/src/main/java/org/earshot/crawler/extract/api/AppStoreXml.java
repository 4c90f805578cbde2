package org.earshot.crawler.extract.api;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The App Store's feed in XML, brought to the shape of the same feed in JSON: an element's text is
/// its `label`, its attributes are its `attributes`.
final class AppStoreXml {
  private static final String VOCABULARY = "http://itunes.apple.com/rss";

  /// How far the feed's root is looked for.
  private static final int PRESCAN = 2_000;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private AppStoreXml() {}

  static boolean recognises(String text) {
    var start = text.substring(0, Math.min(PRESCAN, text.length()));
    return start.contains(VOCABULARY)
        && (start.contains("customerreviews") || text.contains("<im:rating"));
  }

  static Optional<JsonNode> read(String text) {
    var document = Parser.xmlParser().parseInput(text, "");
    return Optional.ofNullable(document.selectFirst("feed"))
        .map(feed -> {
          var root = JSON.objectNode();
          root.set("feed", feed(feed));
          return root;
        });
  }

  private static ObjectNode feed(Element feed) {
    var made = attributes(feed);
    var entries = JSON.arrayNode();
    var links = JSON.arrayNode();
    for (var child : feed.children()) {
      switch (child.tagName()) {
        case "entry" -> entries.add(entry(child));
        case "link" -> links.add(attributes(child));
        default -> made.set(child.tagName(), labelled(child));
      }
    }
    made.set("entry", entries);
    made.set("link", links);
    return made;
  }

  /// An entry has its content twice: the author's words, and a table for browsers.
  private static ObjectNode entry(Element entry) {
    var made = JSON.objectNode();
    for (var child : entry.children()) {
      boolean table = child.tagName().equals("content") && child.attr("type").equals("html");
      if (!table && !made.has(child.tagName())) {
        made.set(child.tagName(), labelled(child));
      }
    }
    return made;
  }

  private static ObjectNode labelled(Element element) {
    var made = attributes(element);
    if (element.childrenSize() == 0) {
      return made.put("label", element.wholeText());
    }
    element
        .children()
        .forEach(
            child -> made.set(child.tagName(), JSON.objectNode().put("label", child.wholeText())));
    return made;
  }

  private static ObjectNode attributes(Element element) {
    var made = JSON.objectNode();
    var attributes = made.putObject("attributes");
    element.attributes().forEach(one -> attributes.put(one.getKey(), one.getValue()));
    return made;
  }
}
