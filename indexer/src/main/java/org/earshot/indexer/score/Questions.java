package org.earshot.indexer.score;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.Optional;
import org.earshot.crawler.PostType;
import org.earshot.indexer.Reason;
import org.earshot.indexer.Reason.Kind;
import org.earshot.indexer.ScoreRequest;

/// Tells questions from exclamations, and whether one waits for an answer.
final class Questions {
  /// A cue of this weight asks without a mark: "does anyone know …".
  private static final double ASKS_OUTRIGHT = 2;

  private static final double ASKED_US = 0.5;

  /// "How long does delivery take": meant for whoever sells, so a person looks.
  private static final double ASKED_OUTRIGHT = 0.4;

  private static final double ASKED_AROUND = 0.3;

  private static final String MARKS = "?？؟\u037e";

  /// What ends the last line of a text.
  private static final String LINE_ENDS = "\u0085\u2028\u2029";

  private static final String BLANKS = " \t\n\u000b\f\r";

  private Questions() {}

  /// What a question adds to the need of a reply; empty where none is asked.
  static Optional<Reason> in(Reading reading, ScoreRequest request) {
    boolean asked = request.type().filter(type -> type == PostType.QUESTION).isPresent();
    var asks = reading.of(Cue.Kind.ASK).max(Comparator.comparingDouble(hit -> hit.cue().weight()));
    boolean outright = asks.filter(hit -> hit.cue().weight() >= ASKS_OUTRIGHT).isPresent();
    boolean marked = outright || marked(reading);
    if (!asked && !marked) {
      return Optional.empty();
    }
    boolean toUs =
        reading.says(Words.DESK)
            || names(reading, request)
            || (asks.isPresent() && reading.has(Cue.Kind.YOU));
    double aroundUs = outright ? ASKED_OUTRIGHT : ASKED_AROUND;
    double weight = asked || toUs ? ASKED_US : aroundUs;
    return Optional.of(
        ReplyNeed.part(Kind.QUESTION, weight, asks.map(reading::evidence).orElse("?")));
  }

  static boolean marked(Reading reading) {
    for (int i = 0; i < MARKS.length(); i++) {
      if (reading.holds(MARKS.charAt(i))) {
        return true;
      }
    }
    return reading.lang().equals("el") && greek(reading.text());
  }

  /// Whether the sentence of a word ends with a question mark.
  static boolean asks(Reading reading, int word) {
    var words = reading.words();
    int next = word + 1;
    while (next < words.size() && reading.sameSentence(word, next)) {
      next++;
    }
    int end = next < words.size() ? words.get(next).start() : reading.text().length();
    String tail = reading.text().substring(words.get(next - 1).end(), end);
    return tail.chars().anyMatch(c -> MARKS.indexOf(c) >= 0)
        || (reading.lang().equals("el") && tail.indexOf(';') >= 0);
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
  private static boolean names(Reading reading, ScoreRequest request) {
    return request.brand().filter(brand -> Clauses.names(reading, brand)).isPresent();
  }
}
