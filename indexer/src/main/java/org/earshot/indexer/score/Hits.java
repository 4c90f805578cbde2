package org.earshot.indexer.score;

import java.util.ArrayList;
import java.util.List;

/// Gathers the cues of a text, from its first word on: what lies inside a longer cue of the same
/// slot counts no more.
final class Hits {
  private final List<Hit> hits = new ArrayList<>();

  /// The word after the last cue, by slot.
  private final int[] freeFrom = new int[Cue.SLOTS];

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
      int end = at + entry.size();
      hits.add(new Hit(entry.cue(), at, end));
      freeFrom[entry.slot()] = end;
    }
  }

  List<Hit> all() {
    return hits;
  }
}
