package org.earshot.indexer.score;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.earshot.indexer.score.Word.Gap;

/// A text with the cues found in it, laid out so that a question about its cues costs as much as
/// there are cues of that kind.
final class Reading {
  private static final int EVIDENCE = 80;

  private final String text;
  private final String lang;
  private final Lexicon lexicon;
  private final List<Word> words;
  private final List<Hit> hits;
  private final Cues cues;

  /// The number of the sentence that each word stands in; none until they are asked for.
  private int[] sentences = {};

  private Named named = Named.NOBODY;

  /// A brand, and the words that it is named with.
  private record Named(String brand, Set<Integer> words) {
    static final Named NOBODY = new Named("", Set.of());
  }

  /// @param text as it came
  /// @param lang which language it was read as
  /// @param lexicon the lists of that language
  /// @param words its words
  Reading(String text, String lang, Lexicon lexicon, List<Word> words) {
    this.text = text;
    this.lang = lang;
    this.lexicon = lexicon;
    this.words = words;
    this.hits = lexicon.hits(words);
    this.cues = new Cues(hits);
  }

  String text() {
    return text;
  }

  String lang() {
    return lang;
  }

  /// The words that a brand's name is written with, endings or not. They are asked for several
  /// times.
  Set<Integer> branded(String brand) {
    if (!brand.equals(named.brand())) {
      named = new Named(brand, Clauses.branded(this, brand));
    }
    return named.words();
  }

  /// The words of something else, such as a name, in the spelling of the text's own.
  List<Word> cut(String other) {
    return lexicon.words(other);
  }

  List<Word> words() {
    return words;
  }

  /// What its marks are to the sentiment model.
  Marks marks() {
    return lexicon.marks();
  }

  List<Hit> hits() {
    return hits;
  }

  /// The cues of a kind, in the order of the text.
  Hit[] all(Cue.Kind kind) {
    return cues.all(kind);
  }

  Stream<Hit> of(Cue.Kind kind) {
    return Arrays.stream(all(kind));
  }

  double sum(Cue.Kind kind) {
    return cues.sum(kind);
  }

  boolean has(Cue.Kind kind) {
    return all(kind).length > 0;
  }

  /// Whether a contrast ("but") begins at a word.
  boolean turnsAt(int word) {
    for (var but : all(Cue.Kind.BUT)) {
      if (but.from() == word) {
        return true;
      }
    }
    return false;
  }

  /// Whether a clause begins at a word.
  boolean beginsClause(int word) {
    return words.get(word).before() != Gap.SPACE || turnsAt(word);
  }

  boolean sameSentence(Hit one, Hit other) {
    return sameSentence(one.from(), other.from());
  }

  boolean sameSentence(int word, int other) {
    return sentence(word) == sentence(other);
  }

  /// The number of the sentence that a word stands in, from 0 on.
  int sentence(int word) {
    if (sentences.length == 0) {
      sentences = sentences();
    }
    return sentences[word];
  }

  private int[] sentences() {
    var numbers = new int[words.size()];
    for (int i = 1; i < numbers.length; i++) {
      numbers[i] = numbers[i - 1] + (words.get(i).before() == Gap.STOP ? 1 : 0);
    }
    return numbers;
  }

  /// The text from one word to before another, with what stands behind its last word.
  String span(int from, int to) {
    int end = to < words.size() ? words.get(to).start() : text.length();
    return text.substring(words.get(from).start(), end).strip();
  }

  /// The words of a cue as they stand in the text.
  String evidence(Hit hit) {
    return excerpt(words.get(hit.from()).start(), words.get(hit.to() - 1).end());
  }

  /// The clause that a cue stands in.
  String clause(Hit hit) {
    int from = hit.from();
    while (from > 0 && !beginsClause(from)) {
      from--;
    }
    int to = hit.to();
    while (to < words.size() && !beginsClause(to)) {
      to++;
    }
    return excerpt(words.get(from).start(), words.get(to - 1).end());
  }

  /// A piece of the text on one line, cut where it is too long, never inside a character.
  String excerpt(int start, int end) {
    int last = Math.min(end, text.length());
    int to = Math.min(last, start + EVIDENCE);
    if (to < last && to > start && Character.isHighSurrogate(text.charAt(to - 1))) {
      to--;
    }
    var line = new StringBuilder(to - start);
    for (int i = start; i < to; i++) {
      char c = text.charAt(i);
      boolean blank = Character.isWhitespace(c) || Character.isISOControl(c);
      if (!blank) {
        line.append(c);
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.toString().strip();
  }

  /// Whether one of its words has this form.
  boolean says(String form) {
    return words.stream().anyMatch(word -> word.form().equals(form));
  }

  boolean holds(char mark) {
    return text.indexOf(mark) >= 0;
  }
}
