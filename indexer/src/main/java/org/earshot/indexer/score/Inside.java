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
  private static final int[] NONE = {};

  private final Trie letters;

  /// The entries by the node where they end.
  private final Map<Integer, List<Entry>> entries = new HashMap<>();

  private final BitSet ending = new BitSet();

  /// @param letters of the entries
  Inside(Trie letters) {
    this.letters = letters;
  }

  void add(int node, Entry entry) {
    ending.set(node);
    entries.computeIfAbsent(node, k -> new ArrayList<>()).add(entry);
  }

  boolean isEmpty() {
    return ending.isEmpty();
  }

  List<Hit> hits(List<Word> words) {
    var hits = new ArrayList<Hit>();
    for (int from = 0; from < words.size(); ) {
      var run = Run.of(words, from);
      if (run.to() > from + 1 || words.get(from).lexeme().unspaced()) {
        hits(run, hits);
      }
      from = run.to();
    }
    return hits;
  }

  private void hits(Run run, List<Hit> hits) {
    var words = run.words();
    String form = run.form();
    int[] freeFrom = new int[Cue.SLOTS];
    int piece = run.from();
    int pieceEnd = words.get(piece).form().length();
    for (int at = 0; at < form.length(); at++) {
      if (at == pieceEnd) {
        pieceEnd += words.get(++piece).form().length();
      }
      if (!letters.mayBegin(form, at)) {
        continue;
      }
      for (var entry : longest(form, at)) {
        int end = at + entry.first().letters().length();
        if (at >= freeFrom[entry.slot()]) {
          freeFrom[entry.slot()] = end;
          int start = pieceEnd - words.get(piece).form().length();
          hits.add(new Hit(entry.cue(), piece, pieceOf(words, piece, end - start) + 1));
        }
      }
    }
  }

  /// The longest entry of each slot that begins here.
  private List<Entry> longest(String form, int from) {
    int node = Trie.ROOT;
    int[] ends = NONE;
    int count = 0;
    for (int at = from; at < form.length(); at++) {
      node = letters.next(node, form.charAt(at));
      if (node == Trie.NONE) {
        break;
      }
      if (ending.get(node)) {
        ends = Arrays.copyOf(ends, count + 1);
        ends[count++] = node;
      }
    }
    return count == 0 ? List.of() : longest(ends);
  }

  private List<Entry> longest(int[] ends) {
    var best = new Best();
    for (int i = ends.length - 1; i >= 0; i--) {
      entries.getOrDefault(ends[i], List.of()).forEach(best::add);
    }
    return best.entries();
  }

  /// The piece that the character before `length` characters lies in, counted from a piece on.
  private static int pieceOf(List<Word> words, int from, int length) {
    int piece = from;
    int left = length - words.get(piece).form().length();
    while (left > 0) {
      left -= words.get(++piece).form().length();
    }
    return piece;
  }
}
