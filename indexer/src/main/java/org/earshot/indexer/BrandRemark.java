package org.earshot.indexer;

import java.util.Objects;

/// What is to be said of a line of a brand before it is kept.
///
/// @param kind how grave it is
/// @param exclusion whether the line is one of the exclusions; else it is one of the phrases
/// @param line its number, from 0
/// @param message for people
/// @param position offset in the line, in UTF-16 units, where it was noticed
public record BrandRemark(Kind kind, boolean exclusion, int line, String message, int position) {
  public enum Kind {
    /// The line cannot be read; kept all the same, it is looked for as plain words.
    FAULT,
    /// The line holds no word by which posts could be sorted out: it is held against every post.
    ALWAYS_RUN
  }

  public BrandRemark {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(message, "message");
  }
}
