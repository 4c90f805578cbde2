package org.earshot.indexer.score;

import java.util.stream.IntStream;
import org.earshot.indexer.score.Word.Gap;

/// The names around a comparison.
final class Nearby {
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

  /// A sentence begins with a capital anyway, and German writes every noun with one.
  private boolean speaksForName(int at) {
    boolean first = reading.words().get(at).before() == Gap.STOP;
    return (!first || apostrophe(at)) && (!names.german() || names.followsPreposition(at));
  }

  /// "Globex'ten": what Turkish writes an apostrophe after is a name.
  private boolean apostrophe(int at) {
    var word = reading.words().get(at);
    String raw = reading.text().substring(word.start(), word.end());
    return raw.indexOf('\'') > 0 || raw.indexOf('’') > 0;
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
    if (cue.cue().weight() < 0) {
      for (int at = cue.to() - 1; at >= Math.max(0, cue.from() - reach); at--) {
        if (reading.sameSentence(at, cue.from()) && names.mayBe(at)) {
          return at;
        }
      }
      return -1;
    }
    int end = Math.min(reading.words().size(), cue.to() + reach);
    for (int at = cue.to(); at < end && reading.sameSentence(at, cue.from()); at++) {
      if (names.mayBe(at)) {
        return at;
      }
    }
    return -1;
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
