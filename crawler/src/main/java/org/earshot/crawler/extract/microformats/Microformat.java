package org.earshot.crawler.extract.microformats;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// One item: an entry, a review, a card.
///
/// @param types such as `h-entry`, in alphabetical order
/// @param properties values by name, without the prefix that tells how they are written
/// @param children items that lie inside this one without being a property of it
/// @param id of its element
/// @param implied properties that nothing names: they were taken from the item's words and links
/// @param classic whether it is written in a format older than microformats2
/// @param element where it stands
public record Microformat(
    List<String> types,
    Map<String, List<MicroformatValue>> properties,
    List<Microformat> children,
    Optional<String> id,
    Set<String> implied,
    boolean classic,
    Element element) {
  public Microformat {
    types = List.copyOf(types);
    properties = Map.copyOf(properties);
    children = List.copyOf(children);
    implied = Set.copyOf(implied);
  }

  public boolean is(String type) {
    return types.contains(type);
  }

  /// The values of a property, in page order.
  public List<MicroformatValue> all(String property) {
    return properties.getOrDefault(property, List.of());
  }

  /// The first value of the first of the properties that is not blank, as text.
  public Optional<String> text(String... names) {
    return Stream.of(names)
        .flatMap(name -> all(name).stream())
        .map(MicroformatValue::value)
        .filter(value -> !value.isBlank())
        .findFirst();
  }
}
