package org.earshot.indexer.sentiment;

import org.earshot.indexer.sentiment.Grams.View;

/// Adds up eight-bit weights by view, since all n-grams of a view count the same. N-grams are put
/// by first and looked up many at a time, so that the processor waits for many places of the table
/// at once.
final class Sums implements Grams.Sink {
  private static final int WAITING = 64;

  private final Table table;
  private final int[] bad = new int[Grams.VIEWS];
  private final int[] good = new int[Grams.VIEWS];
  private final int[] counts = new int[Grams.VIEWS];
  private final int[] waiting = new int[Grams.VIEWS];
  private final int[] hashes = new int[Grams.VIEWS * WAITING];

  Sums(Table table) {
    this.table = table;
  }

  @Override
  public void take(View view, int hash) {
    int v = view.place();
    if (waiting[v] == WAITING) {
      weigh(v);
    }
    hashes[v * WAITING + waiting[v]++] = hash;
  }

  private void weigh(int view) {
    int from = view * WAITING;
    int end = from + waiting[view];
    int ill = 0;
    int well = 0;
    for (int i = from; i < end; i++) {
      int weights = table.weights(hashes[i]);
      ill += Table.bad(weights);
      well += Table.good(weights);
    }
    bad[view] += ill;
    good[view] += well;
    counts[view] += waiting[view];
    waiting[view] = 0;
  }

  /// The sums so far of a view, as one number; then it begins anew.
  long take(View view) {
    int v = view.place();
    weigh(v);
    long all = packed(bad[v], good[v], counts[v]);
    bad[v] = 0;
    good[v] = 0;
    counts[v] = 0;
    return all;
  }

  void add(View view, long all) {
    int v = view.place();
    bad[v] += (int) (all << 22 >> 42);
    good[v] += (int) (all >> 42);
    counts[v] += (int) (all & 0xfffff);
  }

  private static long packed(int bad, int good, int count) {
    return (long) good << 42 | (bad & 0x3fffffL) << 20 | count;
  }

  /// What speaks for bad and for good.
  ///
  /// @param scale what a weight of 1 counts
  double[] logits(float scale) {
    double[] logits = new double[LinearModel.SIDES];
    for (var view : View.values()) {
      int v = view.place();
      weigh(v);
      double value = view.value(counts[v]) * (double) scale;
      logits[0] += bad[v] * value;
      logits[1] += good[v] * value;
    }
    return logits;
  }
}
