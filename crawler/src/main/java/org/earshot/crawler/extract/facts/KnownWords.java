package org.earshot.crawler.extract.facts;

import java.util.HashSet;
import java.util.Set;

/// Words and stems of words, whatever they mean.
final class KnownWords {
  private final Set<String> words = new HashSet<>();
  private final Set<String> stems = new HashSet<>();

  /// Adds a word, or a stem if a star ends it.
  void add(String word) {
    if (word.endsWith("*")) {
      stems.add(Accents.off(word.substring(0, word.length() - 1)));
    } else {
      words.add(word);
      words.add(Accents.off(word));
    }
  }

  boolean has(String word) {
    if (words.contains(word)) {
      return true;
    }
    for (int end = word.length(); end > 0; end--) {
      if (stems.contains(word.substring(0, end))) {
        return true;
      }
    }
    return false;
  }
}
