package org.earshot.indexer.score;

import java.util.stream.IntStream;
import org.earshot.indexer.score.Word.Gap;

/// The names around a comparison.
final class Nearby {
  /// Letters of the articles and prepositions before a name: "bei der", "στην".
  private static final int CLOSE = 6;

  private final Reading reading;
  private final Names names;

  Nearby(Reading reading, Names names) {
    this.reading = reading;
    this.names = names;
  }

  /// Whether a word is the brand or another's name.
  boolean isNamed(int at) {
    return names.isBrand(at) || names.isOther(at) || (names.mayBeOther(at) && speaksForName(at));
  }

  /// "Globex yerine": what follows at once speaks of the word before it.
  private boolean isCompared(int at) {
    return reading.hits().stream()
        .filter(hit -> hit.from() == at + 1 && hit.cue().kind().compares())
        .anyMatch(hit -> hit.cue().weight() < 0 && hit.cue().kind() != Cue.Kind.SWITCH);
  }

  /// A sentence begins with a capital anyway, and German writes every noun with one.
  private boolean speaksForName(int at) {
    boolean first = reading.words().get(at).before() == Gap.STOP;
    return (!first || names.isApostrophized(at) || isCompared(at))
        && (!names.german() || names.followsPreposition(at));
  }

  /// Whether two words stand in one clause.
  boolean together(int one, int other) {
    return IntStream.rangeClosed(one + 1, other)
        .allMatch(at -> reading.words().get(at).before() == Gap.SPACE);
  }

  /// How many words a cue reaches over.
  static int reach(Hit cue) {
    return (int) Math.abs(cue.cue().weight());
  }

  /// The name that a cue speaks of: the first one after it, or the last one before it if its weight
  /// is negative; −1 if there is none.
  int named(Hit cue, int reach) {
    boolean after = cue.cue().weight() > 0;
    int step = after ? 1 : -1;
    int at = after ? cue.to() : cue.to() - 1;
    int last = after ? cue.to() + reach - 1 : cue.from() - reach;
    while (at >= 0 && at < reading.words().size() && step * (last - at) >= 0) {
      if (names.mayBe(at)) {
        return together(Math.min(at, cue.from()), Math.max(at, cue.to() - 1)) && isClose(cue, at)
            ? at
            : -1;
      }
      at += step;
    }
    return -1;
  }

  /// "Instead of the Globex" is close, "instead of an answer Globex" is not.
  private boolean isClose(Hit cue, int named) {
    if (cue.cue().kind() == Cue.Kind.FAVOUR || cue.cue().kind() == Cue.Kind.THAN) {
      return true;
    }
    int between = 0;
    for (int at = cue.to(); at < named; at++) {
      between += reading.words().get(at).lexeme().length();
    }
    for (int at = named + 1; at < cue.from(); at++) {
      between += reading.words().get(at).lexeme().length();
    }
    return between <= CLOSE;
  }

  /// Whether the sentence of a cue names the brand.
  boolean besideBrand(Hit cue) {
    return inSentence(cue).anyMatch(names::isBrand);
  }

  /// The words of the sentence of a cue.
  IntStream inSentence(Hit cue) {
    return IntStream.range(0, reading.words().size())
        .filter(at -> reading.sameSentence(at, cue.from()));
  }
}
