package org.earshot.crawler.outside;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.earshot.crawler.extract.facts.PlainText;
import org.earshot.crawler.extract.schema.Thing;
import org.earshot.crawler.extract.schema.Things;
import org.earshot.crawler.extract.schema.Value;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;

/// What things a page tells of, with their properties: what posts are made of, and what is said of
/// items beside (an aggregate rating is no post, but has to be read). White space is folded.
///
/// Counted of a thing are its schema.org types and [#COUNTED], or all its properties where the
/// expected things are those of another reader of the same markup (set `extruct`). Where they come
/// from a twin of the page in another syntax (set `schemaorg-examples`, whose note says that the
/// twins differ in wording), only what the page itself says is counted: a page without any markup
/// says nothing, and neither does one that lacks the property's name or its value.
final class ThingExpectations {
  private static final Set<String> COUNTED =
      Set.of(
          "name",
          "headline",
          "url",
          "author",
          "datePublished",
          "dateCreated",
          "dateModified",
          "reviewBody",
          "text",
          "articleBody",
          "reviewRating",
          "ratingValue",
          "bestRating",
          "worstRating",
          "reviewCount",
          "ratingCount",
          "itemReviewed",
          "review",
          "aggregateRating",
          "comment",
          "acceptedAnswer",
          "suggestedAnswer",
          "upvoteCount",
          "answerCount",
          "commentCount");

  private final List<Thing> things;
  private final boolean whole;
  private final String page;
  private final boolean twin;
  private final List<String> unmet = new ArrayList<>();
  private int asked;

  ThingExpectations(OutsideCase outside) {
    var bySyntax = outside.expected().path("by_syntax_suffix");
    this.whole = bySyntax.isObject();
    var base = whole ? "http://www.example.com/index.html" : "http://example.com/";
    this.page = outside.text8();
    var syntax = outside.row().path("syntax").asString("");
    this.twin = syntax.equals("microdata") || syntax.equals("rdfa");
    var document = Jsoup.parse(page, base);
    this.things = all(Things.of(document, document.baseUri()));
    var expected = outside.expected();
    if (twin && !page.contains("itemscope") && !page.contains("typeof")) {
      return;
    }
    if (expected.has("jsonld")) {
      things(expected.path("jsonld"));
    } else if (expected.has("microdata_items_of_interest")) {
      things(expected.path("microdata_items_of_interest"));
    } else if (expected.has("aggregateRating")) {
      expected.path("aggregateRating").forEach(this::aggregate);
    } else if (bySyntax.has("jsonld")) {
      things(bySyntax.path("jsonld"));
    } else if (isMicrodata(bySyntax.path("json"))) {
      things(bySyntax.path("json"));
    }
  }

  List<String> unmet() {
    return unmet;
  }

  boolean asksSomething() {
    return asked > 0;
  }

  private static boolean isMicrodata(JsonNode items) {
    return items.isArray()
        && items
            .valueStream()
            .anyMatch(item -> item.path("type").isString() && item.has("properties"));
  }

  private static List<Thing> all(List<Thing> tops) {
    Set<Thing> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    var all = new ArrayList<Thing>();
    var next = new ArrayList<>(tops);
    while (!next.isEmpty()) {
      var thing = next.removeFirst();
      if (seen.add(thing)) {
        all.add(thing);
        thing.forEach((_, value) -> {
          if (value instanceof Thing part) {
            next.add(part);
          }
        });
      }
    }
    return all;
  }

  private void things(JsonNode node) {
    if (node.isArray()) {
      node.forEach(this::things);
    } else if (node.has("@graph")) {
      things(node.path("@graph"));
    } else if (node.isObject()) {
      top(node);
    }
  }

  /// The things of a type stand in the order in which they are expected, as far as they are written
  /// in that order; the closest is the one that is meant.
  private void top(JsonNode wanted) {
    if (types(wanted).isEmpty()) {
      return;
    }
    var best =
        things.stream()
            .filter(thing -> types(wanted).stream().allMatch(thing.types()::contains))
            .map(thing -> missing(thing, wanted))
            .min((one, other) -> Integer.compare(one.size(), other.size()));
    asked++;
    unmet.addAll(best.orElse(List.of("no " + types(wanted))));
  }

  private void aggregate(JsonNode rating) {
    asked++;
    boolean met =
        things.stream()
            .filter(thing -> thing.types().contains("AggregateRating"))
            .anyMatch(thing ->
                Stream.of("ratingValue", "ratingCount", "reviewCount", "bestRating")
                    .filter(name -> !rating.path(name).isNull() && rating.has(name))
                    .allMatch(name -> has(thing, name, rating.path(name), 0)));
    if (!met) {
      unmet.add("no aggregate " + rating);
    }
  }

  private static List<String> types(JsonNode node) {
    var type = node.has("@type") ? node.path("@type") : node.path("type");
    var names = type.isArray() ? type.valueStream() : Stream.of(type);
    return names
        .map(name -> name.asString(""))
        .filter(name -> !name.isBlank())
        .filter(name -> name.contains("schema.org") || !name.contains(":"))
        .map(name -> name.replaceFirst(".*[/#:]", ""))
        .toList();
  }

  private List<String> missing(Thing thing, JsonNode wanted) {
    var missing = new ArrayList<String>();
    var properties = wanted.path("properties").isObject() ? wanted.path("properties") : wanted;
    for (var property : properties.properties()) {
      var name = property.getKey().replaceFirst(".*[/#]", "");
      boolean counts = whole || COUNTED.contains(name);
      if (counts && !name.startsWith("@") && !name.equals("type") && !name.equals("id")) {
        for (var value : values(property.getValue())) {
          if (isSaid(name, value) && !has(thing, name, value, 0)) {
            missing.add(types(wanted) + "." + name + " " + value);
          }
        }
      }
    }
    return missing;
  }

  private boolean isSaid(String name, JsonNode value) {
    if (!twin) {
      return true;
    }
    boolean named = page.contains("\"" + name + "\"") || page.contains(" " + name + "\"");
    return named
        && (!value.isString()
            || folded(Jsoup.parse(page).wholeText() + page).contains(folded(value.asString())));
  }

  private static List<JsonNode> values(JsonNode value) {
    return value.isArray() ? value.valueStream().toList() : List.of(value);
  }

  private boolean has(Thing thing, String name, JsonNode wanted, int depth) {
    var known = Optional.of(name).filter(one -> thing.values(one).findAny().isPresent());
    return depth > 20
        || thing.values(known.orElse(name), otherwise(name)).anyMatch(value -> is(value, wanted));
  }

  /// Names that our things have in one form.
  private static String otherwise(String name) {
    return switch (name) {
      case "rating" -> "reviewRating";
      case "reviews" -> "review";
      default -> Thing.CONTAINS;
    };
  }

  private boolean is(Value value, JsonNode wanted) {
    return switch (value) {
      case Value.Words words -> isText(words, wanted);
      case Thing thing -> isThing(thing, wanted);
    };
  }

  private static boolean isText(Value.Words words, JsonNode wanted) {
    if (wanted.isObject()) {
      var stands =
          wanted.has("@id")
              ? wanted.path("@id")
              : wanted.has("@value") ? wanted.path("@value") : wanted.path("name");
      return !stands.isMissingNode() && isText(words, stands);
    }
    var text = folded(wanted.asString(""));
    var link = folded(words.link());
    return folded(words.plain()).startsWith(text)
        || link.equals(text)
        || (!link.isEmpty() && text.endsWith("/" + link.replaceFirst("^[./]+", "")))
        || (number(text).isPresent() && number(text).equals(number(words.plain())));
  }

  private boolean isThing(Thing thing, JsonNode wanted) {
    if (!wanted.isObject()) {
      return thing
              .text("name")
              .map(ThingExpectations::folded)
              .filter(folded(wanted.asString(""))::equals)
              .isPresent()
          || thing.id().filter(wanted.asString("")::equals).isPresent();
    }
    return types(wanted).stream().allMatch(thing.types()::contains)
        && missing(thing, wanted).isEmpty();
  }

  private static Optional<Double> number(String text) {
    try {
      return Optional.of(Double.parseDouble(text));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static String folded(String text) {
    return PlainText.ofPerhapsHtml(text).replaceAll("[\\s\\u00a0]+", "").toLowerCase(Locale.ROOT);
  }
}
