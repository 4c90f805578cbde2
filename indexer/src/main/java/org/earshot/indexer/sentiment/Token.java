package org.earshot.indexer.sentiment;

import org.jspecify.annotations.Nullable;

/// A word or sign of a text as the model sees it. Whoever reads many texts shows the same token for
/// the same word: a model leaves in it what it found that the word weighs.
public final class Token {
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

  private final String form;
  private final int hash;
  private final Kind kind;
  private final boolean negated;
  private final boolean clause;

  /// Of the model that asked last. It never changes once it is there, so that threads which do not
  /// see each other's only reckon once more.
  private @Nullable Weight weight;

  /// @param form folded letters, or what a sign stands for
  /// @param kind what sort of thing it is
  /// @param negated whether a negation reaches it
  public Token(String form, Kind kind, boolean negated) {
    this.form = form;
    this.hash = form.hashCode();
    this.kind = kind;
    this.negated = negated;
    this.clause = Clauses.speaks(form, kind);
  }

  public String form() {
    return form;
  }

  public Kind kind() {
    return kind;
  }

  public boolean negated() {
    return negated;
  }

  /// Hash of its form.
  int hash() {
    return hash;
  }

  /// Whether it may be a clause by itself.
  boolean clause() {
    return clause;
  }

  @Nullable Weight weight() {
    return weight;
  }

  void weighs(Weight known) {
    weight = known;
  }
}
