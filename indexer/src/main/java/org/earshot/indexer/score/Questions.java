package org.earshot.indexer.score;

import java.lang.Character.UnicodeScript;
import org.earshot.indexer.ScoreRequest;

/// Tells questions from exclamations.
final class Questions {
  private static final String MARKS = "?？؟\u037e";

  /// What ends the last line of a text.
  private static final String LINE_ENDS = "\u0085\u2028\u2029";

  private static final String BLANKS = " \t\n\u000b\f\r";

  private Questions() {}

  static boolean marked(Reading reading) {
    for (int i = 0; i < MARKS.length(); i++) {
      if (reading.holds(MARKS.charAt(i))) {
        return true;
      }
    }
    return reading.lang().equals("el") && greek(reading.text());
  }

  /// The Greek question mark looks like a semicolon and is mostly typed as one.
  private static boolean greek(String text) {
    for (int at = text.indexOf(';'); at >= 0; at = text.indexOf(';', at + 1)) {
      if (endsWord(text, at + 1) && behindGreek(text, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsWord(String text, int at) {
    return at == text.length()
        || BLANKS.indexOf(text.charAt(at)) >= 0
        || (at == text.length() - 1 && LINE_ENDS.indexOf(text.charAt(at)) >= 0);
  }

  private static boolean behindGreek(String text, int end) {
    int at = end;
    while (at > 0 && BLANKS.indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at > 0 && UnicodeScript.of(text.codePointBefore(at)) == UnicodeScript.GREEK;
  }

  /// True where the text names the brand that it was scored for.
  static boolean names(Reading reading, ScoreRequest request) {
    return request.brand().filter(brand -> Clauses.names(reading, brand)).isPresent();
  }
}
