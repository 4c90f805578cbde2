package org.earshot.indexer.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The entries of word lists by their first words.
final class Entries {
  private final Map<String, List<Entry>> whole = new HashMap<>();
  private final Map<String, List<Entry>> starts = new HashMap<>();
  private final List<Entry> ends = new ArrayList<>();
  private final Sieve sieve = new Sieve();

  void add(Entry entry) {
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

  /// Whether there may be an entry that the word begins.
  boolean maybe(String form) {
    if (sieve.maybe(form)) {
      return true;
    }
    for (int i = 0; i < ends.size(); i++) {
      if (ends.get(i).first().fits(form)) {
        return true;
      }
    }
    return false;
  }

  /// Adds the entries whose first word is this one.
  void find(String form, List<Entry> found) {
    if (sieve.maybeWord(form)) {
      found.addAll(whole.getOrDefault(form, List.of()));
    }
    for (int n = sieve.stem(form, 1); n > 0; n = sieve.stem(form, n + 1)) {
      found.addAll(starts.getOrDefault(form.substring(0, n), List.of()));
    }
    for (var entry : ends) {
      if (entry.first().fits(form)) {
        found.add(entry);
      }
    }
  }
}
