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

  private final Pattern[] patterns;
  private final Cue cue;
  private final int slot;
  private final int length;
  private final int precision;
  private final boolean phrase;

  private Entry(Pattern[] patterns, Cue cue) {
    this.patterns = patterns.clone();
    this.cue = cue;
    this.slot = cue.slot();
    this.length = patterns[0].letters().length();
    this.phrase = patterns.length > 1;
    int letters = Arrays.stream(patterns).mapToInt(p -> p.letters().length()).sum();
    this.precision = patterns.length * 1000 + letters;
  }

  static Entry of(String phrase, Cue cue, Spelling spelling) {
    var patterns =
        Arrays.stream(phrase.split(" ", -1))
            .map(word -> pattern(word, spelling))
            .toArray(Pattern[]::new);
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

  /// How many letters its first word has.
  int length() {
    return length;
  }

  /// How many words it has.
  int size() {
    return patterns.length;
  }

  Pattern first() {
    return patterns[0];
  }

  /// The second word of a phrase.
  Pattern second() {
    return patterns[1];
  }

  boolean fits(List<Word> words, int at) {
    return first().fits(words.get(at).form()) && goesOn(words, at);
  }

  /// Whether it fits, if its first word does.
  boolean goesOn(List<Word> words, int at) {
    if (at + patterns.length > words.size()) {
      return false;
    }
    for (int i = 1; i < patterns.length; i++) {
      var word = words.get(at + i);
      if (word.before() == Word.Gap.STOP || !patterns[i].fits(word.form())) {
        return false;
      }
    }
    return true;
  }

  /// The entry of the same word negated.
  Entry turned() {
    return new Entry(patterns, cue.turned());
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
