package org.earshot.indexer.score;

/// Says of most words at once that no entry begins with them: two bits for each first word and each
/// stem, by the hash that a string has anyway. It stays in the processor's nearest memory, where
/// the lists do not.
final class Sieve {
  /// Eight bits and more for each of some 5,000 words of a list.
  private static final int BITS = 16;

  private static final int SPREAD = 0x9e3779b1;

  private final long[] words = new long[1 << (BITS - 6)];
  private final long[] stems = new long[1 << (BITS - 6)];
  private int longestStem;

  void word(String word) {
    set(words, word.hashCode());
  }

  void stem(String stem) {
    set(stems, stem.hashCode());
    longestStem = Math.max(longestStem, stem.length());
  }

  /// Whether there may be an entry for the word.
  boolean maybe(String form) {
    return maybeWord(form) || stem(form, 1) > 0;
  }

  /// Whether there may be one for the whole word.
  boolean maybeWord(String form) {
    return in(words, form.hashCode());
  }

  /// The length of the next stem that there may be an entry for, 0 for none.
  ///
  /// @param from the shortest to look at
  int stem(String form, int from) {
    int hash = 0;
    int most = Math.min(form.length(), longestStem);
    for (int n = 1; n <= most; n++) {
      hash = 31 * hash + form.charAt(n - 1);
      if (n >= from && in(stems, hash)) {
        return n;
      }
    }
    return 0;
  }

  private static void set(long[] bits, int hash) {
    int one = hash * SPREAD;
    bits[one >>> (Integer.SIZE - BITS + 6)] |= mask(one);
  }

  private static boolean in(long[] bits, int hash) {
    int one = hash * SPREAD;
    long mask = mask(one);
    return (bits[one >>> (Integer.SIZE - BITS + 6)] & mask) == mask;
  }

  private static long mask(int spread) {
    return 1L << spread | 1L << (spread >>> 8);
  }
}
