package org.earshot.indexer.score;

/// A word, emoji or emoticon of a text.
///
/// @param form its folded form
/// @param start where it begins in the text
/// @param end where it ends
/// @param before what stands between it and the word before
/// @param shouted written in capitals
record Word(String form, int start, int end, Gap before, boolean shouted) {
  /// How far a negation or a contrast reaches depends on what stands between two words.
  enum Gap {
    SPACE,
    COMMA,
    STOP
  }

  /// True for "goooood": folding left letters out.
  boolean stretched() {
    return form.length() < end - start;
  }

  /// The same word read in another form.
  Word as(String other) {
    return other.equals(form) ? this : new Word(other, start, end, before, false);
  }
}
