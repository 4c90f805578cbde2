package org.earshot.indexer.score;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;

/// Cuts runs of characters without spaces by the longest word of a dictionary that begins at a
/// character.
final class Cutter {
  /// Han characters of an unknown piece: most Chinese words have two.
  private static final int HAN_WORD = 2;

  private Cutter() {}

  /// Where each piece of a run ends.
  ///
  /// @param most pieces; what is left of the run is not cut
  static int[] ends(String form, Places places, int most) {
    int[] ends = new int[Math.min(most, form.length())];
    int count = 0;
    for (int from = 0; from < form.length() && count < ends.length; from = ends[count++]) {
      int known = places.cutting(from);
      ends[count] = from + (known > 0 ? known : unknown(form, from, places));
    }
    return Arrays.copyOf(ends, count);
  }

  /// How many characters there are up to the next word that is known.
  private static int unknown(String form, int from, Places places) {
    int end = from + 1;
    while (places.cutting(end) == 0 && goesOn(form, from, end)) {
      end++;
    }
    return end - from;
  }

  /// Whether a piece that no word begins goes on, up to the next script.
  private static boolean goesOn(String form, int from, int end) {
    var script = Scripts.of(form.charAt(from));
    boolean full = script == UnicodeScript.HAN && end - from >= HAN_WORD;
    return !full && end < form.length() && Scripts.of(form.charAt(end)) == script;
  }
}
