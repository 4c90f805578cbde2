package org.earshot.indexer.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// The word lists that apply to one language, ready to be looked up.
final class Lexicon {
  /// Shorter remainders are chance: "nes", "nei".
  private static final int SHORTEST_NEGATED = 4;

  /// One syllable inside a Korean word is chance.
  private static final int SHORTEST_INSIDE = 2;

  private static final Set<String> TAKING_APART = Set.of("ar", "ko");

  private static final int TONE = new Cue(Cue.Kind.TONE, Optional.empty(), 0).slot();

  /// Answers kept: with one in each slot they take some 300 KB a language.
  private static final int SLOT_BITS = 12;

  private static final int SPREAD = 0x9e3779b1;

  private final Map<String, List<Entry>> whole = new HashMap<>();
  private final Map<String, List<Entry>> starts = new HashMap<>();
  private final List<Entry> ends = new ArrayList<>();
  private final Sieve sieve = new Sieve();
  private final Runs runs = new Runs();
  private final String lang;
  private final Spelling spelling;
  private final String negatingPrefix;

  /// Words are taken apart before they are looked up.
  private final boolean taking;

  /// What was last asked for: texts say the same words again and again.
  private final AtomicReferenceArray<@Nullable Answer> answers =
      new AtomicReferenceArray<>(1 << SLOT_BITS);

  /// @param lang decides on the spelling and on what is glued to a word
  /// @param negatingPrefix what turns a word when put in front of it, as Lithuanian "ne"; empty for
  ///   languages without
  Lexicon(List<CueLine> lines, String lang, String negatingPrefix) {
    this.lang = lang;
    this.negatingPrefix = negatingPrefix;
    this.taking = TAKING_APART.contains(lang);
    this.spelling = new Spelling(lang);
    for (var line : lines) {
      for (String phrase : line.phrases()) {
        var entry = Entry.of(phrase, line.cue(), spelling);
        if (!runs.takes(entry)) {
          add(entry);
        }
      }
    }
  }

  private void add(Entry entry) {
    var first = entry.first();
    switch (first.fit()) {
      case WHOLE -> {
        sieve.word(first.letters());
        whole.computeIfAbsent(first.letters(), k -> new ArrayList<>()).add(entry);
      }
      case START -> {
        sieve.stem(first.letters());
        starts.computeIfAbsent(first.letters(), k -> new ArrayList<>()).add(entry);
      }
      case END -> ends.add(entry);
    }
  }

  /// How words are brought together before they are looked up.
  Spelling spelling() {
    return spelling;
  }

  /// The words that the cues are found in: those of a text without spaces are cut apart.
  List<Word> cut(List<Word> words) {
    return runs.cut(words);
  }

  /// All cues of the text by position; of several readings of one kind at one place the most
  /// precise counts, and a word inside a longer cue of the same kind counts no more.
  List<Hit> hits(List<Word> words) {
    var hits = runs.hits(words);
    boolean mixed = !hits.isEmpty();
    var bare = bare(words);
    var freeFrom = new int[Cue.SLOTS];
    for (int at = 0; at < words.size(); at++) {
      for (var entry : best(words, bare, at)) {
        if (at >= freeFrom[entry.slot()]) {
          int end = at + entry.patterns().size();
          hits.add(new Hit(entry.cue(), at, end));
          freeFrom[entry.slot()] = end;
        }
      }
    }
    if (mixed) {
      hits.sort(Comparator.comparingInt(Hit::from));
    }
    return hits;
  }

  /// The words without the articles and the like that Arabic glues to them.
  private List<Word> bare(List<Word> words) {
    if (!lang.equals("ar")) {
      return words;
    }
    var bare = new ArrayList<Word>(words.size());
    words.forEach(word -> bare.add(bare(word)));
    return bare;
  }

  private Word bare(Word word) {
    return lang.equals("ar") ? word.as(Clitics.without(word.form())) : word;
  }

  private List<Entry> best(List<Word> words, List<Word> bare, int at) {
    if (!maybe(words.get(at))) {
      return List.of();
    }
    var answer = answer(words.get(at));
    if (taking) {
      boolean phrase = answer.goesOn(words, at) || answer.goesOn(bare, at);
      return phrase ? all(words, bare, at).entries() : answer.alone();
    }
    return answer.goesOn(words, at)
        ? negated(words.get(at), answer.best(words, at)).entries()
        : answer.alone();
  }

  /// Whether the word must be looked up at all.
  private boolean maybe(Word word) {
    return taking
        || word.stretched()
        || sieve.maybe(word.form())
        || (!negatingPrefix.isEmpty() && word.form().startsWith(negatingPrefix))
        || ends(word.form());
  }

  private boolean ends(String form) {
    for (int i = 0; i < ends.size(); i++) {
      if (ends.get(i).first().fits(form)) {
        return true;
      }
    }
    return false;
  }

  private Answer answer(Word word) {
    int key = word.form().hashCode() ^ (word.stretched() ? 1 : 0);
    int slot = (key * SPREAD) >>> (Integer.SIZE - SLOT_BITS);
    var answer = answers.getPlain(slot);
    if (answer == null || !answer.tells(word)) {
      answer = fresh(word);
      answers.setRelease(slot, answer);
    }
    return answer;
  }

  private Answer fresh(Word word) {
    var bare = bare(word);
    var candidates = new ArrayList<Entry>();
    candidates(word.form(), candidates);
    if (!bare.equals(word)) {
      candidates(bare.form(), candidates);
    }
    return new Answer(word, all(List.of(word), List.of(bare), 0).entries(), candidates);
  }

  /// The entries whose first word is this one.
  private void candidates(String form, List<Entry> found) {
    found.addAll(whole.getOrDefault(form, List.of()));
    for (int n = sieve.stem(form, 1); n > 0; n = sieve.stem(form, n + 1)) {
      found.addAll(starts.getOrDefault(form.substring(0, n), List.of()));
    }
    for (var entry : ends) {
      if (entry.first().fits(form)) {
        found.add(entry);
      }
    }
  }

  private Best all(List<Word> words, List<Word> bare, int at) {
    var best = best(words, at);
    if (!bare.get(at).equals(words.get(at))) {
      best(bare, at).entries().forEach(best::add);
    }
    if (lang.equals("ko")) {
      inside(words.get(at), best);
    }
    if (best.entries().isEmpty() && words.get(at).stretched()) {
      var squeezed = bare.get(at).as(Fold.squeezed(bare.get(at).form()));
      return best(List.of(squeezed), 0);
    }
    return best;
  }

  /// Koreans leave out spaces as they like: "진짜맛있어요".
  private void inside(Word word, Best best) {
    String form = word.form();
    for (int from = 1; from <= form.length() - SHORTEST_INSIDE; from++) {
      for (var entry : best(List.of(word.as(form.substring(from))), 0).entries()) {
        if (entry.first().letters().length() >= SHORTEST_INSIDE) {
          best.add(entry);
        }
      }
    }
  }

  private Best best(List<Word> words, int at) {
    var best = new Best();
    var candidates = new ArrayList<Entry>();
    candidates(words.get(at).form(), candidates);
    for (var entry : candidates) {
      if (entry.fits(words, at)) {
        best.compete(entry);
      }
    }
    return negated(words.get(at), best);
  }

  /// With the word's tone turned, where it has none but what it negates has.
  private Best negated(Word word, Best best) {
    if (!negatingPrefix.isEmpty() && !best.holds(TONE)) {
      negated(word).ifPresent(best::add);
    }
    return best;
  }

  /// "nerekomenduoju" is not in the list, but "rekomenduoju" is.
  private Optional<Entry> negated(Word word) {
    String form = word.form();
    if (!form.startsWith(negatingPrefix)
        || form.length() < negatingPrefix.length() + SHORTEST_NEGATED) {
      return Optional.empty();
    }
    var rest = word.as(form.substring(negatingPrefix.length()));
    return best(List.of(rest), 0).entries().stream()
        .filter(entry -> entry.cue().kind() == Cue.Kind.TONE && entry.cue().weight() != 0)
        .findFirst()
        .map(Entry::turned);
  }
}
