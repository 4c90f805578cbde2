package org.earshot.crawler.extract.microformats;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.earshot.crawler.extract.microformats.Microformats.Roots;
import org.jsoup.nodes.Element;

/// Reads one item from the element that it begins at.
final class ItemReading {
  private final Microformats page;
  private final Element root;
  private final Roots roots;
  private final int depth;
  private final PropertyValues values;

  private final Map<String, List<MicroformatValue>> properties = new LinkedHashMap<>();
  private final List<Microformat> children = new ArrayList<>();
  private final Set<Prefix> prefixes = EnumSet.noneOf(Prefix.class);
  private final Set<String> implied = new HashSet<>();
  private boolean hasNested;
  private Optional<String> date = Optional.empty();

  /// The first name written as text and the first address written as one: they stand for the item
  /// where only a text is wanted.
  private Optional<MicroformatValue> name = Optional.empty();

  private Optional<MicroformatValue> address = Optional.empty();

  ItemReading(Microformats page, Element root, Roots roots, int depth) {
    this.page = page;
    this.root = root;
    this.roots = roots;
    this.depth = depth;
    this.values = page.values(roots);
  }

  Microformat read() {
    walkParts(root, depth);
    if (!roots.classic()) {
      imply();
    }
    var id = root.id().isBlank() ? Optional.<String>empty() : Optional.of(root.id());
    return new Microformat(roots.types(), properties, children, id, implied, roots.classic(), root);
  }

  private void walkParts(Element element, int at) {
    if (at < Microformats.MAX_DEPTH) {
      page.parts(element, roots.classic()).forEach(part -> walk(part, at + 1));
    }
  }

  private void walk(Element element, int at) {
    if (element.normalName().equals("template")) {
      return;
    }
    var names = roots.properties(element);
    var inner = inner(element, names);
    if (!inner.types().isEmpty()) {
      nested(element, inner, names, at);
      return;
    }
    for (var property : names) {
      add(property, values.read(property.prefix(), element, date));
    }
    walkParts(element, at);
  }

  private Roots inner(Element element, List<PropertyName> names) {
    var said = Roots.of(element);
    if (!said.types().isEmpty() || !roots.classic()) {
      return said;
    }
    return names.stream()
        .map(name -> Classic.nested(roots.types(), name))
        .flatMap(Optional::stream)
        .findFirst()
        .map(type -> new Roots(List.of(type), true))
        .orElse(said);
  }

  private void nested(Element element, Roots inner, List<PropertyName> names, int at) {
    hasNested = true;
    var reading = new ItemReading(page, element, inner, at);
    var item = reading.read();
    if (names.isEmpty()) {
      children.add(item);
    }
    for (var property : names) {
      add(property, new MicroformatValue.Nested(item, reading.standIn(property.prefix(), this)));
    }
  }

  /// What stands for this item as a property of the item around it.
  private MicroformatValue standIn(Prefix prefix, ItemReading around) {
    return switch (prefix) {
      case TEXT -> name.orElseGet(() -> parsed(prefix, around));
      case ADDRESS -> address.orElseGet(() -> parsed(prefix, around));
      case TIME, MARKUP -> parsed(prefix, around);
    };
  }

  private MicroformatValue parsed(Prefix prefix, ItemReading around) {
    boolean included = prefix == Prefix.TEXT && roots.classic() && root.hasAttr("itemref");
    return included
        ? new MicroformatValue.Plain(page.wording(root, true))
        : values.read(prefix, root, around.date);
  }

  private void add(PropertyName property, MicroformatValue value) {
    prefixes.add(property.prefix());
    properties.computeIfAbsent(property.name(), _ -> new ArrayList<>()).add(value);
    switch (property.prefix()) {
      case TEXT -> {
        if (property.name().equals("name") && name.isEmpty()) {
          name = Optional.of(plain(value));
        }
      }
      case ADDRESS -> {
        if (property.name().equals("url") && address.isEmpty()) {
          address = Optional.of(plain(value));
        }
      }
      case TIME -> TimeParts.dateOf(value.value()).ifPresent(day -> date = Optional.of(day));
      case MARKUP -> {
        // stands for nothing but itself
      }
    }
  }

  private static MicroformatValue plain(MicroformatValue value) {
    return value instanceof MicroformatValue.Nested nested ? nested.as() : value;
  }

  private void imply() {
    if (hasNested) {
      return;
    }
    var sight = new Implied(root, Microformats::begins);
    boolean words = prefixes.contains(Prefix.TEXT) || prefixes.contains(Prefix.MARKUP);
    if (!words && !properties.containsKey("name")) {
      name = Optional.of(new MicroformatValue.Plain(sight.name()));
      imply("name", name);
    }
    boolean links = prefixes.contains(Prefix.ADDRESS);
    if (!links && !properties.containsKey("photo")) {
      imply("photo", sight.photo().map(this::photo));
    }
    if (!links && !properties.containsKey("url")) {
      address = sight.link().map(page::absolute).map(MicroformatValue.Plain::new);
      imply("url", address);
    }
  }

  private void imply(String property, Optional<MicroformatValue> value) {
    value.ifPresent(found -> {
      properties.put(property, List.of(found));
      implied.add(property);
    });
  }

  private MicroformatValue photo(Element shown) {
    return shown.normalName().equals("object")
        ? new MicroformatValue.Plain(page.absolute(shown.attr("data")))
        : values.picture(shown);
  }
}
