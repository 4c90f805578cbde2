package org.earshot.indexer.score;

import org.earshot.indexer.score.Word.Gap;

/// What turns, strengthens and weakens the tone of words (valence shifters): negators,
/// intensifiers, contrasts, capitals and quotation marks. It is asked about the words with a tone
/// in the order of the text, and passes by what lies too far behind for those still to come.
final class Shifters {
  /// "not really all that good": a negator reaches over three words, not over a comma.
  private static final int REACH = 3;

  private static final double BEFORE_CONTRAST = 0.6;
  private static final double AFTER_CONTRAST = 1.3;
  private static final double SHOUTED = 1.3;
  private static final String OPENING = "\"\u201c\u201e\u00ab\u201d\u300c";
  private static final String CLOSING = "\"\u201d\u201c\u00bb\u300d";

  private final Reading reading;
  private final Passing more;
  private final Passing less;
  private final Passing negators;
  private final Hit[] contrasts;

  /// The first contrast of the sentence asked about last, or of a later one.
  private int nextContrast;

  Shifters(Reading reading) {
    this.reading = reading;
    this.more = new Passing(reading.all(Cue.Kind.MORE), 1);
    this.less = new Passing(reading.all(Cue.Kind.LESS), 1);
    this.negators = new Passing(reading.all(Cue.Kind.NOT), REACH);
    this.contrasts = reading.all(Cue.Kind.BUT);
  }

  /// Cues in the order of a text, less those that end too many words before a place.
  private static final class Passing {
    private final Hit[] cues;
    private final int reach;
    private int first;

    Passing(Hit[] cues, int reach) {
      this.cues = cues;
      this.reach = reach;
    }

    /// The first of them that may reach a word; no later question is about an earlier word.
    int near(int word) {
      while (first < cues.length && word - cues[first].to() >= reach) {
        first++;
      }
      return first;
    }
  }

  /// What a word with a tone counts, whatever stands in the rest of its sentence.
  double value(Hit hit) {
    double value = hit.cue().weight() * stress(hit, more) * stress(hit, less);
    value = negated(hit) ? Cue.turned(value) : value;
    if (value > 0 && quoted(hit)) {
      return Cue.turned(value);
    }
    return reading.words().get(hit.from()).shouted() ? value * SHOUTED : value;
  }

  /// How much more or less it counts for a contrast in its sentence.
  double contrast(Hit hit) {
    if (contrasts.length == 0) {
      return 1;
    }
    int sentence = reading.sentence(hit.from());
    while (nextContrast < contrasts.length
        && reading.sentence(contrasts[nextContrast].from()) < sentence) {
      nextContrast++;
    }
    double factor = 1;
    for (int i = nextContrast; i < contrasts.length; i++) {
      int turn = contrasts[i].from();
      if (reading.sentence(turn) > sentence) {
        break;
      }
      factor *= turn > hit.from() ? BEFORE_CONTRAST : AFTER_CONTRAST;
    }
    return Math.clamp(factor, BEFORE_CONTRAST * BEFORE_CONTRAST, AFTER_CONTRAST);
  }

  private double stress(Hit hit, Passing stresses) {
    double stress = 1;
    for (int i = stresses.near(hit.from()); i < stresses.cues.length; i++) {
      var other = stresses.cues[i];
      if (other.from() >= hit.from()) {
        break;
      }
      if (reaches(other.to(), hit.from(), 1)) {
        stress *= other.cue().weight();
      }
    }
    return stress;
  }

  /// Two negators turn once: "ne … pas", "no … nada". A phrase that holds one means it already, and
  /// no negator turns a face.
  private boolean negated(Hit hit) {
    if (reading.words().get(hit.from()).lexeme().symbol()) {
      return false;
    }
    boolean negated = false;
    for (int i = negators.near(hit.from()); i < negators.cues.length; i++) {
      var not = negators.cues[i];
      if (not.from() >= hit.to()) {
        break;
      }
      if (inside(hit, not)) {
        return false;
      }
      negated |= reaches(not.to(), hit.from(), REACH) && free(not);
    }
    return negated || negatedAfter(hit);
  }

  private boolean negatedAfter(Hit hit) {
    for (var not : reading.all(Cue.Kind.NOT_AFTER)) {
      if (reaches(hit.to(), not.from(), (int) not.cue().weight()) && !turned(hit, not)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a contrast stands between the two.
  private boolean turned(Hit hit, Hit not) {
    for (var but : contrasts) {
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
  private boolean free(Hit not) {
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
  private boolean reaches(int from, int to, int reach) {
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

  /// Praise in quotation marks of its own is meant the other way round: their "quality".
  private boolean quoted(Hit hit) {
    int before = reading.words().get(hit.from()).start() - 1;
    int after = reading.words().get(hit.to() - 1).end();
    return before >= 0
        && after < reading.text().length()
        && OPENING.indexOf(reading.text().charAt(before)) >= 0
        && CLOSING.indexOf(reading.text().charAt(after)) >= 0;
  }
}
