package org.earshot.indexer.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.earshot.indexer.Naming;
import org.earshot.indexer.Naming.Place;
import org.earshot.indexer.match.Node.Placed;

/// Says which part of a line stands where.
final class Places {
  private final Seen seen;
  private final List<Place> places = new ArrayList<>();
  private int first = Integer.MAX_VALUE;

  Places(Seen seen) {
    this.seen = seen;
  }

  /// The first word of the text that was found; behind all where none was.
  int first() {
    return first;
  }

  void add(Line line) {
    add(line.node(), line.written());
  }

  /// In the order of the text, the title before it; bounded.
  List<Place> places() {
    return places.stream()
        .distinct()
        .sorted(
            Comparator.comparingInt((Place place) -> rank(place.field()))
                .thenComparingInt(Place::start))
        .limit(Naming.MOST_PLACES)
        .toList();
  }

  private void add(Node node, String written) {
    switch (node) {
      case Node.All all -> all.parts().forEach(part -> add(part, written));
      case Node.Any any -> any.parts().forEach(part -> add(part, written));
      case Node.Choice choice -> choice.parts().forEach(part -> add(part, written));
      case Node.Apart apart -> add(apart.wanted(), apart.spans(seen), written);
      case Node.Leaf leaf -> add(leaf, leaf.spans(seen), written);
      case Node.Not not -> {}
      case Node.Everything everything -> {}
      case Node.Link link -> {}
      case Node.Value value -> {}
      case Node.Stars stars -> {}
    }
  }

  /// Of a part that stands apart from others only the places where it does.
  private void add(Placed wanted, Spans spans, String written) {
    switch (wanted) {
      case Node.Leaf leaf -> spans(leaf, spans, written);
      case Node.Apart inner -> add(inner.wanted(), spans, written);
      case Node.Choice choice -> {
        for (var part : choice.parts()) {
          add(part, common(part.spans(seen), spans), written);
        }
      }
    }
  }

  private void spans(Node.Leaf leaf, Spans spans, String written) {
    var text = seen.text();
    int to = Math.min(leaf.to(), written.length());
    var part = written.substring(Math.min(leaf.from(), to), to);
    for (int i = 0; i < spans.size() && i < Naming.MOST_PLACES; i++) {
      int word = spans.start(i);
      first = Math.min(first, word);
      places.add(
          new Place(part, field(text.part(word)), text.start(word), text.end(spans.end(i) - 1)));
    }
  }

  private static Spans common(Spans some, Spans others) {
    var common = new Spans();
    for (int i = 0; i < some.size(); i++) {
      for (int j = 0; j < others.size(); j++) {
        if (some.start(i) == others.start(j) && some.end(i) == others.end(j)) {
          common.add(some.start(i), some.end(i));
          break;
        }
      }
    }
    return common;
  }

  private static String field(int part) {
    return switch (part) {
      case Text.TITLE -> Values.TITLE;
      case Text.ITEM -> "item";
      case Text.AUTHOR -> Values.AUTHOR;
      default -> Values.TEXT;
    };
  }

  private static int rank(String field) {
    return List.of(Values.TITLE, Values.TEXT, "item", Values.AUTHOR).indexOf(field);
  }
}
