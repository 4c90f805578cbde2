package org.earshot.crawler.extract.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.earshot.crawler.extract.facts.Permalinks;
import tools.jackson.databind.JsonNode;

/// Reads JSON-LD without its contexts: schema.org's names are known, nothing is ever fetched for
/// them. Objects with the same `@id` are one thing, wherever on the page they stand.
final class JsonLd {
  private static final Set<String> STRUCTURE =
      Set.of("@context", "@type", "@id", "@graph", "@included", "@reverse", "type", "id");

  /// Facts of which a thing has one: objects that share an `@id` by a template's mistake differ in
  /// them.
  private static final List<String> SINGLE =
      List.of("reviewBody", "text", "datePublished", "name", "headline");

  private final String base;
  private final Map<String, Thing> named = new HashMap<>();

  JsonLd(String base) {
    this.base = base;
  }

  /// The things that stand at the top of a script.
  List<Thing> read(List<JsonNode> script) {
    var tops = new ArrayList<Thing>();
    script.forEach(node -> top(node, tops));
    return tops;
  }

  private void top(JsonNode node, List<Thing> tops) {
    if (node.isArray()) {
      node.forEach(one -> top(one, tops));
    } else if (node.isObject()) {
      var thing = thing(node);
      if (!thing.isEmpty()) {
        tops.add(thing);
      }
      for (var list : List.of("@graph", "@included")) {
        if (node.has(list)) {
          top(node.path(list), tops);
        }
      }
      node.path("@reverse").properties().forEach(property -> reverse(property, thing, tops));
    }
  }

  /// What says of itself that it is of this thing (JSON-LD 1.1, section 4.5.1).
  private void reverse(Map.Entry<String, JsonNode> property, Thing thing, List<Thing> tops) {
    var others = new ArrayList<Thing>();
    top(property.getValue(), others);
    others.forEach(other -> other.add(property.getKey(), thing));
    tops.addAll(others);
  }

  private Thing thing(JsonNode node) {
    var fresh = new Thing(Thing.Syntax.JSON_LD, Optional.empty());
    var id = id(node);
    id.ifPresent(fresh::id);
    types(node, fresh);
    for (var entry : node.properties()) {
      if (!STRUCTURE.contains(entry.getKey())) {
        value(entry.getKey(), entry.getValue(), fresh);
      }
    }
    return id.map(name -> known(name, fresh)).orElse(fresh);
  }

  private Thing known(String id, Thing fresh) {
    var known = named.putIfAbsent(id, fresh);
    if (known == null) {
      return fresh;
    }
    if (SINGLE.stream().anyMatch(name -> differ(known.text(name), fresh.text(name)))) {
      return fresh;
    }
    fresh.types().forEach(known::type);
    fresh.forEach((name, value) -> {
      if (known.values(name).noneMatch(value::equals)) {
        known.add(name, value);
      }
    });
    return known;
  }

  private static boolean differ(Optional<String> one, Optional<String> other) {
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }

  private Optional<String> id(JsonNode node) {
    var id = node.path("@id");
    return id.isString() && !id.asString().isBlank()
        ? Optional.of(id.asString().strip()).map(text -> absolute(text))
        : Optional.empty();
  }

  /// `@id` names a thing to the letter: the fragment stays.
  private String absolute(String id) {
    if (id.startsWith("#")) {
      return Permalinks.withoutFragment(base) + id;
    }
    return id.startsWith("/") ? Permalinks.resolve(base, id).orElse(id) : id;
  }

  private static void types(JsonNode node, Thing thing) {
    var type = node.has("@type") ? node.path("@type") : node.path("type");
    if (type.isString()) {
      thing.type(type.asString());
    }
    type.forEach(one -> thing.type(one.asString("")));
  }

  private void value(String name, JsonNode value, Thing thing) {
    if (value.isArray()) {
      value.forEach(one -> value(name, one, thing));
    } else if (value.isObject()) {
      object(name, value, thing);
    } else if (value.isString()) {
      thing.add(name, Value.Words.perhapsHtml(value.asString()));
    } else if (value.isNumber() || value.isBoolean()) {
      thing.add(name, Value.Words.of(value.asString()));
    }
  }

  private void object(String name, JsonNode value, Thing thing) {
    if (value.has("@value")) {
      value(name, value.path("@value"), thing);
    } else if (value.has("@list") || value.has("@set")) {
      value(name, value.path(value.has("@list") ? "@list" : "@set"), thing);
    } else {
      thing.add(name, thing(value));
    }
  }
}
