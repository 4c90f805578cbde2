package org.earshot.indexer.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Finds parts that stand near each other without overlapping: every part once, with no more than
/// so many other words in all the gaps.
///
/// The places of all parts are taken in the order in which they begin. For each set of parts that
/// may be behind us, the one value kept is the fewest words passed over, less where the set ended;
/// so that each place is looked at once for each set, however often the parts stand in the text.
final class Nearness {
  /// A place of one part.
  private record Place(int part, int start, int end, int from, int to) {}

  /// A set of parts that ends at a place.
  private record Ended(int set, int position, int value, int start) {}

  private static final int NEVER = Integer.MAX_VALUE / 2;

  private final Node.Near near;
  private final Seen seen;
  private final int[] values;
  private final int[] starts;
  private final List<Ended> waiting = new ArrayList<>();
  private final Spans found = new Spans();

  Nearness(Node.Near near, Seen seen) {
    this.near = near;
    this.seen = seen;
    this.values = new int[1 << near.parts().size()];
    this.starts = new int[values.length];
    Arrays.fill(values, NEVER);
  }

  Spans spans() {
    var places = new ArrayList<Place>();
    for (int part = 0; part < near.parts().size(); part++) {
      var spans = near.parts().get(part).spans(seen);
      if (spans.isEmpty()) {
        return found;
      }
      for (int i = 0; i < spans.size(); i++) {
        places.add(place(part, spans.start(i), spans.end(i)));
      }
    }
    places.sort(Comparator.comparingInt(Place::from).thenComparingInt(Place::to));
    places.forEach(this::take);
    return found.sorted();
  }

  /// Places that begin where others end.
  static Spans behind(Text text, Spans first, Spans next) {
    var spans = new Spans();
    for (int i = 0; i < first.size(); i++) {
      for (int j = 0; j < next.size(); j++) {
        int end = first.end(i);
        if (next.start(j) == end && text.position(end) == text.position(end - 1) + 1) {
          spans.add(first.start(i), next.end(j));
        }
      }
    }
    return spans;
  }

  /// Places that have no other within so many words.
  static Spans apart(Text text, Spans wanted, Spans unwanted, int distance) {
    var spans = new Spans();
    for (int i = 0; i < wanted.size(); i++) {
      int from = text.position(wanted.start(i));
      int to = text.position(wanted.end(i) - 1) + 1;
      boolean alone = true;
      for (int j = 0; j < unwanted.size() && alone; j++) {
        int start = text.position(unwanted.start(j));
        int end = text.position(unwanted.end(j) - 1) + 1;
        alone = start - to > distance || from - end > distance;
      }
      if (alone) {
        spans.add(wanted.start(i), wanted.end(i));
      }
    }
    return spans;
  }

  private void take(Place place) {
    waiting.removeIf(ended -> ended.position <= place.from && settle(ended));
    int bit = 1 << place.part;
    for (int set = 0; set < values.length; set++) {
      boolean allowed = near.ordered() ? set == bit - 1 : (set & bit) == 0;
      if (!allowed || (set > 0 && values[set] == NEVER)) {
        continue;
      }
      int passed = set == 0 ? 0 : values[set] + place.from;
      if (passed > near.distance()) {
        continue;
      }
      int start = set == 0 ? place.start : starts[set];
      if ((set | bit) == values.length - 1) {
        found.add(start, place.end);
      } else {
        waiting.add(new Ended(set | bit, place.to, passed - place.to, start));
      }
    }
  }

  private boolean settle(Ended ended) {
    if (ended.value < values[ended.set]) {
      values[ended.set] = ended.value;
      starts[ended.set] = ended.start;
    }
    return true;
  }

  private Place place(int part, int start, int end) {
    var text = seen.text();
    return new Place(part, start, end, text.position(start), text.position(end - 1) + 1);
  }
}
