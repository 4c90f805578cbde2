package org.earshot.indexer.score;

import java.util.ArrayList;
import java.util.List;

/// The entries of a list by their first word. Most words are ruled out by a few bits before any
/// string is compared.
final class Entries {
  private final Heads whole = new Heads();
  private final Heads starts = new Heads();
  private final List<Entry> ends = new ArrayList<>();
  private final Sieve words = new Sieve();
  private final Sieve stems = new Sieve();
  private int longestStem;

  void add(Entry entry) {
    var first = entry.first();
    String letters = first.letters();
    switch (first.fit()) {
      case WHOLE -> {
        words.add(letters.hashCode());
        whole.add(letters, entry);
      }
      case START -> {
        stems.add(letters.hashCode());
        longestStem = Math.max(longestStem, letters.length());
        starts.add(letters, entry);
      }
      case END -> ends.add(entry);
    }
  }

  /// The entries whose first word is this one.
  List<Entry> of(String form) {
    List<Entry> found =
        words.maybe(form.hashCode()) ? whole.of(form, form.length(), form.hashCode()) : List.of();
    int hash = 0;
    int most = Math.min(form.length(), longestStem);
    for (int n = 1; n <= most; n++) {
      hash = 31 * hash + form.charAt(n - 1);
      if (stems.maybe(hash)) {
        found = joined(found, starts.of(form, n, hash));
      }
    }
    for (int i = 0; i < ends.size(); i++) {
      if (ends.get(i).first().fits(form)) {
        found = joined(found, List.of(ends.get(i)));
      }
    }
    return found;
  }

  private static List<Entry> joined(List<Entry> some, List<Entry> more) {
    if (some.isEmpty() || more.isEmpty()) {
      return some.isEmpty() ? more : some;
    }
    var all = new ArrayList<Entry>(some.size() + more.size());
    all.addAll(some);
    all.addAll(more);
    return all;
  }
}
