package org.earshot.indexer.score;

/// A word, emoji or emoticon of a text.
///
/// @param lexeme what is known of it wherever it stands
/// @param start where it begins in the text
/// @param end where it ends
/// @param before what stands between it and the word before
/// @param run what it was cut from, where the text has no spaces; else the lexeme itself
/// @param left how many pieces of the run there are from this one on, itself among them
record Word(Lexeme lexeme, int start, int end, Gap before, Lexeme run, int left) {
  /// How far a negation or a contrast reaches depends on what stands between two words.
  enum Gap {
    SPACE,
    COMMA,
    STOP
  }

  Word(Lexeme lexeme, int start, int end, Gap before) {
    this(lexeme, start, end, before, lexeme, 1);
  }

  /// Its folded form.
  String form() {
    return lexeme.form();
  }

  /// True for "goooood": folding left letters out.
  boolean stretched() {
    return lexeme.stretched();
  }

  /// Written in capitals.
  boolean shouted() {
    return lexeme.shouted();
  }

  /// The same place of the text read in another way.
  Word as(Lexeme other) {
    return other == lexeme ? this : new Word(other, start, end, before);
  }
}
