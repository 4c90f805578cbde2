package org.earshot.indexer.duplicates;

import java.util.Arrays;

/// The words of a text as numbers, without case, accents and punctuation. Where a script writes no
/// spaces, each character stands for itself.
final class Tokens {
  /// What decides lies within a few pages; a longer text costs no more.
  private static final int MOST_CHARACTERS = 20_000;

  /// Few languages have shorter words; room is made where one has.
  private static final int CHARACTERS_A_WORD = 5;

  private static final int FEW = 16;

  private static final long FNV_START = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final long[] all;
  private final boolean spaceless;

  private Tokens(long[] all, boolean spaceless) {
    this.all = all;
    this.spaceless = spaceless;
  }

  static Tokens of(String text) {
    int length = Math.min(text.length(), MOST_CHARACTERS);
    var found = new long[length / CHARACTERS_A_WORD + FEW];
    int count = 0;
    int single = 0;
    long word = FNV_START;
    for (int i = 0; i < length; i++) {
      char c = Folding.of(text.charAt(i));
      if (c == Folding.NOTHING) {
        continue;
      }
      if (count + 2 > found.length) {
        found = Arrays.copyOf(found, found.length * 2);
      }
      boolean alone = isSpaceless(c);
      if (c != Folding.GAP && !alone) {
        word = (word ^ c) * FNV_PRIME;
        continue;
      }
      if (word != FNV_START) {
        found[count++] = word;
        word = FNV_START;
      }
      if (alone) {
        found[count++] = (FNV_START ^ c) * FNV_PRIME;
        single++;
      }
    }
    if (word != FNV_START) {
      found[count++] = word;
    }
    return new Tokens(Arrays.copyOf(found, count), single * 2 > count);
  }

  int count() {
    return all.length;
  }

  /// Whether most of it is written without spaces.
  boolean spaceless() {
    return spaceless;
  }

  /// One number for a run of tokens.
  long run(int from, int length) {
    long sum = length;
    for (int i = from; i < from + length; i++) {
      sum = Mixing.mix(sum * FNV_PRIME + all[i]);
    }
    return sum;
  }

  /// Thai, Lao, Burmese, Khmer, the Japanese syllabaries, Chinese characters.
  private static boolean isSpaceless(char c) {
    return (c >= 0x0E00 && c <= 0x0EFF)
        || (c >= 0x1000 && c <= 0x109F)
        || (c >= 0x1780 && c <= 0x17FF)
        || (c >= 0x3040 && c <= 0x30FF)
        || (c >= 0x3400 && c <= 0x9FFF)
        || (c >= 0xF900 && c <= 0xFAFF);
  }
}
