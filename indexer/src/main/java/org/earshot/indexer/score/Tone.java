package org.earshot.indexer.score;

import java.util.ArrayList;
import java.util.List;

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
    var shifters = new Shifters(reading);
    for (var hit : reading.all(Cue.Kind.TONE)) {
      double value = shifters.value(hit) * shifters.contrast(hit);
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

  private static int lastContrast(Reading reading) {
    int last = 0;
    for (var but : reading.all(Cue.Kind.BUT)) {
      last = Math.max(last, but.from());
    }
    return last;
  }
}
