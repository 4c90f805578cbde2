package org.earshot.indexer.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The word lists that apply to one language, ready to be looked up.
final class Lexicon {
  /// Shorter remainders are chance: "nes", "nei".
  private static final int SHORTEST_NEGATED = 4;

  private final Map<String, List<Entry>> whole = new HashMap<>();
  private final Map<String, List<Entry>> starts = new HashMap<>();
  private final List<Entry> ends = new ArrayList<>();
  private final String negatingPrefix;
  private int longestStart;

  /// @param negatingPrefix what turns a word when put in front of it, as Lithuanian "ne"; empty for
  ///   languages without
  Lexicon(List<CueLine> lines, UnaryOperator<String> spelling, String negatingPrefix) {
    this.negatingPrefix = negatingPrefix;
    for (var line : lines) {
      for (String phrase : line.phrases()) {
        add(Entry.of(phrase, line.cue(), spelling));
      }
    }
  }

  private void add(Entry entry) {
    var first = entry.first();
    switch (first.fit()) {
      case WHOLE -> whole.computeIfAbsent(first.letters(), k -> new ArrayList<>()).add(entry);
      case START -> {
        starts.computeIfAbsent(first.letters(), k -> new ArrayList<>()).add(entry);
        longestStart = Math.max(longestStart, first.letters().length());
      }
      case END -> ends.add(entry);
    }
  }

  /// All cues of the text by position; of several readings of one kind at one place the most
  /// precise counts, and a word inside a longer cue of the same kind counts no more.
  List<Hit> hits(List<Word> words) {
    var hits = new ArrayList<Hit>();
    var freeFrom = new HashMap<Cue.Slot, Integer>();
    for (int at = 0; at < words.size(); at++) {
      for (var entry : best(words, at)) {
        var slot = entry.cue().slot();
        if (at >= freeFrom.getOrDefault(slot, 0)) {
          hits.add(new Hit(entry.cue(), at, at + entry.patterns().size()));
          freeFrom.put(slot, at + entry.patterns().size());
        }
      }
    }
    return hits;
  }

  private Collection<Entry> best(List<Word> words, int at) {
    var best = new LinkedHashMap<Cue.Slot, Entry>();
    String form = words.get(at).form();
    consider(whole.get(form), words, at, best);
    for (int n = 1; n <= Math.min(form.length(), longestStart); n++) {
      consider(starts.get(form.substring(0, n)), words, at, best);
    }
    consider(ends, words, at, best);
    if (!best.containsKey(Cue.Slot.TONE)) {
      negated(words.get(at)).ifPresent(entry -> best.put(Cue.Slot.TONE, entry));
    }
    return best.values();
  }

  /// "nerekomenduoju" is not in the list, but "rekomenduoju" is.
  private Optional<Entry> negated(Word word) {
    String form = word.form();
    if (negatingPrefix.isEmpty()
        || !form.startsWith(negatingPrefix)
        || form.length() < negatingPrefix.length() + SHORTEST_NEGATED) {
      return Optional.empty();
    }
    var rest =
        new Word(
            form.substring(negatingPrefix.length()),
            word.start(),
            word.end(),
            word.before(),
            false);
    return best(List.of(rest), 0).stream()
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
