package org.earshot.indexer.score;

import java.util.ArrayList;
import java.util.List;
import org.earshot.indexer.score.Word.Gap;

/// How good and how bad the words of a text are, with negation, intensity and contrast reckoned in.
///
/// @param marks the words with a tone and what they count
/// @param good sum of the good ones
/// @param bad sum of the bad ones, positive
/// @param late balance of what stands after the last contrast ("but …"), of everything where there
///   is none
/// @param contrast whether there is one
record Tone(List<Mark> marks, double good, double bad, double late, boolean contrast) {
  /// A word or phrase with a tone.
  record Mark(Hit hit, double value) {}

  /// "not really all that good": a negator reaches over three words, not over a comma.
  private static final int REACH = 3;

  private static final double BEFORE_CONTRAST = 0.6;
  private static final double AFTER_CONTRAST = 1.3;
  private static final double SHOUTED = 1.3;
  private static final String OPENING = "\"\u201c\u201e\u00ab\u201d\u300c";
  private static final String CLOSING = "\"\u201d\u201c\u00bb\u300d";

  /// Damps the balance of a text with hardly any tone.
  private static final double CALM = 2;

  Tone {
    marks = List.copyOf(marks);
  }

  static Tone of(Reading reading) {
    var marks = new ArrayList<Mark>();
    int turn = lastContrast(reading);
    double late = 0;
    double lateWeight = 0;
    for (var hit : reading.all(Cue.Kind.TONE)) {
      double value = value(reading, hit) * contrast(reading, hit);
      if (value != 0) {
        marks.add(new Mark(hit, value));
      }
      if (hit.from() >= turn) {
        late += value;
        lateWeight += Math.abs(value);
      }
    }
    double balance = late / (lateWeight + CALM);
    return new Tone(marks, sum(marks, 1), sum(marks, -1), balance, turn > 0);
  }

  /// The sum of the values of a sign.
  private static double sum(List<Mark> marks, int sign) {
    double sum = 0;
    for (var mark : marks) {
      sum += Math.max(0, sign * mark.value());
    }
    return sum;
  }

  double balance() {
    return (good - bad) / (good + bad + CALM);
  }

  private static double value(Reading reading, Hit hit) {
    double value =
        hit.cue().weight()
            * stress(reading, hit, Cue.Kind.MORE)
            * stress(reading, hit, Cue.Kind.LESS);
    value = negated(reading, hit) ? Cue.turned(value) : value;
    if (value > 0 && quoted(reading, hit)) {
      return Cue.turned(value);
    }
    return reading.words().get(hit.from()).shouted() ? value * SHOUTED : value;
  }

  private static double stress(Reading reading, Hit hit, Cue.Kind kind) {
    double stress = 1;
    for (var other : reading.all(kind)) {
      if (other.from() >= hit.from()) {
        break;
      }
      if (reaches(reading, other.to(), hit.from(), 1)) {
        stress *= other.cue().weight();
      }
    }
    return stress;
  }

  /// Two negators turn once: "ne … pas", "no … nada". A phrase that holds one means it already, and
  /// no negator turns a face.
  private static boolean negated(Reading reading, Hit hit) {
    if (reading.words().get(hit.from()).lexeme().symbol()) {
      return false;
    }
    boolean negated = false;
    for (var not : reading.all(Cue.Kind.NOT)) {
      if (not.from() >= hit.to()) {
        break;
      }
      if (inside(hit, not)) {
        return false;
      }
      negated |= reaches(reading, not.to(), hit.from(), REACH) && free(reading, not);
    }
    return negated || negatedAfter(reading, hit);
  }

  private static boolean negatedAfter(Reading reading, Hit hit) {
    for (var not : reading.all(Cue.Kind.NOT_AFTER)) {
      if (reaches(reading, hit.to(), not.from(), (int) not.cue().weight())
          && !turned(reading, hit, not)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a contrast stands between the two.
  private static boolean turned(Reading reading, Hit hit, Hit not) {
    for (var but : reading.all(Cue.Kind.BUT)) {
      if (between(hit, but, not)) {
        return true;
      }
    }
    return false;
  }

  private static boolean inside(Hit outer, Hit inner) {
    return inner.from() >= outer.from() && inner.to() <= outer.to();
  }

  /// A negator inside a phrase that has a tone of its own ("never again") turns nothing else.
  private static boolean free(Reading reading, Hit not) {
    for (var tone : reading.all(Cue.Kind.TONE)) {
      if (tone.from() > not.from()) {
        break;
      }
      if (inside(tone, not) && !inside(not, tone)) {
        return false;
      }
    }
    return true;
  }

  private static boolean between(Hit before, Hit hit, Hit after) {
    return hit.from() >= before.to() && hit.to() <= after.from();
  }

  /// True where `from` stands before `to`, at most `reach` words apart, without a stop or comma.
  private static boolean reaches(Reading reading, int from, int to, int reach) {
    if (from > to || to - from >= reach) {
      return false;
    }
    for (int i = from; i <= to && i < reading.words().size(); i++) {
      if (reading.words().get(i).before() != Gap.SPACE) {
        return false;
      }
    }
    return true;
  }

  private static double contrast(Reading reading, Hit hit) {
    double factor = 1;
    for (var turn : reading.all(Cue.Kind.BUT)) {
      if (reading.sameSentence(turn, hit)) {
        factor *= turn.from() > hit.from() ? BEFORE_CONTRAST : AFTER_CONTRAST;
      }
    }
    return Math.clamp(factor, BEFORE_CONTRAST * BEFORE_CONTRAST, AFTER_CONTRAST);
  }

  private static int lastContrast(Reading reading) {
    int last = 0;
    for (var but : reading.all(Cue.Kind.BUT)) {
      last = Math.max(last, but.from());
    }
    return last;
  }

  /// Praise in quotation marks of its own is meant the other way round: their "quality".
  private static boolean quoted(Reading reading, Hit hit) {
    int before = reading.words().get(hit.from()).start() - 1;
    int after = reading.words().get(hit.to() - 1).end();
    return before >= 0
        && after < reading.text().length()
        && OPENING.indexOf(reading.text().charAt(before)) >= 0
        && CLOSING.indexOf(reading.text().charAt(after)) >= 0;
  }
}
