package org.earshot.indexer.analysis;

/// One form of one word of a text.
///
/// @param term what is indexed
/// @param start where the word begins in the text, in UTF-16 units
/// @param end where it ends
/// @param step 0 where the form stands at the place of the one before
public record Token(String term, int start, int end, int step) {
  /// Begins each form that nobody wrote. Words hold no control characters.
  private static final char MARK = '\u001F';

  static String marked(String kind, String form) {
    return MARK + kind + ':' + form;
  }

  /// Another form at the place of this one.
  Token as(String form) {
    return new Token(form, start, end, 0);
  }

  /// True for a form that nobody wrote: a stem, a segment, a sound.
  public boolean derived() {
    return isDerived(term);
  }

  /// The same of a term of the index.
  public static boolean isDerived(String term) {
    return !term.isEmpty() && term.charAt(0) == MARK;
  }
}
