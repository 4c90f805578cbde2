package org.earshot.indexer.score;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Brings the spellings of a language's words together. It remembers those of words that texts say
/// again and again; each slot holds the word that came last.
final class Spelling {
  /// With a word in each they take some 400 KB a language.
  private static final int SLOT_BITS = 12;

  /// Longer ones are runs of a script without spaces, and never come twice.
  private static final int LONGEST = 24;

  private static final long SEED = 0x9e3779b97f4a7c15L;
  private static final long SPREAD = 0xff51afd7ed558ccdL;

  /// "j'adore", "l'hôtel", "dell'anno": what stands before the apostrophe is a word of its own.
  private static final Set<String> ELIDING = Set.of("fr", "it");

  /// A word by a hash of 64 bits of its letters, and how it is spelled.
  private record Known(long letters, String form) {}

  private final boolean eliding;
  private final UnaryOperator<String> own;
  private final AtomicReferenceArray<@Nullable Known> slots =
      new AtomicReferenceArray<>(1 << SLOT_BITS);

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

  /// The same of a word of a text.
  String of(String text, int from, int to) {
    if (to - from > LONGEST) {
      return of(text.substring(from, to));
    }
    long letters = SEED;
    for (int i = from; i < to; i++) {
      letters = (letters ^ text.charAt(i)) * SPREAD;
      letters ^= letters >>> 32;
    }
    int slot = (int) ((letters * SEED) >>> (Long.SIZE - SLOT_BITS));
    var known = slots.getPlain(slot);
    if (known == null || known.letters != letters) {
      known = new Known(letters, of(text.substring(from, to)));
      slots.setRelease(slot, known);
    }
    return known.form;
  }
}
