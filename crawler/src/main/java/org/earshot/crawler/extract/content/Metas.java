package org.earshot.crawler.extract.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.earshot.crawler.extract.facts.PlainText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What the `meta` elements of a page's head say, by lower-case name, property, `itemprop` or
/// `http-equiv`.
final class Metas {
  /// A longer value is a text, not a fact.
  private static final int MAX_VALUE = 1_000;

  private static final List<String> KEYS = List.of("property", "name", "itemprop", "http-equiv");

  private final Map<String, List<String>> values = new HashMap<>();

  Metas(Document document) {
    document.head().children().forEach(this::note);
  }

  private void note(Element element) {
    if (!element.normalName().equals("meta") || element.attributesSize() < 2) {
      return;
    }
    var attributes = element.attributes();
    var content = attributes.get("content");
    if (content.isBlank() || content.length() > MAX_VALUE) {
      return;
    }
    for (var key : KEYS) {
      var name = attributes.get(key);
      if (!name.isBlank()) {
        values
            .computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), _ -> new ArrayList<>(1))
            .add(content);
      }
    }
  }

  /// All values of the first of the names that has any.
  List<String> all(String... names) {
    for (var name : names) {
      if (values.containsKey(name)) {
        return each(name);
      }
    }
    return List.of();
  }

  /// The values of each of the names, in their order.
  List<String> each(String... names) {
    var each = new ArrayList<String>();
    for (var name : names) {
      for (var value : values.getOrDefault(name, List.of())) {
        each.add(PlainText.line(value));
      }
    }
    return each;
  }

  /// The first value of the first of the names that has any.
  Optional<String> first(String... names) {
    for (var name : names) {
      var values = this.values.getOrDefault(name, List.of());
      if (!values.isEmpty()) {
        return Optional.of(PlainText.line(values.getFirst()));
      }
    }
    return Optional.empty();
  }
}
