package org.earshot.indexer.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Entries of text without spaces that are looked for at every character, whatever words it was cut
/// into.
final class Inside {
  private static final Entry[] NONE = {};

  private final Trie letters;

  /// Of each node where an entry ends, the longest entry of each slot that ends there or on the
  /// way.
  private final Entry[][] longest;

  private final BitSet ending = new BitSet();

  /// @param letters those of the entries are put in
  Inside(Trie letters, List<Entry> entries) {
    this.letters = letters;
    var byLetters = new HashMap<String, List<Entry>>();
    for (var entry : entries) {
      ending.set(letters.grown(entry.first().letters()));
      byLetters.computeIfAbsent(entry.first().letters(), k -> new ArrayList<>()).add(entry);
    }
    this.longest = new Entry[letters.size()][];
    Arrays.fill(longest, NONE);
    for (String word : byLetters.keySet()) {
      longest[letters.grown(word)] = longest(word, byLetters);
    }
  }

  private static Entry[] longest(String word, Map<String, List<Entry>> byLetters) {
    var best = new Best();
    for (int n = word.length(); n > 0; n--) {
      byLetters.getOrDefault(word.substring(0, n), List.of()).forEach(best::add);
    }
    return best.entries().toArray(Entry[]::new);
  }

  boolean isEmpty() {
    return ending.isEmpty();
  }

  /// The cues in a run, by piece.
  ///
  /// @param ends where each piece ends
  List<Hit> hits(String form, int[] ends) {
    var hits = new ArrayList<Hit>();
    int[] freeFrom = new int[Cue.SLOTS];
    int piece = 0;
    for (int at = 0; at < form.length(); at++) {
      piece = pieceOf(ends, piece, at);
      for (var entry : longest(form, at)) {
        if (at >= freeFrom[entry.slot()]) {
          int end = at + entry.length();
          freeFrom[entry.slot()] = end;
          hits.add(new Hit(entry.cue(), piece, pieceOf(ends, piece, end - 1) + 1));
        }
      }
    }
    return hits;
  }

  /// The longest entry of each slot that begins here.
  private Entry[] longest(String form, int from) {
    if (!letters.mayBegin(form, from)) {
      return NONE;
    }
    int node = Trie.ROOT;
    int end = Trie.NONE;
    for (int at = from; at < form.length(); at++) {
      node = letters.next(node, form.charAt(at));
      if (node == Trie.NONE) {
        break;
      }
      end = ending.get(node) ? node : end;
    }
    return end == Trie.NONE ? NONE : longest[end];
  }

  /// The piece that a character lies in.
  ///
  /// @param from the first that may be it
  private static int pieceOf(int[] ends, int from, int character) {
    int piece = from;
    while (ends[piece] <= character) {
      piece++;
    }
    return piece;
  }
}
