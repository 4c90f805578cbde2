package org.earshot.indexer.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The word lists that apply to one language, ready to be looked up.
final class Lexicon {
  /// Shorter remainders are chance: "nes", "nei".
  private static final int SHORTEST_NEGATED = 4;

  /// One syllable inside a Korean word is chance.
  private static final int SHORTEST_INSIDE = 2;

  private static final Set<String> TAKING_APART = Set.of("ar", "ko");

  private static final int TONE = new Cue(Cue.Kind.TONE, Optional.empty(), 0).slot();

  private final Entries entries = new Entries();
  private final Runs runs = new Runs();
  private final String lang;
  private final Lexemes lexemes;
  private final String negatingPrefix;

  /// Words are taken apart before they are looked up.
  private final boolean taking;

  /// @param lang decides on the spelling and on what is glued to a word
  /// @param negatingPrefix what turns a word when put in front of it, as Lithuanian "ne"; empty for
  ///   languages without
  Lexicon(List<CueLine> lines, String lang, String negatingPrefix) {
    this.lang = lang;
    this.negatingPrefix = negatingPrefix;
    this.taking = TAKING_APART.contains(lang);
    this.lexemes = new Lexemes(new Spelling(lang));
    for (var line : lines) {
      for (String phrase : line.phrases()) {
        var entry = Entry.of(phrase, line.cue(), lexemes.spelling());
        if (!runs.takes(entry)) {
          entries.add(entry);
        }
      }
    }
  }

  /// The words of a text.
  List<Word> words(String text) {
    return Words.of(text, lexemes);
  }

  /// The words that the cues are found in: those of a text without spaces are cut apart.
  List<Word> cut(List<Word> words) {
    return runs.cut(words, lexemes);
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
    var inside = runs.hits(words);
    var hits = new ArrayList<Hit>();
    var bare = bare(words);
    var freeFrom = new int[Cue.SLOTS];
    for (int at = 0; at < words.size(); at++) {
      var answer = words.get(at).lexeme().answer(this);
      if (answer == Answer.NOTHING) {
        continue;
      }
      for (var entry : found(answer, words, bare, at)) {
        if (at >= freeFrom[entry.slot()]) {
          int end = at + entry.patterns().size();
          hits.add(new Hit(entry.cue(), at, end));
          freeFrom[entry.slot()] = end;
        }
      }
    }
    return inside.isEmpty() ? hits : merged(inside, hits);
  }

  /// Both by position, the first ones first.
  private static List<Hit> merged(List<Hit> first, List<Hit> second) {
    var merged = new ArrayList<Hit>(first.size() + second.size());
    int next = 0;
    for (var hit : second) {
      while (next < first.size() && first.get(next).from() <= hit.from()) {
        merged.add(first.get(next++));
      }
      merged.add(hit);
    }
    merged.addAll(first.subList(next, first.size()));
    return merged;
  }

  private List<Word> bare(List<Word> words) {
    if (!lang.equals("ar")) {
      return words;
    }
    var bare = new ArrayList<Word>(words.size());
    words.forEach(word -> bare.add(word.as(word.lexeme().bare())));
    return bare;
  }

  private List<Entry> found(Answer answer, List<Word> words, List<Word> bare, int at) {
    if (taking) {
      boolean phrase = answer.goesOn(words, at) || answer.goesOn(bare, at);
      return phrase ? all(words, bare, at).entries() : answer.alone();
    }
    return answer
        .phrase(words, at)
        .map(best -> negated(words.get(at).form(), best).entries())
        .orElse(answer.alone());
  }

  /// What the lists know of a word.
  Answer answer(Lexeme word) {
    if (!maybe(word)) {
      return Answer.NOTHING;
    }
    var candidates = candidates(word.form());
    var whole = best(word.form(), candidates);
    var bare = bare(word);
    if (bare != word) {
      var own = candidates(bare.form());
      best(bare.form(), own).entries().forEach(whole::add);
      candidates.addAll(own);
    }
    var alone = taken(word, whole).entries();
    return alone.isEmpty() && candidates.isEmpty() ? Answer.NOTHING : new Answer(alone, candidates);
  }

  /// Whether the word must be looked up at all.
  private boolean maybe(Lexeme word) {
    return taking
        || word.stretched()
        || (!negatingPrefix.isEmpty() && word.form().startsWith(negatingPrefix))
        || entries.maybe(word.form());
  }

  private Lexeme bare(Lexeme word) {
    return lang.equals("ar") ? word.bare() : word;
  }

  /// Of a word of a text that a phrase begins with, as it stands or bare.
  private Best all(List<Word> words, List<Word> bare, int at) {
    var word = words.get(at).lexeme();
    var best = best(words, at);
    if (bare.get(at).lexeme() != word) {
      best(bare, at).entries().forEach(best::add);
    }
    return taken(word, best);
  }

  /// What is found in the word beside what it is as a whole.
  private Best taken(Lexeme word, Best best) {
    if (lang.equals("ko")) {
      inside(word.form(), best);
    }
    return best.entries().isEmpty() && word.stretched()
        ? best(Fold.squeezed(bare(word).form()))
        : best;
  }

  /// Koreans leave out spaces as they like: "진짜맛있어요".
  private void inside(String form, Best best) {
    for (int from = 1; from <= form.length() - SHORTEST_INSIDE; from++) {
      for (var entry : best(form.substring(from)).entries()) {
        if (entry.first().letters().length() >= SHORTEST_INSIDE) {
          best.add(entry);
        }
      }
    }
  }

  private Best best(List<Word> words, int at) {
    String form = words.get(at).form();
    var best = new Best();
    for (var entry : candidates(form)) {
      if (entry.fits(words, at)) {
        best.compete(entry);
      }
    }
    return negated(form, best);
  }

  private Best best(String form) {
    return best(form, candidates(form));
  }

  private Best best(String form, List<Entry> candidates) {
    var best = new Best();
    for (var entry : candidates) {
      if (!entry.isPhrase()) {
        best.compete(entry);
      }
    }
    return negated(form, best);
  }

  private List<Entry> candidates(String form) {
    var candidates = new ArrayList<Entry>();
    entries.find(form, candidates);
    return candidates;
  }

  /// With the word's tone turned, where it has none but what it negates has.
  private Best negated(String form, Best best) {
    if (!negatingPrefix.isEmpty() && !best.holds(TONE)) {
      negated(form).ifPresent(best::add);
    }
    return best;
  }

  /// "nerekomenduoju" is not in the list, but "rekomenduoju" is.
  private Optional<Entry> negated(String form) {
    if (!form.startsWith(negatingPrefix)
        || form.length() < negatingPrefix.length() + SHORTEST_NEGATED) {
      return Optional.empty();
    }
    return best(form.substring(negatingPrefix.length())).entries().stream()
        .filter(entry -> entry.cue().kind() == Cue.Kind.TONE && entry.cue().weight() != 0)
        .findFirst()
        .map(Entry::turned);
  }
}
