package org.earshot.indexer.score;

/// What a [Dictionary] holds that begins at each character of a run: of its words the longest that
/// cuts, and the longest that is looked for.
final class Places {
  /// No word that is looked for begins here.
  static final int NONE = 0;

  private final int[] cutting;
  private final int[] wanted;
  private boolean anyWanted;

  Places(int characters) {
    this.cutting = new int[characters];
    this.wanted = new int[characters];
  }

  void cut(int at, int length) {
    cutting[at] = length;
  }

  void want(int at, int word) {
    wanted[at] = word;
    anyWanted = true;
  }

  /// How many characters the longest word has that cuts; 0 for none, and behind the run.
  int cutting(int at) {
    return at < cutting.length ? cutting[at] : 0;
  }

  /// Whether a word that is looked for begins anywhere, as in most short runs none does.
  boolean anyWanted() {
    return anyWanted;
  }

  /// The number of the longest word that is looked for.
  int wanted(int at) {
    return wanted[at];
  }
}
