package org.earshot.indexer.score;

import java.util.Arrays;
import java.util.List;

/// A line's pattern in a word list: words that follow each other. `stem*` stands for every word
/// that begins so, `*ending` for every word that ends so.
final class Entry {
  /// One word of a pattern.
  record Pattern(String letters, Fit fit) {
    boolean fits(String form) {
      return switch (fit) {
        case WHOLE -> form.equals(letters);
        case START -> form.startsWith(letters);
        case END -> form.endsWith(letters) && form.length() > letters.length();
      };
    }
  }

  enum Fit {
    WHOLE,
    START,
    END
  }

  private final List<Pattern> patterns;
  private final Cue cue;
  private final int slot;
  private final int precision;
  private final boolean phrase;

  private Entry(List<Pattern> patterns, Cue cue) {
    this.patterns = List.copyOf(patterns);
    this.cue = cue;
    this.slot = cue.slot();
    this.phrase = patterns.size() > 1;
    this.precision =
        patterns.size() * 1000 + patterns.stream().mapToInt(p -> p.letters().length()).sum();
  }

  static Entry of(String phrase, Cue cue, Spelling spelling) {
    var patterns =
        Arrays.stream(phrase.split(" ", -1)).map(word -> pattern(word, spelling)).toList();
    return new Entry(patterns, cue);
  }

  private static Pattern pattern(String word, Spelling spelling) {
    if (word.length() > 1 && word.endsWith("*")) {
      return new Pattern(spelling.of(word.substring(0, word.length() - 1)), Fit.START);
    }
    if (word.length() > 1 && word.startsWith("*")) {
      return new Pattern(spelling.of(word.substring(1)), Fit.END);
    }
    boolean placeholder = word.startsWith("<") || Emoticons.KNOWN.contains(word);
    return new Pattern(placeholder ? word : spelling.of(word), Fit.WHOLE);
  }

  /// Whether it has more than one word.
  boolean isPhrase() {
    return phrase;
  }

  Pattern first() {
    return patterns.getFirst();
  }

  boolean fits(List<Word> words, int at) {
    if (at + patterns.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < patterns.size(); i++) {
      var word = words.get(at + i);
      boolean broken = i > 0 && word.before() == Word.Gap.STOP;
      if (broken || !patterns.get(i).fits(word.form())) {
        return false;
      }
    }
    return true;
  }

  /// The entry of the same word negated.
  Entry turned() {
    return new Entry(patterns, cue.turned());
  }

  List<Pattern> patterns() {
    return patterns;
  }

  Cue cue() {
    return cue;
  }

  int slot() {
    return slot;
  }

  /// The more a pattern pins down, the more it knows: "not bad" beats "bad".
  int precision() {
    return precision;
  }
}
