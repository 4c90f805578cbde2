package org.earshot.indexer.sentiment;

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
}
