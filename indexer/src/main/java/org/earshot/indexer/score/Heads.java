package org.earshot.indexer.score;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Entries by the letters that they begin with. It is asked for the first letters of a word by
/// their hash, so that nothing is cut out of the word.
final class Heads {
  private static final int FIRST_SIZE = 1 << 6;
  private static final int SPREAD = 0x9e3779b1;

  /// Entries that begin with the same letters.
  private record Head(String letters, List<Entry> entries) {}

  private int[] hashes = new int[FIRST_SIZE];
  private @Nullable Head[] heads = new Head[FIRST_SIZE];
  private int count;

  void add(String letters, Entry entry) {
    int at = place(letters, letters.length(), letters.hashCode());
    var known = heads[at];
    if (known != null) {
      known.entries().add(entry);
      return;
    }
    var entries = new ArrayList<Entry>(1);
    entries.add(entry);
    put(at, new Head(letters, entries));
    if (++count * 2 > heads.length) {
      grow();
    }
  }

  private void put(int at, Head head) {
    heads[at] = head;
    hashes[at] = head.letters().hashCode();
  }

  private void grow() {
    var before = heads;
    heads = new Head[before.length * 2];
    hashes = new int[heads.length];
    for (var head : before) {
      if (head != null) {
        String letters = head.letters();
        put(place(letters, letters.length(), letters.hashCode()), head);
      }
    }
  }

  /// The entries that begin with the first letters of a word, in the order they came in.
  ///
  /// @param length how many letters
  /// @param hash of them, as a string of them has it
  List<Entry> of(String word, int length, int hash) {
    var known = heads[place(word, length, hash)];
    return known == null ? List.of() : known.entries();
  }

  private int place(String word, int length, int hash) {
    int mask = heads.length - 1;
    int at = (hash * SPREAD) >>> Integer.numberOfLeadingZeros(mask);
    for (var head = heads[at]; head != null; head = heads[at]) {
      if (hashes[at] == hash
          && head.letters().length() == length
          && word.startsWith(head.letters())) {
        return at;
      }
      at = (at + 1) & mask;
    }
    return at;
  }
}
