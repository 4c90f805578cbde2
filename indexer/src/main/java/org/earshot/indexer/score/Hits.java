package org.earshot.indexer.score;

import java.util.ArrayList;
import java.util.List;

/// Gathers the cues of a text, from its first word on: what lies inside a longer cue of the same
/// slot counts no more.
final class Hits {
  private static final int USUAL = 16;

  private final List<Hit> hits;

  /// Those inside runs, which need no gathering, and the next of them.
  private final List<Hit> inside;

  private int next;

  /// The word after the last cue, by slot.
  private final int[] freeFrom = new int[Cue.SLOTS];

  /// @param inside the cues inside runs, by position; they go before others of the same place
  Hits(List<Hit> inside) {
    this.inside = inside;
    this.hits = new ArrayList<>(inside.size() + USUAL);
  }

  /// @param at the word that the entries begin with
  void add(Entry[] entries, int at) {
    for (var entry : entries) {
      add(entry, at);
    }
  }

  void add(Best best, int at) {
    for (int i = 0; i < best.entries().size(); i++) {
      add(best.entries().get(i), at);
    }
  }

  private void add(Entry entry, int at) {
    if (at >= freeFrom[entry.slot()]) {
      catchUp(at);
      int end = at + entry.size();
      hits.add(new Hit(entry.cue(), at, end));
      freeFrom[entry.slot()] = end;
    }
  }

  private void catchUp(int word) {
    while (next < inside.size() && inside.get(next).from() <= word) {
      hits.add(inside.get(next++));
    }
  }

  List<Hit> all() {
    catchUp(Integer.MAX_VALUE);
    return hits;
  }
}
