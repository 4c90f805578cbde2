package org.earshot.indexer.score;

import java.util.Arrays;
import org.earshot.indexer.score.Tone.Mark;

/// What the word lists tell of a text in a fixed number of figures, each about −1 to 1.
final class Figures {
  private static final double STRONG = 2.5;
  private static final double MIDDLING = 1.5;
  private static final double MOST = 4;

  /// The last words of a text are its sum more often than the first.
  private static final int LAST_WORDS = 6;

  private static final int MANY = 48;

  private final Reading reading;
  private final Tone tone;
  private final float[] figures = new float[MANY];
  private int count;

  Figures(Reading reading, Tone tone) {
    this.reading = reading;
    this.tone = tone;
  }

  float[] all() {
    add(1);
    add(tone.balance());
    sums();
    strengths();
    places();
    cues();
    signs();
    return Arrays.copyOf(figures, count);
  }

  private void sums() {
    double root = Math.sqrt(reading.words().size() + 1.0) * 2;
    add(squashed(tone.good(), 3));
    add(squashed(tone.bad(), 3));
    add(tone.good() / root);
    add(tone.bad() / root);
    add(tone.late());
    add(tone.contrast());
    add(tone.marks().isEmpty());
    add(tone.good() > 0 && tone.bad() > 0);
    add(Math.signum(tone.good() - tone.bad()));
  }

  /// How many words are strongly, rather and a little good or bad, and how many were turned.
  private void strengths() {
    int[] counts = new int[8];
    double symbolsGood = 0;
    double symbolsBad = 0;
    for (var mark : tone.marks()) {
      counts[strength(mark)]++;
      if (reading.words().get(mark.hit().from()).lexeme().symbol()) {
        symbolsGood += Math.max(0, mark.value());
        symbolsBad += Math.max(0, -mark.value());
      }
    }
    for (int n : counts) {
      add(squashed(n, 1));
    }
    add(squashed(symbolsGood, 2));
    add(squashed(symbolsBad, 2));
  }

  private static int strength(Mark mark) {
    double value = mark.value();
    double listed = mark.hit().cue().weight();
    if (value * listed < 0) {
      return listed > 0 ? 6 : 7;
    }
    int side = value > 0 ? 0 : 3;
    double size = Math.abs(value);
    if (size >= STRONG) {
      return side;
    }
    return size >= MIDDLING ? side + 1 : side + 2;
  }

  private void places() {
    double best = 0;
    double worst = 0;
    double lastGood = 0;
    double lastBad = 0;
    int last = reading.words().size() - LAST_WORDS;
    for (var mark : tone.marks()) {
      best = Math.max(best, mark.value());
      worst = Math.min(worst, mark.value());
      if (mark.hit().from() >= last) {
        lastGood += Math.max(0, mark.value());
        lastBad += Math.max(0, -mark.value());
      }
    }
    add(best / MOST);
    add(worst / MOST);
    add(squashed(lastGood, 2));
    add(squashed(lastBad, 2));
    add(tone.marks().isEmpty() ? 0 : tone.marks().getFirst().value() / MOST);
    add(tone.marks().isEmpty() ? 0 : tone.marks().getLast().value() / MOST);
  }

  private void cues() {
    add(squashed(sum(Cue.Kind.COMPLAINT), 2));
    add(squashed(sum(Cue.Kind.ASK), 1));
    add(squashed(sum(Cue.Kind.ABOUT), 2));
    add(squashed(sum(Cue.Kind.NOT), 2));
    add(squashed(sum(Cue.Kind.ADVERT), 1));
    add(squashed(sum(Cue.Kind.LEAVE), 1));
    add(squashed(sum(Cue.Kind.REMEDY), 1));
    add(squashed(sum(Cue.Kind.LOSS), 1));
    add(sum(Cue.Kind.MINE) > 0);
    add(sum(Cue.Kind.YOU) > 0);
  }

  private void signs() {
    String text = reading.text();
    add(squashed(many(text, '!') + many(text, '！'), 1));
    add(squashed(many(text, '?') + many(text, '？') + many(text, '؟'), 1));
    add(squashed(many(text, '#'), 1));
    add(squashed(many(text, '@'), 1));
    add(text.contains("http"));
    add(text.contains("..") || text.indexOf('…') >= 0);
    add(Questions.marked(reading));
    spelling();
    add(Math.log(reading.words().size() + 1.0) / 5);
  }

  /// How many words are in capitals, and how many are stretched.
  private void spelling() {
    int shouted = 0;
    int stretched = 0;
    var words = reading.words();
    for (int i = 0; i < words.size(); i++) {
      shouted += words.get(i).shouted() ? 1 : 0;
      stretched += words.get(i).stretched() ? 1 : 0;
    }
    add(squashed(shouted, 3));
    add(squashed(stretched, 1));
  }

  private static int many(String text, char sign) {
    int n = 0;
    for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
      n++;
    }
    return n;
  }

  private double sum(Cue.Kind kind) {
    return reading.sum(kind);
  }

  private static double squashed(double value, double half) {
    return value / (value + half);
  }

  private void add(boolean figure) {
    add(figure ? 1 : 0);
  }

  private void add(double figure) {
    figures[count++] = (float) figure;
  }
}
