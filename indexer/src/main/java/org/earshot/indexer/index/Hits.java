package org.earshot.indexer.index;

/// Counts the hits.
final class Hits implements Counter {
  private long total;

  @Override
  public void count(int[] docs, int size) {
    total += size;
  }

  long total() {
    return total;
  }
}
