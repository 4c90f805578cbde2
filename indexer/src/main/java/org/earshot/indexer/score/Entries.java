package org.earshot.indexer.score;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The entries of a list by their first word. Most words are ruled out by a few bits before any
/// string is compared.
final class Entries {
  /// Kinds of endings; that two last letters are of one kind costs no more than a comparison.
  private static final int ENDINGS = 1 << 6;

  private final Heads whole = new Heads();
  private final Heads starts = new Heads();

  /// By kind: the last bits of their last letter.
  private final List<List<Entry>> ends =
      Stream.generate(() -> (List<Entry>) new ArrayList<Entry>()).limit(ENDINGS).toList();

  private final Sieve words = new Sieve();
  private final Sieve stems = new Sieve();
  private int longestStem;

  /// Adds an entry, unless nothing is left of its letters: it would be found in every word.
  void add(Entry entry) {
    var first = entry.first();
    String letters = first.letters();
    if (letters.isEmpty()) {
      return;
    }
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
      case END -> ending(letters).add(entry);
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
    return form.isEmpty() ? found : joined(found, endings(form));
  }

  private List<Entry> endings(String form) {
    var alike = ending(form);
    List<Entry> found = List.of();
    for (int i = 0; i < alike.size(); i++) {
      if (alike.get(i).first().fits(form)) {
        found = joined(found, List.of(alike.get(i)));
      }
    }
    return found;
  }

  private List<Entry> ending(String letters) {
    return ends.get(letters.charAt(letters.length() - 1) & (ENDINGS - 1));
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
