package org.earshot.indexer.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Endings that a name takes in the sentences of many languages, folded as words are. A name keeps
/// at least [#STEM] letters without them, so that short names match exactly only.
///
/// The table is `endings.tsv`: endings that are added to a name that stays as it is, paradigms of
/// names whose own ending changes, and what is written in front of a name without a blank.
final class Endings {
  static final int STEM = 4;

  /// Behind the last Latin letter with an accent.
  static final char LATIN_END = 0x250;

  /// A way to bend a name: its own endings, and those that take their place.
  record Paradigm(List<String> own, Set<String> others, String letter) {}

  private final Map<Character.UnicodeScript, Map<String, Integer>> added =
      new EnumMap<>(Character.UnicodeScript.class);
  private final List<Paradigm> paradigms = new ArrayList<>();
  private final List<String> fronts = new ArrayList<>();
  private int longest;

  Endings() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Endings.class.getResourceAsStream("endings.tsv")),
                StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::read);
    } catch (IOException e) {
      throw new UncheckedIOException("a file of ours cannot be read", e);
    }
  }

  int longest() {
    return longest;
  }

  /// Whether the word may be a name of so many letters and an ending.
  ///
  /// @param stem letters of the name
  /// @param known whether other words of the name stand before this one
  boolean isAdded(Text text, int word, int at, int stem, boolean known) {
    int length = text.length(word);
    int ending = length - at;
    if (ending < 1 || ending > longest) {
      return false;
    }
    var endings = added.get(script(text.letter(word, length - 1)));
    var least = endings == null ? null : endings.get(tail(text, word, at));
    return least != null && stem >= (known ? Math.min(least, STEM) : least);
  }

  /// The paradigm by which a name is bent; −1 where its ending stays.
  ///
  /// @param name folded
  /// @param written as it was before folding, which alone tells ė from e
  int paradigm(String name, String written) {
    for (int i = 0; i < paradigms.size(); i++) {
      var paradigm = paradigms.get(i);
      if (stem(i, name) >= STEM
          && (paradigm.letter.isEmpty() || written.endsWith(paradigm.letter))) {
        return i;
      }
    }
    return -1;
  }

  /// How many letters of a name stay when it is bent; 0 where it is not bent so.
  int stem(int paradigm, String name) {
    for (var own : paradigms.get(paradigm).own) {
      if (name.endsWith(own)) {
        return name.length() - own.length();
      }
    }
    return 0;
  }

  /// Whether the word goes on from a stem with an ending of the paradigm.
  boolean isBent(int paradigm, Text text, int word, int at) {
    int ending = text.length(word) - at;
    return ending <= longest && paradigms.get(paradigm).others.contains(tail(text, word, at));
  }

  /// What may stand in front of a name in one word with it, in Arabic and Hebrew.
  List<String> fronts() {
    return fronts;
  }

  static boolean takesFronts(char first) {
    return first >= 0x5D0 && first <= 0x6FF;
  }

  static Character.UnicodeScript script(char letter) {
    return letter < LATIN_END ? Character.UnicodeScript.LATIN : Character.UnicodeScript.of(letter);
  }

  private static String tail(Text text, int word, int at) {
    var tail = new char[text.length(word) - at];
    for (int i = 0; i < tail.length; i++) {
      tail[i] = text.letter(word, at + i);
    }
    return new String(tail);
  }

  private void read(String line) {
    var columns = List.of(line.split("\t", -1));
    switch (columns.get(0)) {
      case "added" -> {
        var endings =
            added.computeIfAbsent(
                Character.UnicodeScript.forName(columns.get(1)), script -> new HashMap<>());
        words(columns.get(3))
            .forEach(ending -> endings.putIfAbsent(ending, Integer.parseInt(columns.get(2))));
      }
      case "bent" -> paradigms.add(paradigm(columns));
      case "front" -> fronts.addAll(words(columns.get(1)));
      default -> throw new IllegalArgumentException("endings.tsv: " + line);
    }
  }

  private Paradigm paradigm(List<String> columns) {
    var letter = columns.size() > 3 ? columns.get(3) : "";
    return new Paradigm(words(columns.get(1)), Set.copyOf(words(columns.get(2))), letter);
  }

  private List<String> words(String column) {
    var words = List.of(column.split(" ", -1));
    words.forEach(word -> longest = Math.max(longest, word.length()));
    return words;
  }
}
