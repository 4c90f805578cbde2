package org.earshot.crawler.extract.facts;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/// Words and stems of words, whatever they mean.
final class KnownWords {
  /// Letters by which most words are told to be unknown without being cut out of their text.
  private static final int BEGINNING = 3;

  /// The small letters of ASCII, and that a word has ended.
  private static final int SIGNS = 27;

  private final Set<String> words = new HashSet<>();
  private final Set<String> stems = new HashSet<>();
  private final BitSet beginnings = new BitSet(SIGNS * SIGNS * SIGNS);

  /// Adds a word, or a stem if a star ends it.
  void add(String word) {
    if (word.endsWith("*")) {
      var stem = Accents.off(word.substring(0, word.length() - 1));
      stems.add(stem);
      note(stem, true);
    } else {
      words.add(word);
      words.add(Accents.off(word));
      note(word, false);
      note(Accents.off(word), false);
    }
  }

  private void note(String word, boolean stem) {
    for (int i = 0; i < Math.min(BEGINNING, word.length()); i++) {
      if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
        return;
      }
    }
    int first = beginning(word, 0, word.length());
    int shorter = BEGINNING - word.length();
    int all = stem && shorter > 0 ? (int) Math.pow(SIGNS, shorter) : 1;
    beginnings.set(first, first + all);
  }

  private static int beginning(String text, int from, int to) {
    int beginning = 0;
    for (int i = from; i < from + BEGINNING; i++) {
      beginning = beginning * SIGNS + (i < to ? text.charAt(i) - 'a' + 1 : 0);
    }
    return beginning;
  }

  /// Whether a word of small letters of ASCII that stands in a text is known.
  boolean has(String text, int from, int to) {
    return beginnings.get(beginning(text, from, to)) && has(text.substring(from, to));
  }

  private boolean has(String word) {
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
