package org.earshot.indexer.match;

import java.util.Arrays;

/// From keys to the numbers of lines, open addressed, with a filter of bits in front: nearly every
/// word of a text is no key, and shows it with one look at memory that stays in the cache.
final class Table {
  private static final int NONE = -1;
  private static final int SMALLEST = 64;

  /// Bits of the filter for each slot; at most half of the slots are taken.
  private static final int BITS = 8;

  private long[] keys;
  private int[] heads;
  private int[] lines;
  private int[] nexts;
  private long[] filter;
  private int slots;
  private int entries;

  Table() {
    this(SMALLEST);
  }

  private Table(int size) {
    keys = new long[size];
    heads = new int[size];
    Arrays.fill(heads, NONE);
    filter = new long[size * BITS / Long.SIZE];
    lines = new int[size];
    nexts = new int[size];
  }

  private Table(Table other) {
    keys = other.keys.clone();
    heads = other.heads.clone();
    filter = other.filter.clone();
    lines = other.lines.clone();
    nexts = other.nexts.clone();
    slots = other.slots;
    entries = other.entries;
  }

  Table copy() {
    return new Table(this);
  }

  boolean mayHold(long key) {
    int bit = (int) (key >>> 7) & (filter.length * Long.SIZE - 1);
    return (filter[bit >>> 6] & (1L << bit)) != 0;
  }

  boolean holds(long key) {
    return heads[slot(key)] != NONE;
  }

  void add(long key, int line) {
    if (slots * 2 >= keys.length) {
      grow();
    }
    int slot = slot(key);
    if (heads[slot] == NONE) {
      slots++;
      keys[slot] = key;
      int bit = (int) (key >>> 7) & (filter.length * Long.SIZE - 1);
      filter[bit >>> 6] |= 1L << bit;
    }
    if (entries == lines.length) {
      lines = Arrays.copyOf(lines, entries * 2);
      nexts = Arrays.copyOf(nexts, entries * 2);
    }
    lines[entries] = line;
    nexts[entries] = heads[slot];
    heads[slot] = entries++;
  }

  /// Adds the lines of a key to a list.
  void find(long key, Longs found) {
    if (!mayHold(key)) {
      return;
    }
    for (int entry = heads[slot(key)]; entry != NONE; entry = nexts[entry]) {
      if (lines[entry] != NONE) {
        found.add(lines[entry]);
      }
    }
  }

  /// Forgets a line; its place is taken again when the table grows.
  void remove(long key, int line) {
    for (int entry = heads[slot(key)]; entry != NONE; entry = nexts[entry]) {
      if (lines[entry] == line) {
        lines[entry] = NONE;
      }
    }
  }

  private int slot(long key) {
    int slot = (int) ((key * 0x9E37_79B9_7F4A_7C15L) >>> 32) & (keys.length - 1);
    while (heads[slot] != NONE && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    var larger = new Table(keys.length * 2);
    for (int slot = 0; slot < keys.length; slot++) {
      for (int entry = heads[slot]; entry != NONE; entry = nexts[entry]) {
        if (lines[entry] != NONE) {
          larger.add(keys[slot], lines[entry]);
        }
      }
    }
    keys = larger.keys;
    heads = larger.heads;
    lines = larger.lines;
    nexts = larger.nexts;
    filter = larger.filter;
    slots = larger.slots;
    entries = larger.entries;
  }
}
