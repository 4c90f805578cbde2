package org.earshot.indexer.sentiment;

import java.util.Arrays;
import java.util.List;

/// Numbers the n-grams that occur often enough to be learned.
final class Vocabulary {
  /// An n-gram seen once or twice teaches its text by heart.
  private static final int SELDOM = 3;

  /// Counts are kept by the upper bits of the hash; two n-grams on one count do no harm.
  private static final int SKETCH_BITS = 26;

  private static final int FIRST_SIZE = 1 << 16;

  private final byte[] seen = new byte[1 << SKETCH_BITS];
  private int[] hashes = new int[FIRST_SIZE];
  private int[] ids = new int[FIRST_SIZE];
  private int[] counts = new int[FIRST_SIZE];
  private int size;

  private Vocabulary() {
    Arrays.fill(ids, -1);
  }

  static Vocabulary of(List<Lesson> lessons) {
    var vocabulary = new Vocabulary();
    lessons.forEach(vocabulary::sketch);
    lessons.forEach(vocabulary::count);
    return vocabulary;
  }

  private void sketch(Lesson lesson) {
    for (int hash : lesson.grams()) {
      int at = hash >>> (Integer.SIZE - SKETCH_BITS);
      seen[at] = (byte) Math.min(SELDOM, seen[at] + 1);
    }
  }

  private void count(Lesson lesson) {
    for (int hash : lesson.grams()) {
      if (seen[hash >>> (Integer.SIZE - SKETCH_BITS)] >= SELDOM) {
        int at = place(hash);
        if (ids[at] < 0) {
          ids[at] = size++;
          hashes[at] = hash;
        }
        counts[at]++;
        if (size * 2 > ids.length) {
          grow();
        }
      }
    }
  }

  private int place(int hash) {
    int mask = ids.length - 1;
    int at = ((hash * 0x9e3779b1) >>> 7) & mask;
    while (ids[at] >= 0 && hashes[at] != hash) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    int[] oldHashes = hashes;
    int[] oldIds = ids;
    int[] oldCounts = counts;
    hashes = new int[oldIds.length * 2];
    counts = new int[oldIds.length * 2];
    ids = new int[oldIds.length * 2];
    Arrays.fill(ids, -1);
    for (int i = 0; i < oldIds.length; i++) {
      if (oldIds[i] >= 0) {
        int at = place(oldHashes[i]);
        hashes[at] = oldHashes[i];
        ids[at] = oldIds[i];
        counts[at] = oldCounts[i];
      }
    }
  }

  int size() {
    return size;
  }

  /// The number of the n-gram, −1 for one that was seen too seldom.
  int id(int hash) {
    return ids[place(hash)];
  }

  /// Takes an n-gram, its number and how often it was seen.
  interface Entry {
    void take(int hash, int id, int count);
  }

  void forEach(Entry entry) {
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] >= 0) {
        entry.take(hashes[i], ids[i], counts[i]);
      }
    }
  }
}
