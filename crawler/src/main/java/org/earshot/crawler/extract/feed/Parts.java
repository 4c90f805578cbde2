package org.earshot.crawler.extract.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// The elements that an entry, or a feed, consists of beside its entries, by name, found in one
/// walk: some twenty facts are asked for, and most are not there.
///
/// Of elements that share a name those of the entry's own format stand before those of extensions.
final class Parts {
  private final Element whole;
  private final Map<Name, Element> first = new EnumMap<>(Name.class);

  /// Names that more than one element has; few entries have any.
  private final Map<Name, List<Element>> several = new HashMap<>(0);

  private Parts(Element whole) {
    this.whole = whole;
  }

  static Parts of(Element whole) {
    var parts = new Parts(whole);
    Nodes.forEachChild(whole, child -> parts.take(child, Name.of(child)));
    return parts.ordered();
  }

  /// The parts of an entry.
  ///
  /// @param extras takes note of them on the way
  static Parts of(Element entry, EntryExtras extras) {
    var parts = new Parts(entry);
    Nodes.forEachChild(
        entry,
        child -> {
          var name = Name.of(child);
          parts.take(child, name);
          extras.note(child, name);
        });
    return parts.ordered();
  }

  Element whole() {
    return whole;
  }

  Optional<Element> first(Name name) {
    return Optional.ofNullable(first.get(name));
  }

  List<Element> named(Name name) {
    var one = first.get(name);
    if (one == null) {
      return List.of();
    }
    var all = several.get(name);
    return all == null ? List.of(one) : all;
  }

  /// Parts with either name.
  List<Element> named(Name one, Name other) {
    var ones = named(one);
    var others = named(other);
    if (ones.isEmpty() || others.isEmpty()) {
      return ones.isEmpty() ? others : ones;
    }
    var both = new ArrayList<Element>();
    Nodes.forEachChild(
        whole,
        child -> {
          if (ones.contains(child) || others.contains(child)) {
            both.add(child);
          }
        });
    sort(both);
    return both;
  }

  private void take(Element part, Name name) {
    if (name == Name.OTHER || name.isEntry() || Format.isForeign(part)) {
      return;
    }
    var before = first.putIfAbsent(name, part);
    if (before != null) {
      several.computeIfAbsent(name, _ -> new ArrayList<>(List.of(before))).add(part);
    }
  }

  private Parts ordered() {
    several.forEach((name, parts) -> {
      sort(parts);
      first.put(name, parts.getFirst());
    });
    return this;
  }

  private void sort(List<Element> parts) {
    parts.sort(Comparator.comparing(part -> !Format.isSame(part, whole)));
  }
}
