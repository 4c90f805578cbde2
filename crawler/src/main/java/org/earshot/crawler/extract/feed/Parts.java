package org.earshot.crawler.extract.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// The elements that an entry, or a feed, consists of, by name: some twenty facts are asked for,
/// and most are not there.
///
/// Of elements that share a name those of the entry's own format stand before those of extensions.
final class Parts {
  private final Element whole;
  private final Comparator<Element> ownFirst;
  private final List<Element> all = new ArrayList<>();
  private final Map<String, List<Element>> byName = new HashMap<>();

  private Parts(Element whole) {
    this.whole = whole;
    this.ownFirst = Comparator.comparing(part -> !Format.isSame(part, whole));
  }

  static Parts of(Element whole) {
    var parts = new Parts(whole);
    int size = whole.childNodeSize();
    for (int i = 0; i < size; i++) {
      if (whole.childNode(i) instanceof Element part && !Format.isForeign(part)) {
        parts.all.add(part);
        parts.byName.computeIfAbsent(FeedTree.name(part), _ -> new ArrayList<>(1)).add(part);
      }
    }
    parts.byName.values().forEach(parts::sort);
    return parts;
  }

  Element whole() {
    return whole;
  }

  List<Element> named(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /// Parts with one of the names.
  List<Element> named(List<String> names) {
    List<Element> found = List.of();
    for (var name : names) {
      var more = named(name);
      if (!found.isEmpty() && !more.isEmpty()) {
        return sorted(names);
      }
      found = found.isEmpty() ? more : found;
    }
    return found;
  }

  Optional<Element> first(String name) {
    var found = named(name);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
  }

  private List<Element> sorted(List<String> names) {
    var found = new ArrayList<>(all);
    found.removeIf(part -> !names.contains(FeedTree.name(part)));
    sort(found);
    return found;
  }

  private void sort(List<Element> parts) {
    if (parts.size() > 1) {
      parts.sort(ownFirst);
    }
  }
}
