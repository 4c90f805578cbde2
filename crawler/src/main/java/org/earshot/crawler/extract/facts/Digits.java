package org.earshot.crawler.extract.facts;

/// Digits of all scripts.
final class Digits {
  private Digits() {}

  /// The text with Arabic, Indic, Thai, full-width and other decimal digits as ASCII ones.
  static String ascii(String text) {
    if (isAscii(text)) {
      return text;
    }
    var ascii = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          int digit = c < 0x80 ? -1 : Character.digit(c, 10);
          if (digit >= 0) {
            ascii.append((char) ('0' + digit));
          } else {
            ascii.appendCodePoint(c);
          }
        });
    return ascii.toString();
  }

  static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
