package org.earshot.crawler.extract.facts;

import java.util.Locale;

/// Text as it is compared: letters and digits alone, in small letters.
public final class Folded {
  private Folded() {}

  public static String of(String text) {
    var small = text.toLowerCase(Locale.ROOT);
    var folded = new StringBuilder(small.length());
    int i = 0;
    while (i < small.length()) {
      int c = small.codePointAt(i);
      if (counts(c)) {
        folded.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return folded.toString();
  }

  private static boolean counts(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 0x80 && isLetterOrNumber(c));
  }

  private static boolean isLetterOrNumber(int c) {
    return Character.isLetter(c)
        || switch (Character.getType(c)) {
          case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
              true;
          default -> false;
        };
  }
}
