package org.earshot.indexer.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Entries of text without spaces that are looked for at every character, whatever words it was cut
/// into.
final class Inside {
  /// Of each word that an entry is, by its number, the longest entry of each slot that it is or
  /// begins with.
  private final Entry[][] longest;

  /// @param dictionary where the entries are wanted
  Inside(Dictionary dictionary, List<Entry> entries) {
    var byLetters = new HashMap<String, List<Entry>>();
    for (var entry : entries) {
      byLetters.computeIfAbsent(entry.first().letters(), k -> new ArrayList<>()).add(entry);
    }
    byLetters.keySet().forEach(dictionary::addWanted);
    this.longest = new Entry[dictionary.size()][];
    byLetters
        .keySet()
        .forEach(word -> longest[dictionary.addWanted(word)] = longest(word, byLetters));
  }

  private static Entry[] longest(String word, Map<String, List<Entry>> byLetters) {
    var best = new Best();
    for (int n = word.length(); n > 0; n--) {
      byLetters.getOrDefault(word.substring(0, n), List.of()).forEach(best::add);
    }
    return best.entries().toArray(Entry[]::new);
  }

  /// The cues in a run, by piece.
  ///
  /// @param ends where each piece ends; what lies behind the last is not looked at
  List<Hit> hits(Places places, int[] ends) {
    return places.anyWanted() ? found(places, ends) : List.of();
  }

  private List<Hit> found(Places places, int[] ends) {
    var hits = new ArrayList<Hit>();
    int[] freeFrom = new int[Cue.SLOTS];
    int all = ends[ends.length - 1];
    int piece = 0;
    for (int at = 0; at < all; at++) {
      if (places.wanted(at) == Places.NONE) {
        continue;
      }
      piece = pieceOf(ends, piece, at);
      for (var entry : longest[places.wanted(at)]) {
        int end = at + entry.length();
        if (at >= freeFrom[entry.slot()] && end <= all) {
          freeFrom[entry.slot()] = end;
          hits.add(new Hit(entry.cue(), piece, pieceOf(ends, piece, end - 1) + 1));
        }
      }
    }
    return hits;
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
