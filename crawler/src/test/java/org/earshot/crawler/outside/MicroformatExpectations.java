package org.earshot.crawler.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.earshot.crawler.extract.microformats.Microformat;
import org.earshot.crawler.extract.microformats.MicroformatValue;
import org.earshot.crawler.extract.microformats.Microformats;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;

/// What a page's microformats are, item by item: types, properties with all their values, and
/// children. White space is folded, and an address may end in a slash or not. Not counted: `html`
/// of marked-up text (posts are plain text) and links between pages (`rels`).
///
/// Where the expected items are another tool's notes for the page (set `granary-mf2`), only what
/// they say of identity, author, words and times is counted.
final class MicroformatExpectations {
  private static final List<String> NOTED =
      List.of(
          "uid",
          "url",
          "name",
          "content",
          "summary",
          "published",
          "updated",
          "author",
          "in-reply-to");

  private final List<String> unmet = new ArrayList<>();
  private final boolean notes;

  private MicroformatExpectations(boolean notes) {
    this.notes = notes;
  }

  static List<String> unmet(OutsideCase outside) {
    var expected = outside.expected().path("mf2");
    var expectations = new MicroformatExpectations(expected.has("type"));
    var document = Jsoup.parse(outside.text8());
    var written = document.selectFirst("base[href]");
    var site =
        expected.toString().contains("http://example.test")
            ? "http://example.test"
            : "http://example.com/";
    var base = written == null ? site : written.attr("href");
    var items = Microformats.of(document, base);
    if (expectations.notes) {
      expectations.items("", List.of(expected), items.stream().limit(1).toList());
    } else {
      expectations.items("", expected.path("items").valueStream().toList(), items);
    }
    return expectations.unmet;
  }

  private void items(String where, List<JsonNode> wanted, List<Microformat> got) {
    if (wanted.size() != got.size()) {
      unmet.add(where + " " + wanted.size() + " items, not " + got.size());
    }
    for (int i = 0; i < Math.min(wanted.size(), got.size()); i++) {
      item(where + "/" + i, wanted.get(i), got.get(i));
    }
  }

  private void item(String where, JsonNode wanted, Microformat got) {
    var types =
        wanted
            .path("type")
            .valueStream()
            .map(JsonNode::asString)
            .filter(type -> type.startsWith("h-"))
            .toList();
    same(where + " type", types.toString(), got.types().toString());
    if (wanted.has("id")) {
      same(where + " id", wanted.path("id").asString(), got.id().orElse(""));
    }
    for (var property : wanted.path("properties").properties()) {
      if (!notes || NOTED.contains(property.getKey())) {
        values(
            where + " " + property.getKey(),
            property.getValue().valueStream().toList(),
            got.all(property.getKey()));
      }
    }
    if (!notes) {
      got.properties().keySet().stream()
          .filter(name -> !wanted.path("properties").has(name))
          .forEach(name -> unmet.add(where + " says " + name + " " + got.all(name)));
      items(where, wanted.path("children").valueStream().toList(), got.children());
    }
  }

  private void values(String where, List<JsonNode> wanted, List<MicroformatValue> got) {
    if (wanted.size() != got.size()) {
      unmet.add(
          where + " " + wanted + ", not " + got.stream().map(MicroformatValue::value).toList());
    }
    for (int i = 0; i < Math.min(wanted.size(), got.size()); i++) {
      value(where, wanted.get(i), got.get(i));
    }
  }

  private void value(String where, JsonNode wanted, MicroformatValue got) {
    if (!wanted.isObject()) {
      same(where, wanted.asString(), got.value());
      return;
    }
    if (wanted.has("type")) {
      var item =
          got instanceof MicroformatValue.Nested nested
              ? Optional.of(nested.item())
              : Optional.<Microformat>empty();
      item.ifPresentOrElse(
          one -> item(where, wanted, one), () -> unmet.add(where + " is no item: " + got.value()));
    }
    if (wanted.has("alt")) {
      same(
          where + " alt",
          wanted.path("alt").asString(),
          got instanceof MicroformatValue.Picture picture ? picture.alt() : "none");
    }
    var text = wanted.path("value");
    if (text.isString()) {
      same(where + " value", text.asString(), got.value());
    } else if (text.isObject() && got instanceof MicroformatValue.Nested nested) {
      value(where, text, nested.as());
    } else if (notes && wanted.has("html")) {
      same(where, Jsoup.parseBodyFragment(wanted.path("html").asString()).text(), got.value());
    }
  }

  private void same(String what, String wanted, String got) {
    if (!folded(wanted).equals(folded(got))) {
      unmet.add(what + " '" + folded(wanted) + "', not '" + folded(got) + "'");
    }
  }

  private static String folded(String text) {
    var words = text.replaceAll("\\s+", " ").strip();
    return words.startsWith("http") && words.endsWith("/")
        ? words.substring(0, words.length() - 1)
        : words;
  }
}
