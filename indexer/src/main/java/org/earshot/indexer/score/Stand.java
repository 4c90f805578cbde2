package org.earshot.indexer.score;

/// Where a brand stands in a comparison with somebody else.
sealed interface Stand {
  /// It is what the author chooses or would have.
  ///
  /// @param rest what he says of it besides; empty if nothing
  record Chosen(String rest) implements Stand {}

  /// It is what he turns away from.
  record Rejected() implements Stand {}

  /// Others are better than it, or worse.
  ///
  /// @param praised whether the comparison itself says that they are better
  record Outdone(boolean praised) implements Stand {}

  /// It is at least as good as somebody, or better.
  record Equal() implements Stand {}

  /// The rest of the text tells it, of the brand or of whom it differs from.
  ///
  /// @param rest the text without the comparison
  /// @param own whether the rest speaks of the brand
  /// @param denied whether it denies something: "never answers"
  record Differs(String rest, boolean own, boolean denied) implements Stand {}

  /// He went over to it, or away from it.
  ///
  /// @param rest what he says of it afterwards; empty if nothing
  /// @param own whether he went over to the brand
  record Switched(String rest, boolean own) implements Stand {}
}
