package org.earshot.indexer.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The word lists that apply to one language, ready to be looked up.
final class Lexicon {
  /// Shorter remainders are chance: "nes", "nei".
  private static final int SHORTEST_NEGATED = 4;

  /// One syllable inside a Korean word is chance.
  private static final int SHORTEST_INSIDE = 2;

  private final Map<String, List<Entry>> whole = new HashMap<>();
  private final Stems starts = new Stems();
  private final List<Entry> ends = new ArrayList<>();
  private final Runs runs = new Runs();
  private final String lang;
  private final String negatingPrefix;

  /// @param lang decides on the spelling and on what is glued to a word
  /// @param negatingPrefix what turns a word when put in front of it, as Lithuanian "ne"; empty for
  ///   languages without
  Lexicon(List<CueLine> lines, String lang, String negatingPrefix) {
    this.lang = lang;
    this.negatingPrefix = negatingPrefix;
    var spelling = Words.spelling(lang);
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
      case WHOLE -> whole.computeIfAbsent(first.letters(), k -> new ArrayList<>()).add(entry);
      case START -> starts.add(first.letters(), entry);
      case END -> ends.add(entry);
    }
  }

  /// The words that the cues are found in: those of a text without spaces are cut apart.
  List<Word> cut(List<Word> words) {
    return runs.cut(words);
  }

  /// All cues of the text by position; of several readings of one kind at one place the most
  /// precise counts, and a word inside a longer cue of the same kind counts no more.
  List<Hit> hits(List<Word> words) {
    var hits = new ArrayList<>(runs.hits(words));
    var bare = bare(words);
    var freeFrom = new HashMap<Cue.Slot, Integer>();
    for (int at = 0; at < words.size(); at++) {
      for (var entry : best(words, bare, at)) {
        var slot = entry.cue().slot();
        if (at >= freeFrom.getOrDefault(slot, 0)) {
          hits.add(new Hit(entry.cue(), at, at + entry.patterns().size()));
          freeFrom.put(slot, at + entry.patterns().size());
        }
      }
    }
    hits.sort(Comparator.comparingInt(Hit::from));
    return hits;
  }

  /// The words without the articles and the like that Arabic glues to them.
  private List<Word> bare(List<Word> words) {
    return lang.equals("ar")
        ? words.stream().map(word -> word.as(Clitics.without(word.form()))).toList()
        : words;
  }

  private Collection<Entry> best(List<Word> words, List<Word> bare, int at) {
    var best = best(words, at);
    if (!bare.get(at).equals(words.get(at))) {
      best(bare, at).forEach(best::putIfAbsent);
    }
    if (lang.equals("ko")) {
      inside(words.get(at), best);
    }
    if (best.isEmpty() && words.get(at).stretched()) {
      best.putAll(best(List.of(bare.get(at).as(Fold.squeezed(bare.get(at).form()))), 0));
    }
    return best.values();
  }

  /// Koreans leave out spaces as they like: "진짜맛있어요".
  private void inside(Word word, Map<Cue.Slot, Entry> best) {
    String form = word.form();
    for (int from = 1; from <= form.length() - SHORTEST_INSIDE; from++) {
      best(List.of(word.as(form.substring(from))), 0)
          .forEach((slot, entry) -> {
            if (entry.first().letters().length() >= SHORTEST_INSIDE) {
              best.putIfAbsent(slot, entry);
            }
          });
    }
  }

  private Map<Cue.Slot, Entry> best(List<Word> words, int at) {
    var best = new LinkedHashMap<Cue.Slot, Entry>();
    String form = words.get(at).form();
    consider(whole.get(form), words, at, best);
    starts.forEach(form, entries -> consider(entries, words, at, best));
    consider(ends, words, at, best);
    if (!best.containsKey(Cue.Slot.TONE)) {
      negated(words.get(at)).ifPresent(entry -> best.put(Cue.Slot.TONE, entry));
    }
    return best;
  }

  /// "nerekomenduoju" is not in the list, but "rekomenduoju" is.
  private Optional<Entry> negated(Word word) {
    String form = word.form();
    if (negatingPrefix.isEmpty()
        || !form.startsWith(negatingPrefix)
        || form.length() < negatingPrefix.length() + SHORTEST_NEGATED) {
      return Optional.empty();
    }
    var rest = word.as(form.substring(negatingPrefix.length()));
    return best(List.of(rest), 0).values().stream()
        .filter(entry -> entry.cue().kind() == Cue.Kind.TONE && entry.cue().weight() != 0)
        .findFirst()
        .map(entry -> new Entry(entry.patterns(), entry.cue().turned()));
  }

  private static void consider(
      @Nullable List<Entry> entries, List<Word> words, int at, Map<Cue.Slot, Entry> best) {
    if (entries == null) {
      return;
    }
    for (var entry : entries) {
      if (entry.fits(words, at)) {
        best.merge(entry.cue().slot(), entry, (a, b) -> b.precision() > a.precision() ? b : a);
      }
    }
  }
}
