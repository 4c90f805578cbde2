package org.earshot.indexer.duplicates;

import java.text.Normalizer;

/// What a character counts as: itself without case, accent and typographic form. A table, because
/// every character of every text goes through it.
final class Folding {
  /// Stands between words.
  static final char GAP = 0;

  /// Is as if it were not there: accents apart from their letter, soft hyphens, joiners.
  static final char NOTHING = 1;

  /// Beyond are scripts without case and accents.
  private static final int TABLE = 0x3000;

  private static final int FULL_WIDTH_FROM = 0xFF01;
  private static final int FULL_WIDTH_TO = 0xFF5E;
  private static final int FULL_WIDTH_SHIFT = 0xFEE0;
  private static final int ACCENTS_FROM = 0x300;
  private static final int ACCENTS_TO = 0x36F;

  private static final char[] FOLDED = new char[TABLE];

  static {
    for (int i = 0; i < TABLE; i++) {
      FOLDED[i] = folded((char) i);
    }
  }

  private Folding() {}

  static char of(char c) {
    if (c < TABLE) {
      return FOLDED[c];
    }
    if (c >= FULL_WIDTH_FROM && c <= FULL_WIDTH_TO) {
      return FOLDED[c - FULL_WIDTH_SHIFT];
    }
    return Character.isSurrogate(c) || isPart(c) ? c : GAP;
  }

  private static char folded(char c) {
    if ((c >= ACCENTS_FROM && c <= ACCENTS_TO) || Character.getType(c) == Character.FORMAT) {
      return NOTHING;
    }
    if (!isPart(c)) {
      return GAP;
    }
    char first = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD).charAt(0);
    char lower = Character.toLowerCase(isPart(first) ? first : c);
    // Sigma at the end of a Greek word is another letter than inside it.
    return lower == 'ς' ? 'σ' : lower;
  }

  /// The vowel signs of Indic scripts are marks that carry the word.
  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c)
        || switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
          default -> false;
        };
  }
}
