package org.earshot.indexer.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Looks single words up in the lists of a language: as they stand, without what is glued to them,
/// negated by what stands in front, and squeezed where they are stretched.
final class LookUp {
  /// Shorter remainders are chance: "nes", "nei".
  private static final int SHORTEST_NEGATED = 4;

  /// One syllable inside a Korean word is chance.
  private static final int SHORTEST_INSIDE = 2;

  private static final Set<String> TAKING_APART = Set.of("ar", "ko");

  private static final int TONE = new Cue(Cue.Kind.TONE, Optional.empty(), 0).slot();

  private final Entries entries;
  private final String lang;
  private final String negatingPrefix;
  private final boolean takesApart;

  /// @param lang decides on what is glued to a word
  /// @param negatingPrefix what turns a word when put in front of it; empty for languages without
  LookUp(Entries entries, String lang, String negatingPrefix) {
    this.entries = entries;
    this.lang = lang;
    this.negatingPrefix = negatingPrefix;
    this.takesApart = TAKING_APART.contains(lang);
  }

  /// Whether words are taken apart before they are looked up.
  boolean takesApart() {
    return takesApart;
  }

  /// The words without the articles and the like that are glued to them.
  List<Word> bare(List<Word> words) {
    if (!lang.equals("ar")) {
      return words;
    }
    var bare = new ArrayList<Word>(words.size());
    words.forEach(word -> bare.add(word.as(word.lexeme().bare())));
    return bare;
  }

  /// What the lists know of a word.
  Answer answer(Lexeme word) {
    var candidates = entries.of(word.form());
    if (candidates.isEmpty() && !mayHoldMore(word)) {
      return Answer.NOTHING;
    }
    var whole = best(word.form(), candidates);
    var bare = bare(word);
    if (bare != word) {
      var own = entries.of(bare.form());
      best(bare.form(), own).entries().forEach(whole::add);
      candidates = Stream.concat(candidates.stream(), own.stream()).toList();
    }
    return Answer.of(taken(word, whole).entries(), candidates);
  }

  /// Whether the word may hold an entry where no entry begins with it.
  private boolean mayHoldMore(Lexeme word) {
    return takesApart
        || word.stretched()
        || (!negatingPrefix.isEmpty() && word.form().startsWith(negatingPrefix));
  }

  private Lexeme bare(Lexeme word) {
    return lang.equals("ar") ? word.bare() : word;
  }

  /// Of a word of a text that a phrase begins with, as it stands or bare.
  Best all(List<Word> words, List<Word> bare, int at) {
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
    for (var entry : entries.of(form)) {
      if (entry.fits(words, at)) {
        best.compete(entry);
      }
    }
    return negated(form, best);
  }

  private Best best(String form) {
    return best(form, entries.of(form));
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

  /// With the word's tone turned, where it has none but what it negates has.
  Best negated(String form, Best best) {
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
