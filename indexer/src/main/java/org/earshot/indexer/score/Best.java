package org.earshot.indexer.score;

import java.util.ArrayList;
import java.util.List;

/// The entries found at one place of a text, one of each slot, in the order in which the slots came
/// up. There are hardly ever more than three: they are searched one by one.
final class Best {
  private final List<Entry> entries = new ArrayList<>(4);

  /// Takes the entry unless one of its slot is as precise.
  void compete(Entry entry) {
    int at = indexOf(entry.slot());
    if (at < 0) {
      entries.add(entry);
    } else if (entry.precision() > entries.get(at).precision()) {
      entries.set(at, entry);
    }
  }

  /// Takes the entry unless its slot is taken.
  void add(Entry entry) {
    if (!holds(entry.slot())) {
      entries.add(entry);
    }
  }

  boolean holds(int slot) {
    return indexOf(slot) >= 0;
  }

  private int indexOf(int slot) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).slot() == slot) {
        return i;
      }
    }
    return -1;
  }

  List<Entry> entries() {
    return entries;
  }
}
