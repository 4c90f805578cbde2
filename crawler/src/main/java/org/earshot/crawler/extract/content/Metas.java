package org.earshot.crawler.extract.content;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.earshot.crawler.extract.facts.PlainText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What the `meta` elements of a page's head say, by lower-case name, property, `itemprop` or
/// `http-equiv`.
final class Metas {
  /// A longer value is a text, not a fact.
  private static final int MAX_VALUE = 1_000;

  private final Map<String, List<String>> values = new HashMap<>();

  Metas(Document document) {
    document.head().children().forEach(this::note);
  }

  private void note(Element element) {
    if (!element.normalName().equals("meta") || !element.hasAttr("content")) {
      return;
    }
    var content = element.attr("content");
    if (content.isBlank() || content.length() > MAX_VALUE) {
      return;
    }
    for (var key : List.of("property", "name", "itemprop", "http-equiv")) {
      var name = element.attr(key).strip().toLowerCase(Locale.ROOT);
      if (!name.isEmpty()) {
        values.merge(
            name,
            List.of(content),
            (old, more) -> Stream.concat(old.stream(), more.stream()).toList());
      }
    }
  }

  /// All values of the first of the names that has any.
  List<String> all(String... names) {
    return Arrays.stream(names)
        .map(name -> values.getOrDefault(name, List.of()))
        .filter(list -> !list.isEmpty())
        .findFirst()
        .orElse(List.of())
        .stream()
        .map(PlainText::line)
        .toList();
  }

  /// The first value of each of the names, in their order.
  Stream<String> each(String... names) {
    return Arrays.stream(names)
        .flatMap(name -> values.getOrDefault(name, List.of()).stream())
        .map(PlainText::line);
  }

  Optional<String> first(String... names) {
    return each(names).findFirst();
  }
}
