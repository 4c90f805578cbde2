package org.earshot.indexer.sentiment;

import org.earshot.indexer.sentiment.Grams.View;

/// Weighs the words of a text that were not weighed before. Their n-grams are put by first and
/// looked up all together, so that the processor waits for many places of the table at once.
final class FirstMet implements Grams.Sink {
  /// Longer words are runs of a script without spaces; they are weighed one by one.
  static final int LONGEST = 40;

  /// Words put by at most.
  private static final int WORDS = 16;

  private static final int MOST_OF_A_WORD = Grams.most(LONGEST);

  /// Pieces put by at most, and those that languages share, of which no word has more. More than a
  /// hundred are not waited for at once, and what is laid out for each text is to be small.
  private static final int PIECES = 208;

  /// A word as a whole is three n-grams of a view at most.
  private static final int WHOLES = 3 * WORDS;

  private final Table table;
  private final Grams grams;
  private final Sums sums;
  private Token[] tokens = {};
  private int count;

  /// N-grams by view, later what they weigh. Of many texts all words are known: nothing is laid out
  /// for those.
  private int[][] waiting = {};

  private final int[] filled = new int[Grams.VIEWS];

  /// Where the n-grams of each word end, by view.
  private int[][] ends = {};

  /// @param sums to add the words to
  FirstMet(Table table, Grams grams, Sums sums) {
    this.table = table;
    this.grams = grams;
    this.sums = sums;
  }

  private void layOut() {
    waiting = new int[Grams.VIEWS][];
    tokens = new Token[WORDS];
    ends = new int[Grams.VIEWS][WORDS];
    for (var view : View.ALL) {
      boolean pieces = view == View.PIECES || view == View.SHARED_PIECES;
      waiting[view.place()] = new int[pieces ? PIECES : WHOLES];
    }
  }

  void add(Token token) {
    if (waiting.length == 0) {
      layOut();
    }
    if (count == WORDS || filled[View.PIECES.place()] > PIECES - MOST_OF_A_WORD) {
      weigh();
    }
    grams.alone(token, this);
    for (int v = 0; v < Grams.VIEWS; v++) {
      ends[v][count] = filled[v];
    }
    tokens[count++] = token;
  }

  @Override
  public void take(View view, int hash) {
    int v = view.place();
    waiting[v][filled[v]++] = hash;
  }

  /// Weighs what was put by, adds it, and leaves with each word what it weighs.
  void weigh() {
    if (count == 0) {
      return;
    }
    for (int v = 0; v < Grams.VIEWS; v++) {
      table.weigh(waiting[v], filled[v]);
      filled[v] = 0;
    }
    for (int i = 0; i < count; i++) {
      var weight = Weight.of(table, grams.salt(), sums(i), tokens[i].clause());
      tokens[i].weighs(weight);
      sums.add(weight);
    }
    count = 0;
  }

  private long[] sums(int word) {
    var sums = new long[Grams.VIEWS];
    for (int v = 0; v < Grams.VIEWS; v++) {
      sums[v] = sum(v, word);
    }
    return sums;
  }

  private long sum(int v, int word) {
    int from = word == 0 ? 0 : ends[v][word - 1];
    int to = ends[v][word];
    int bad = 0;
    int good = 0;
    for (int i = from; i < to; i++) {
      bad += Table.bad(waiting[v][i]);
      good += Table.good(waiting[v][i]);
    }
    return Sums.packed(bad, good, to - from);
  }
}
