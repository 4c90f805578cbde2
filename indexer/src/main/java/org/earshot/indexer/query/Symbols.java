package org.earshot.indexer.query;

/// Which characters are more than punctuation: a word that holds one is meant with it.
public final class Symbols {
  private static final String BINDING = "+#@&$€£¥₹₽₺%";

  /// Opens and closes a phrase, whichever of them a text processor put there.
  private static final String QUOTES = "\"“”„‟«»＂〝〞〟「」『』";

  /// Past the blocks that hold letters, digits and punctuation of Latin.
  private static final int PICTURES = 0x2000;

  private Symbols() {}

  /// Whether it belongs to the word that it touches: `C++`, `#tag`, `AT&T`.
  public static boolean binds(int point) {
    return BINDING.indexOf(point) >= 0;
  }

  /// Whether it is a word by itself: an emoji or a flag's letter.
  public static boolean isPicture(int point) {
    return point >= PICTURES
        && (Character.isEmojiPresentation(point)
            || Character.isExtendedPictographic(point)
            || Character.getType(point) == Character.OTHER_SYMBOL);
  }

  static boolean isQuote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }

  /// Whether a word has to be looked for as it is written.
  static boolean inside(String word) {
    return word.codePoints().anyMatch(point -> binds(point) || isPicture(point));
  }

  /// Whether there is anything in it that can be looked for.
  static boolean isEmpty(String word) {
    return word.codePoints()
        .noneMatch(point -> Character.isLetterOrDigit(point) || isPicture(point));
  }
}
