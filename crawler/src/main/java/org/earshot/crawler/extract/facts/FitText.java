package org.earshot.crawler.extract.facts;

/// Text that a database, XML and mail can carry.
final class FitText {
  private FitText() {}

  static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isPrintable(c) && !isPlainlyFit(c)) {
        return cleaned(text);
      }
    }
    return text;
  }

  /// Whether a character is one of ASCII's from the blank to the tilde: one comparison, as nearly
  /// all are.
  private static boolean isPrintable(char c) {
    return (char) (c - ' ') <= '~' - ' ';
  }

  private static boolean isPlainlyFit(char c) {
    return c == '\n' || (c >= 0xA0 && c < 0x2028) || (c > 0x2029 && c < Character.MIN_SURROGATE);
  }

  private static String cleaned(String text) {
    var clean = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .replace('\u2028', '\n')
        .replace('\u2029', '\n')
        .codePoints()
        .map(FitText::meant)
        .filter(FitText::isFit)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  /// Control characters from U+0080 on were windows-1252's quotation marks and dashes before they
  /// were mislabelled (HTML standard, section 13.2.5.80).
  private static int meant(int c) {
    if (c < 0x80 || c > 0x9F) {
      return c;
    }
    int meant = new String(new byte[] {(byte) c}, CharsetLabels.FALLBACK).codePointAt(0);
    return meant == 0xFFFD ? c : meant;
  }

  private static boolean isFit(int c) {
    if (c == '\n' || c == '\t') {
      return true;
    }
    boolean control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    boolean noCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return !control && !surrogate && !noCharacter && c != '\uFEFF';
  }
}
