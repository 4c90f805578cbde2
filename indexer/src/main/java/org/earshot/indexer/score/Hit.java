package org.earshot.indexer.score;

/// A cue found in a text.
///
/// @param cue what it tells
/// @param from index of its first word
/// @param to index after its last word
record Hit(Cue cue, int from, int to) {
  /// The same cue where so many words stand before those it was found in.
  Hit after(int words) {
    return new Hit(cue, from + words, to + words);
  }
}
