package org.earshot.indexer.language;

import java.util.Objects;

/// A language and how sure we are of it.
///
/// @param lang ISO 639-1 code, `und` when unknown
/// @param confidence 0 to 1
public record Guess(String lang, double confidence) {
  /// ISO 639-2's code for "undetermined".
  public static final String UNKNOWN = "und";

  public Guess {
    Objects.requireNonNull(lang, "lang");
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence is 0 to 1, not " + confidence);
    }
  }

  static Guess unknown() {
    return new Guess(UNKNOWN, 0);
  }
}
