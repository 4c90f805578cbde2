package org.earshot.indexer.sentiment;

import org.earshot.indexer.sentiment.Grams.View;

/// Adds up eight-bit weights by view, since all n-grams of a view count the same. N-grams are put
/// by first and looked up many at a time, so that the processor waits for many places of the table
/// at once.
///
/// The sums of a view are packed in one number, so that adding adds all three: how many n-grams in
/// the lowest 20 bits, then 22 bits for what speaks for bad and as many for good. A sum below zero
/// borrows from the one above it.
final class Sums implements Grams.Sink {
  private static final int WAITING = 64;
  private static final int COUNT_BITS = 20;
  private static final int SIDE_BITS = 22;

  /// The packed numbers of so many words cannot run over.
  private static final int MOST_WORDS = 128;

  private final Table table;
  private final int[] bad = new int[Grams.VIEWS];
  private final int[] good = new int[Grams.VIEWS];
  private final int[] counts = new int[Grams.VIEWS];
  private final int[] waiting = new int[Grams.VIEWS];

  /// N-grams by view; most texts have such of one view only.
  private final int[][] hashes = new int[Grams.VIEWS][0];

  /// Words added and not unpacked yet.
  private int added;

  private long words;
  private long pieces;
  private long signs;
  private long sharedWords;
  private long sharedPieces;

  Sums(Table table) {
    this.table = table;
  }

  @Override
  public void take(View view, int hash) {
    int v = view.place();
    if (waiting[v] == hashes[v].length) {
      weigh(v);
      hashes[v] = hashes[v].length == 0 ? new int[WAITING] : hashes[v];
    }
    hashes[v][waiting[v]++] = hash;
  }

  private void weigh(int view) {
    int ill = 0;
    int well = 0;
    for (int i = 0; i < waiting[view]; i++) {
      int weights = table.weights(hashes[view][i]);
      ill += Table.bad(weights);
      well += Table.good(weights);
    }
    bad[view] += ill;
    good[view] += well;
    counts[view] += waiting[view];
    waiting[view] = 0;
  }

  void add(Weight word) {
    if (added == MOST_WORDS) {
      unpack();
    }
    added++;
    words += word.words();
    pieces += word.pieces();
    signs += word.signs();
    sharedWords += word.sharedWords();
    sharedPieces += word.sharedPieces();
  }

  private void unpack() {
    unpack(View.WORDS, words);
    unpack(View.PIECES, pieces);
    unpack(View.SIGNS, signs);
    unpack(View.SHARED_WORDS, sharedWords);
    unpack(View.SHARED_PIECES, sharedPieces);
    words = 0;
    pieces = 0;
    signs = 0;
    sharedWords = 0;
    sharedPieces = 0;
    added = 0;
  }

  private void unpack(View view, long all) {
    int v = view.place();
    counts[v] += count(all);
    bad[v] += bad(all);
    good[v] += good(all);
  }

  private static int count(long all) {
    return (int) (all & ((1 << COUNT_BITS) - 1));
  }

  private static int bad(long all) {
    return (int) (all >> COUNT_BITS << (Long.SIZE - SIDE_BITS) >> (Long.SIZE - SIDE_BITS));
  }

  private static int good(long all) {
    return (int) (((all >> COUNT_BITS) - bad(all)) >> SIDE_BITS);
  }

  /// How much more the packed sums of a view speak for good than for bad, in steps of weights.
  static double margin(long all, View view) {
    int count = count(all);
    return count == 0 ? 0 : (good(all) - bad(all)) * (double) view.value(count);
  }

  /// Adds what another has added up.
  void add(Sums other) {
    other.settle();
    for (int v = 0; v < Grams.VIEWS; v++) {
      bad[v] += other.bad[v];
      good[v] += other.good[v];
      counts[v] += other.counts[v];
    }
  }

  private void settle() {
    unpack();
    for (int v = 0; v < Grams.VIEWS; v++) {
      weigh(v);
    }
  }

  /// The sums of one view as one number.
  static long packed(int bad, int good, int count) {
    return ((long) good << (SIDE_BITS + COUNT_BITS)) + ((long) bad << COUNT_BITS) + count;
  }

  /// What speaks for bad and for good.
  ///
  /// @param scale what a weight of 1 counts
  double[] logits(float scale) {
    settle();
    double[] logits = new double[LinearModel.SIDES];
    for (var view : View.ALL) {
      int v = view.place();
      double value = view.value(counts[v]) * (double) scale;
      logits[0] += bad[v] * value;
      logits[1] += good[v] * value;
    }
    return logits;
  }
}
