package org.earshot.crawler.extract.feed;

/// Escapes ampersands that begin no entity; feed readers take them as they stand. Inside of CDATA
/// nothing is an entity.
final class StrayAmpersands {
  private static final String CDATA = "<![CDATA[";

  /// The longest names of entities and numbers that are taken for one.
  private static final int MAX_NAME = 32;

  private static final int MAX_DECIMALS = 7;
  private static final int MAX_HEX_DIGITS = 6;

  private StrayAmpersands() {}

  static String escaped(String text) {
    var escaped = new StringBuilder();
    int from = 0;
    int cdata = next(text, 0);
    for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at)) {
      while (cdata < at) {
        int end = text.indexOf("]]>", cdata);
        at = Math.max(at, end < 0 ? text.length() : end);
        cdata = end < 0 ? text.length() : next(text, end);
      }
      if (at < text.length() && text.charAt(at) == '&') {
        at++;
        if (!beginsEntity(text, at)) {
          escaped.append(text, from, at).append("amp;");
          from = at;
        }
      }
    }
    return from == 0 ? text : escaped.append(text, from, text.length()).toString();
  }

  private static int next(String text, int from) {
    int cdata = text.indexOf(CDATA, from);
    return cdata < 0 ? text.length() : cdata;
  }

  /// Whether what follows an ampersand is `amp;`, `#38;` or `#x26;`.
  private static boolean beginsEntity(String text, int from) {
    if (from < text.length() && text.charAt(from) == '#') {
      boolean hex = from + 1 < text.length() && (text.charAt(from + 1) | 0x20) == 'x';
      int digits = hex ? from + 2 : from + 1;
      return ends(
          text, digits, span(text, digits, hex ? 16 : 10), hex ? MAX_HEX_DIGITS : MAX_DECIMALS);
    }
    boolean letter = from < text.length() && isLetter(text.charAt(from));
    int length = letter ? span(text, from, Character.MAX_RADIX) : 0;
    return length > 1 && ends(text, from, length, MAX_NAME);
  }

  private static boolean ends(String text, int from, int length, int longest) {
    int end = from + length;
    return length > 0 && length <= longest && end < text.length() && text.charAt(end) == ';';
  }

  private static int span(String text, int from, int radix) {
    int at = from;
    while (at < text.length() && at - from <= MAX_NAME && isDigit(text.charAt(at), radix)) {
      at++;
    }
    return at - from;
  }

  private static boolean isDigit(char c, int radix) {
    return c < 0x80 && Character.digit(c, radix) >= 0;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
