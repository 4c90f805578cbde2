package org.earshot.crawler.extract.schema;

import java.util.ArrayList;
import java.util.Arrays;
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
    return Arrays.stream(names).flatMap(name -> properties.getOrDefault(name, List.of()).stream());
  }

  public Stream<Thing> things(String... names) {
    return values(names).filter(Thing.class::isInstance).map(Thing.class::cast);
  }

  public Stream<Words> words(String... names) {
    return values(names).filter(Words.class::isInstance).map(Words.class::cast);
  }

  /// The first words of the properties that are not blank; a thing speaks by its name.
  public Optional<String> text(String... names) {
    return values(names)
        .map(value ->
            switch (value) {
              case Words words -> words.plain();
              case Thing thing -> thing.text("name", "@value", "text").orElse("");
            })
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  /// The longest words of the first property that has any: a page may carry teaser and whole text
  /// under one name.
  Optional<String> longestText(String... names) {
    return Arrays.stream(names)
        .map(name ->
            words(name).map(Words::plain).max((a, b) -> Integer.compare(a.length(), b.length())))
        .flatMap(Optional::stream)
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  /// Addresses that the properties lead to, as written.
  public Stream<String> links(String... names) {
    return values(names)
        .flatMap(value ->
            switch (value) {
              case Words words -> Stream.of(words.link());
              case Thing thing ->
                  Stream.concat(
                      thing.words("url", "contentUrl").map(Words::link), thing.id().stream());
            })
        .filter(link -> !link.isBlank());
  }

  public void forEach(BiConsumer<String, Value> action) {
    properties.forEach((name, values) -> values.forEach(value -> action.accept(name, value)));
  }
}
