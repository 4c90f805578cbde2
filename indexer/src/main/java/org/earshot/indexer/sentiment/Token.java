package org.earshot.indexer.sentiment;

/// A word or sign of a text as the model sees it.
///
/// @param form folded letters, or what a sign stands for
/// @param kind what sort of thing it is
/// @param negated whether a negation reaches it
public record Token(String form, Kind kind, boolean negated) {
  /// Pieces are made of words and runs only.
  public enum Kind {
    WORD,
    /// Letters of a script that is written without spaces.
    RUN,
    /// A word that was written with a `#`.
    TAG,
    /// Emoji, emoticon, placeholder of an address or account.
    SYMBOL,
    /// Stops, exclamation and question marks.
    MARK
  }
}
