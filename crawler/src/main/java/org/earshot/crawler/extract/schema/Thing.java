package org.earshot.crawler.extract.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// One item of structured data. Things may refer to each other in circles, so that they are filled
/// after they are made.
public final class Thing implements Value {
  /// How the page wrote it.
  public enum Syntax {
    JSON_LD,
    MICRODATA,
    RDFA,
    MICROFORMATS,
    META
  }

  /// Property of things that lie inside this one on the page without being said to be a property.
  public static final String CONTAINS = "(contains)";

  private static final String[] NAMES = {"name", "@value", "text"};

  private final Syntax syntax;
  private final Optional<Element> element;
  private final Set<String> types = new LinkedHashSet<>();
  private final Map<String, List<Value>> properties = new LinkedHashMap<>();
  private Optional<String> id = Optional.empty();

  Thing(Syntax syntax, Optional<Element> element) {
    this.syntax = syntax;
    this.element = element;
  }

  public Syntax syntax() {
    return syntax;
  }

  public Optional<Element> element() {
    return element;
  }

  public Set<String> types() {
    return types;
  }

  public Optional<String> id() {
    return id;
  }

  void id(String value) {
    id = Optional.of(value).filter(text -> !text.isBlank());
  }

  void type(String name) {
    Vocabulary.type(name).ifPresent(types::add);
  }

  void add(String property, Value value) {
    Vocabulary.property(property)
        .ifPresent(name -> properties.computeIfAbsent(name, _ -> new ArrayList<>()).add(value));
  }

  void contains(Thing inner) {
    properties.computeIfAbsent(CONTAINS, _ -> new ArrayList<>()).add(inner);
  }

  boolean isEmpty() {
    return properties.isEmpty() && types.isEmpty();
  }

  /// Values of the properties, in the order of the names.
  public Stream<Value> values(String... names) {
    return all(names).stream();
  }

  /// Values of a property.
  List<Value> all(String name) {
    return properties.getOrDefault(name, List.of());
  }

  /// What is asked for is mostly absent, or there under one name only: then nothing is copied.
  List<Value> all(String... names) {
    List<Value> all = List.of();
    for (var name : names) {
      var values = all(name);
      if (all.isEmpty()) {
        all = values;
      } else if (!values.isEmpty()) {
        var more = new ArrayList<>(all);
        more.addAll(values);
        all = more;
      }
    }
    return all;
  }

  public Stream<Thing> things(String... names) {
    var all = all(names);
    return all.isEmpty()
        ? Stream.empty()
        : all.stream().filter(Thing.class::isInstance).map(Thing.class::cast);
  }

  /// The first thing among the values of the properties.
  Optional<Thing> firstThing(String... names) {
    for (var value : all(names)) {
      if (value instanceof Thing thing) {
        return Optional.of(thing);
      }
    }
    return Optional.empty();
  }

  public Stream<Words> words(String... names) {
    var all = all(names);
    return all.isEmpty()
        ? Stream.empty()
        : all.stream().filter(Words.class::isInstance).map(Words.class::cast);
  }

  /// The first words of the properties that are not blank; a thing speaks by its name.
  public Optional<String> text(String... names) {
    for (var name : names) {
      for (var value : all(name)) {
        var text =
            switch (value) {
              case Words words -> words.plain();
              case Thing thing -> thing.text(NAMES).orElse("");
            };
        if (!text.isBlank()) {
          return Optional.of(text);
        }
      }
    }
    return Optional.empty();
  }

  /// The longest words of the first property that has any: a page may carry teaser and whole text
  /// under one name.
  Optional<String> longestText(String... names) {
    for (var name : names) {
      var longest = longest(all(name));
      if (!longest.isBlank()) {
        return Optional.of(longest);
      }
    }
    return Optional.empty();
  }

  private static String longest(List<Value> values) {
    var longest = "";
    for (var value : values) {
      if (value instanceof Words words) {
        var text = words.plain();
        longest = text.length() > longest.length() ? text : longest;
      }
    }
    return longest;
  }

  /// Addresses that the properties lead to, as written.
  List<String> links(String... names) {
    var all = all(names);
    if (all.isEmpty()) {
      return List.of();
    }
    var links = new ArrayList<String>();
    for (var value : all) {
      switch (value) {
        case Words words -> links.add(words.link());
        case Thing thing -> {
          thing.words("url", "contentUrl").forEach(words -> links.add(words.link()));
          thing.id().ifPresent(links::add);
        }
      }
    }
    links.removeIf(String::isBlank);
    return links;
  }

  public void forEach(BiConsumer<String, Value> action) {
    properties.forEach((name, values) -> {
      for (var value : values) {
        action.accept(name, value);
      }
    });
  }
}
