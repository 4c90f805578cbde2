package org.earshot.indexer.sentiment;

import org.earshot.indexer.sentiment.Grams.View;

/// What the n-grams of a word add up to that do not depend on what stands around it.
///
/// @param table that the weights come from
/// @param salt of the language that it was read in
/// @param words sums by view, as [Sums#packed] packs them
/// @param margin how much more the n-grams of a clause speak for good than for bad, in steps of
///   weights; 0 for what is no clause
record Weight(
    Table table,
    int salt,
    long words,
    long pieces,
    long signs,
    long sharedWords,
    long sharedPieces,
    double margin) {
  /// @param sums by the places of the views
  /// @param clause whether its margin is asked for
  static Weight of(Table table, int salt, long[] sums, boolean clause) {
    return new Weight(
        table,
        salt,
        sums[View.WORDS.place()],
        sums[View.PIECES.place()],
        sums[View.SIGNS.place()],
        sums[View.SHARED_WORDS.place()],
        sums[View.SHARED_PIECES.place()],
        clause ? margin(sums) : 0);
  }

  private static double margin(long[] sums) {
    double margin = 0;
    for (var view : View.ALL) {
      margin += Sums.margin(sums[view.place()], view);
    }
    return margin;
  }

  boolean in(Table other, int language) {
    return table == other && salt == language;
  }
}
