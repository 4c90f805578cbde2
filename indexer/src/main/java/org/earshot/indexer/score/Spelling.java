package org.earshot.indexer.score;

import java.util.Set;
import java.util.function.UnaryOperator;

/// Brings the spellings of a language's words together.
final class Spelling {
  /// "j'adore", "l'hôtel", "dell'anno": what stands before the apostrophe is a word of its own.
  private static final Set<String> ELIDING = Set.of("fr", "it");

  private final boolean eliding;
  private final UnaryOperator<String> own;

  Spelling(String lang) {
    this.eliding = ELIDING.contains(lang);
    this.own =
        switch (lang) {
          case "el" -> GreekSound::of;
          case "zh" -> Han::simplified;
          default -> UnaryOperator.identity();
        };
  }

  /// Whether an apostrophe ends a word.
  boolean eliding() {
    return eliding;
  }

  /// The word's one spelling; empty where nothing of it counts.
  String of(String word) {
    return own.apply(Fold.fold(word));
  }
}
