package org.earshot.indexer.duplicates;

import java.util.Arrays;
import java.util.stream.LongStream;

/// Finds texts of which one is a part of the other, which share too small a part of their shingles
/// for MinHash. A teaser begins as the whole does; a quotation is found by its passages, of which
/// those with the smallest numbers are kept and more are sought.
final class Passages {
  private static final int OPENING_WORDS = 8;

  /// Long enough not to be a turn of phrase.
  private static final int PASSAGE_WORDS = 6;

  /// Two characters are about a word.
  private static final int CHARACTERS = 2;

  static final int KEPT = 2;

  /// A quotation is found in a text of about six times its length.
  private static final int SOUGHT = 16;

  private static final int OPENING = -2;
  private static final int PASSAGE = -3;

  private Passages() {}

  static long opening(Tokens tokens) {
    int length = tokens.spaceless() ? OPENING_WORDS * CHARACTERS : OPENING_WORDS;
    return Mixing.join(OPENING, tokens.run(0, Math.min(length, tokens.count())));
  }

  /// The marks by which quotations are sought; the first [#KEPT] are those that are kept.
  static LongStream sought(Tokens tokens) {
    int length = tokens.spaceless() ? PASSAGE_WORDS * CHARACTERS : PASSAGE_WORDS;
    var least = new long[SOUGHT];
    int found = 0;
    for (int i = 0; i + length <= tokens.count(); i++) {
      found = keep(least, found, tokens.run(i, length));
    }
    return Arrays.stream(least, 0, found).distinct().map(run -> Mixing.join(PASSAGE, run));
  }

  /// Puts a number among the smallest, which are sorted.
  ///
  /// @param found how many there are yet
  /// @return how many there are then
  private static int keep(long[] least, int found, long number) {
    if (found == least.length && number >= least[found - 1]) {
      return found;
    }
    int at = Math.min(found, least.length - 1);
    while (at > 0 && least[at - 1] > number) {
      least[at] = least[at - 1];
      at--;
    }
    least[at] = number;
    return Math.min(found + 1, least.length);
  }
}
