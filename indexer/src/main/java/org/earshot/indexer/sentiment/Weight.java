package org.earshot.indexer.sentiment;

import org.earshot.indexer.sentiment.Grams.View;

/// What the n-grams of a word add up to that do not depend on what stands around it.
///
/// @param table that the weights come from
/// @param salt of the language that it was read in
/// @param words sums by view, as [Sums#packed] packs them
record Weight(
    Table table,
    int salt,
    long words,
    long pieces,
    long signs,
    long sharedWords,
    long sharedPieces) {
  boolean in(Table other, int language) {
    return table == other && salt == language;
  }

  /// How much more the word's own n-grams speak for good than for bad.
  ///
  /// @param scale what a weight of 1 counts
  double margin(float scale) {
    double margin = 0;
    for (var view : View.ALL) {
      margin += Sums.margin(of(view), view);
    }
    return margin * scale;
  }

  private long of(View view) {
    return switch (view) {
      case WORDS -> words;
      case PIECES -> pieces;
      case SIGNS -> signs;
      case SHARED_WORDS -> sharedWords;
      case SHARED_PIECES -> sharedPieces;
    };
  }
}
