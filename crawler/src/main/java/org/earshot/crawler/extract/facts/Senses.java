package org.earshot.crawler.extract.facts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What words of dates and ages say, other than months, days and units.
final class Senses {
  /// One of those things.
  enum Sense {
    AGO,
    TODAY,
    YESTERDAY,
    BEFORE,
    NOW,
    ONE,
    FEW,
    AM,
    PM,
    NIGHT,
    EDITED,
    JOINED,
    NONE
  }

  /// Chinese, Japanese and Korean join words, and so do Thai, Lao, Burmese and Khmer.
  private static final int FIRST_IDEOGRAPH = 0x2E80;

  private static final Set<Character.UnicodeBlock> JOINED_SCRIPTS =
      Set.of(
          Character.UnicodeBlock.THAI,
          Character.UnicodeBlock.LAO,
          Character.UnicodeBlock.MYANMAR,
          Character.UnicodeBlock.KHMER);

  private final Map<Sense, Set<String>> exact = new EnumMap<>(Sense.class);
  private final Map<Sense, List<String>> stems = new EnumMap<>(Sense.class);

  /// Words of scripts that join words: they may stand anywhere in one.
  private final Map<Sense, List<String>> inside = new EnumMap<>(Sense.class);

  Senses() {
    for (var sense : Sense.values()) {
      exact.put(sense, new HashSet<>());
      stems.put(sense, new ArrayList<>());
      inside.put(sense, new ArrayList<>());
    }
  }

  /// Adds words of a sense; a star makes a stem of one.
  void add(Sense sense, List<String> words) {
    words.forEach(word -> add(sense, word));
  }

  private void add(Sense sense, String word) {
    if (word.endsWith("*")) {
      var stem = Accents.off(word.substring(0, word.length() - 1));
      of(isJoined(stem) ? inside : stems, sense).add(stem);
      return;
    }
    of(exact, sense).add(Accents.off(word));
    if (isJoined(word) && word.length() > 1) {
      of(inside, sense).add(Accents.off(word));
    }
  }

  boolean says(Sense sense, String word) {
    var plain = Accents.off(word);
    if (of(exact, sense).contains(plain)) {
      return true;
    }
    for (var stem : of(stems, sense)) {
      if (plain.startsWith(stem)) {
        return true;
      }
    }
    return !Digits.isAscii(plain) && saysInside(sense, plain);
  }

  /// Chinese, Japanese and Korean say how long ago at the end of a word, which in two of them may
  /// also be that for the morning.
  private boolean saysInside(Sense sense, String word) {
    if (sense == Sense.AGO && (word.endsWith("前") || word.endsWith("전"))) {
      return !says(Sense.AM, word);
    }
    return of(inside, sense).stream().anyMatch(word::contains);
  }

  private static <T> T of(Map<Sense, T> map, Sense sense) {
    return Objects.requireNonNull(map.get(sense));
  }

  private static boolean isJoined(String word) {
    char first = word.charAt(0);
    return first >= FIRST_IDEOGRAPH || JOINED_SCRIPTS.contains(Character.UnicodeBlock.of(first));
  }
}
