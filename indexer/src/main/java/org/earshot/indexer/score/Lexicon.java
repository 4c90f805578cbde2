package org.earshot.indexer.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The word lists that apply to one language, ready to be looked up.
final class Lexicon {
  private final Entries entries = new Entries();
  private final Runs runs;
  private final LookUp lookUp;
  private final Lexemes lexemes;
  private final Marks marks = new Marks();

  /// @param lang decides on the spelling and on what is glued to a word
  /// @param negatingPrefix what turns a word when put in front of it, as Lithuanian "ne"; empty for
  ///   languages without
  Lexicon(List<CueLine> lines, String lang, String negatingPrefix) {
    this.lookUp = new LookUp(entries, lang, negatingPrefix);
    this.lexemes = new Lexemes(new Spelling(lang));
    var all = new ArrayList<Entry>();
    for (var line : lines) {
      for (String phrase : line.phrases()) {
        all.add(Entry.of(phrase, line.cue(), lexemes.spelling()));
      }
    }
    this.runs = new Runs(all, lexemes);
    all.stream().filter(entry -> !Runs.take(entry)).forEach(entries::add);
  }

  /// The words of a text.
  List<Word> words(String text) {
    return Words.of(text, lexemes);
  }

  Marks marks() {
    return marks;
  }

  /// The words that the cues are found in: those of a text without spaces are cut apart.
  List<Word> cut(List<Word> words) {
    return runs.cut(words);
  }

  /// Words that another lexicon read, as this one knows them.
  List<Word> own(List<Word> others) {
    var own = new ArrayList<Word>(others.size());
    for (var word : others) {
      String form = word.form();
      own.add(word.as(lexemes.folded(form, 0, form.length(), word.end() - word.start())));
    }
    return own;
  }

  /// All cues of the text by position; of several readings of one kind at one place the most
  /// precise counts, and a word inside a longer cue of the same kind counts no more.
  ///
  /// @param words as this lexicon reads them
  List<Hit> hits(List<Word> words) {
    var bare = lookUp.bare(words);
    var hits = new Hits(runs.hits(words));
    for (int at = 0; at < words.size(); at++) {
      var answer = words.get(at).lexeme().answer(this);
      if (answer != Answer.NOTHING) {
        var phrase = phrase(answer, words, bare, at);
        if (phrase.isPresent()) {
          hits.add(phrase.get(), at);
        } else {
          hits.add(answer.alone(), at);
        }
      }
    }
    return hits.all();
  }

  /// What begins at a word, where a phrase is among it.
  private Optional<Best> phrase(Answer answer, List<Word> words, List<Word> bare, int at) {
    if (lookUp.takesApart()) {
      boolean phrase = answer.goesOn(words, at) || answer.goesOn(bare, at);
      return phrase ? Optional.of(lookUp.all(words, bare, at)) : Optional.empty();
    }
    var phrase = answer.phrase(words, at);
    return phrase.isEmpty()
        ? phrase
        : Optional.of(lookUp.negated(words.get(at).form(), phrase.get()));
  }

  /// What the lists know of a word.
  Answer answer(Lexeme word) {
    return lookUp.answer(word);
  }
}
