package org.earshot.indexer.score;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The sentences of a text that are about a brand.
final class Clauses {
  private Clauses() {}

  static boolean names(Reading reading, String brand) {
    return !reading.branded(brand).isEmpty();
  }

  /// The words that the brand's name is written with, endings or not.
  static Set<Integer> branded(Reading reading, String brand) {
    var name = reading.cut(brand);
    var found = new HashSet<Integer>();
    for (int at = 0; !name.isEmpty() && at + name.size() <= reading.words().size(); at++) {
      if (begins(reading.words(), name, at)) {
        for (int i = at; i < at + name.size(); i++) {
          found.add(i);
        }
      }
    }
    return found;
  }

  private static boolean begins(List<Word> words, List<Word> name, int at) {
    for (int i = 0; i < name.size(); i++) {
      if (!words.get(at + i).form().startsWith(name.get(i).form())) {
        return false;
      }
    }
    return true;
  }

  /// The sentences that name the brand, where others do not.
  static Optional<String> naming(Reading reading, String brand) {
    var branded = reading.branded(brand);
    var named = new StringBuilder();
    boolean all = true;
    int from = 0;
    for (int at = 1; at <= reading.words().size(); at++) {
      if (at < reading.words().size() && reading.sameSentence(at - 1, at)) {
        continue;
      }
      int first = from;
      int last = at;
      if (branded.stream().anyMatch(word -> word >= first && word < last)) {
        named.append(named.isEmpty() ? "" : " ").append(reading.span(first, last));
      } else {
        all = false;
      }
      from = at;
    }
    return named.isEmpty() || all ? Optional.empty() : Optional.of(named.toString());
  }
}
