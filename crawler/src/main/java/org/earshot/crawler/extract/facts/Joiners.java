package org.earshot.crawler.extract.facts;

/// Where the two zero-width joiners may stand in a name (RFC 5892, appendix A.1 and A.2): behind a
/// virama; the non-joiner also between two letters of a script that joins its letters.
final class Joiners {
  /// The viramas of Unicode (canonical combining class 9), which the JDK has no word for.
  private static final String VIRAMAS =
      "\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D3B\u0D3C\u0D4D\u0DCA\u0E3A\u0EBA\u0F84"
          + "\u1039\u103A\u1714\u1734\u17D2\u1A60\u1B44\u1BAA\u1BAB\u1BF2\u1BF3\u2D7F\uA806\uA82C"
          + "\uA8C4\uA953\uA9C0\uAAF6\uABED";

  private static final char NON_JOINER = '\u200C';
  private static final char JOINER = '\u200D';

  private Joiners() {}

  static boolean hold(String label) {
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if ((c == JOINER || c == NON_JOINER) && !holds(label, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(String label, int at) {
    if (at == 0) {
      return false;
    }
    boolean virama = VIRAMAS.indexOf(label.charAt(at - 1)) >= 0;
    return virama
        || (label.charAt(at) == NON_JOINER && joins(label, at - 1, -1) && joins(label, at + 1, 1));
  }

  /// Whether the next letter in a direction is of a joining script, marks passed over.
  private static boolean joins(String label, int from, int step) {
    int at = from;
    while (at >= 0
        && at < label.length()
        && Character.getType(label.charAt(at)) == Character.NON_SPACING_MARK) {
      at += step;
    }
    if (at < 0 || at >= label.length()) {
      return false;
    }
    var script = Character.UnicodeScript.of(label.charAt(at));
    return script == Character.UnicodeScript.ARABIC
        || script == Character.UnicodeScript.SYRIAC
        || script == Character.UnicodeScript.MONGOLIAN
        || script == Character.UnicodeScript.NKO;
  }
}
