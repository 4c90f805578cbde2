package org.earshot.indexer.match;

/// The keys of the words with which a name may begin, so that most words of a text are passed over
/// at the price of a few comparisons.
final class Starts {
  private final long[] keys;

  Starts(Longs keys) {
    this.keys = keys.distinct();
  }

  boolean mayStart(Readings readings, int word) {
    return readings.hasAny(word, keys);
  }
}
