package org.earshot.indexer.match;

import org.earshot.indexer.query.Symbols;

/// Holds a word with its symbols against the text as it was written.
final class AsWritten {
  private AsWritten() {}

  static boolean stands(Node.Exact exact, Text text, int word) {
    var raw = text.raw(text.part(word));
    int start = text.start(word) - exact.lead();
    int end = start + exact.written().length();
    boolean same =
        start >= 0
            && raw.regionMatches(
                !exact.caseKept(), start, exact.written(), 0, exact.written().length());
    return same && isFree(raw, start, end, exact.written());
  }

  /// No letter or symbol goes on from it: `C` does not stand in `C++`.
  private static boolean isFree(String raw, int start, int end, String written) {
    if (start > 0 && goesOn(raw.codePointBefore(start), written.codePointAt(0))) {
      return false;
    }
    // The rest of an address in another network: @acme@social.example.
    return end >= raw.length()
        || raw.charAt(end) == '@'
        || !goesOn(raw.codePointAt(end), written.codePointBefore(written.length()));
  }

  private static boolean goesOn(int point, int neighbour) {
    if (Symbols.isPicture(neighbour) || Symbols.isPicture(point)) {
      return false;
    }
    return Character.isLetterOrDigit(point)
        || Folding.isMark(point)
        || point == '_'
        || Symbols.binds(point);
  }
}
