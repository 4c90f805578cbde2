package org.earshot.indexer.score;

/// Says of most hashes at once that no entry begins with letters of that hash: two bits for each.
/// It stays in the processor's nearest memory, where the lists do not.
final class Sieve {
  /// Eight bits and more for each of some 5,000 words of a list.
  private static final int BITS = 16;

  private static final int SPREAD = 0x9e3779b1;

  private final long[] bits = new long[1 << (BITS - 6)];

  void add(int hash) {
    int one = hash * SPREAD;
    bits[one >>> (Integer.SIZE - BITS + 6)] |= mask(one);
  }

  /// True for all that were added, and by chance for others.
  boolean maybe(int hash) {
    int one = hash * SPREAD;
    long mask = mask(one);
    return (bits[one >>> (Integer.SIZE - BITS + 6)] & mask) == mask;
  }

  private static long mask(int spread) {
    return 1L << spread | 1L << (spread >>> 8);
  }
}
