package org.earshot.indexer.duplicates;

/// Spreads numbers evenly.
final class Mixing {
  private Mixing() {}

  /// The finalizer of SplitMix64 (Steele, Lea and Flood, 2014).
  static long mix(long number) {
    long z = number;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /// A name for a tuple of numbers.
  static long join(long... parts) {
    long sum = parts.length;
    for (long part : parts) {
      sum = mix(sum * 31 + part);
    }
    return sum;
  }
}
