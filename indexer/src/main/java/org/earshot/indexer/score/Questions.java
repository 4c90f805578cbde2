package org.earshot.indexer.score;

import java.util.regex.Pattern;
import org.earshot.indexer.ScoreRequest;

/// Tells questions from exclamations.
final class Questions {
  private static final String MARKS = "?？؟\u037e";

  /// The Greek question mark looks like a semicolon and is mostly typed as one.
  private static final Pattern GREEK_MARK = Pattern.compile("\\p{IsGreek}\\s*;(?:\\s|$)");

  private Questions() {}

  static boolean marked(Reading reading) {
    return MARKS.chars().anyMatch(mark -> reading.holds((char) mark))
        || (reading.lang().equals("el") && GREEK_MARK.matcher(reading.text()).find());
  }

  /// True where the text names the brand that it was scored for.
  static boolean names(Reading reading, ScoreRequest request) {
    return request.brand().filter(brand -> Clauses.names(reading, brand)).isPresent();
  }
}
