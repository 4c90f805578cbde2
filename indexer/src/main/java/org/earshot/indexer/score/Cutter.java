package org.earshot.indexer.score;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;

/// Cuts runs of characters without spaces by the longest entry that begins at a character. Only
/// words that bear the tone of a sentence cut, so that a negation inside a longer entry counts no
/// more.
final class Cutter {
  private static final Set<Cue.Kind> CUTTING =
      EnumSet.of(
          Cue.Kind.TONE,
          Cue.Kind.NOT,
          Cue.Kind.NOT_AFTER,
          Cue.Kind.MORE,
          Cue.Kind.LESS,
          Cue.Kind.BUT,
          Cue.Kind.THAN,
          Cue.Kind.ASK);

  /// Han characters of an unknown piece: most Chinese words have two.
  private static final int HAN_WORD = 2;

  private final Trie letters;

  /// Nodes where an entry ends that cuts.
  private final BitSet cutting = new BitSet();

  /// @param letters those of the entries are put in
  Cutter(Trie letters) {
    this.letters = letters;
  }

  static boolean cuts(Entry entry) {
    return CUTTING.contains(entry.cue().kind());
  }

  void add(Entry entry) {
    cutting.set(letters.grown(entry.first().letters()));
  }

  boolean isEmpty() {
    return cutting.isEmpty();
  }

  /// Where each piece of a run ends.
  ///
  /// @param most pieces; what is left of the run is not cut
  int[] ends(String form, int most) {
    int[] ends = new int[Math.min(most, form.length())];
    int count = 0;
    int from = 0;
    int known = known(form, 0);
    while (from < form.length() && count < ends.length) {
      int end = from + Math.max(1, known);
      int next = known(form, end);
      while (known == 0 && next == 0 && goesOn(form, from, end)) {
        end++;
        next = known(form, end);
      }
      ends[count++] = end;
      from = end;
      known = next;
    }
    return Arrays.copyOf(ends, count);
  }

  /// How many characters the longest entry has that begins here; 0 for none.
  private int known(String form, int from) {
    if (from >= form.length() || !letters.mayBegin(form, from)) {
      return 0;
    }
    int known = 0;
    int node = Trie.ROOT;
    for (int at = from; at < form.length(); at++) {
      node = letters.next(node, form.charAt(at));
      if (node == Trie.NONE) {
        return known;
      }
      known = cutting.get(node) ? at + 1 - from : known;
    }
    return known;
  }

  /// Whether a piece that no entry begins goes on, up to the next script.
  private static boolean goesOn(String form, int from, int end) {
    var script = Scripts.of(form.charAt(from));
    boolean full = script == UnicodeScript.HAN && end - from >= HAN_WORD;
    return !full && end < form.length() && Scripts.of(form.charAt(end)) == script;
  }
}
