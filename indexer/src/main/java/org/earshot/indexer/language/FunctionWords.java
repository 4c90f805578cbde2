package org.earshot.indexer.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The little words that give a language away even where a text is too short for statistics of
/// letters. A word that several languages share counts for each of them in part.
final class FunctionWords {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private final Map<String, List<String>> languagesByWord;
  private final Map<Character, List<String>> languagesByLetter;

  private FunctionWords(
      Map<String, List<String>> languagesByWord, Map<Character, List<String>> languagesByLetter) {
    this.languagesByWord = languagesByWord;
    this.languagesByLetter = languagesByLetter;
  }

  static FunctionWords bundled() {
    var words = new HashMap<String, List<String>>();
    var letters = new HashMap<Character, List<String>>();
    try (var in =
            Objects.requireNonNull(FunctionWords.class.getResourceAsStream("function-words.tsv"));
        var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(columns -> read(columns, words, letters));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FunctionWords(words, letters);
  }

  private static void read(
      String[] columns, Map<String, List<String>> words, Map<Character, List<String>> letters) {
    String lang = columns[0];
    for (char letter : columns[1].toCharArray()) {
      letters.merge(letter, List.of(lang), FunctionWords::both);
    }
    for (String word : columns[2].split(" ", -1)) {
      words.merge(plain(word), List.of(lang), FunctionWords::both);
    }
  }

  private static List<String> both(List<String> first, List<String> second) {
    return first.containsAll(second)
        ? first
        : Stream.concat(first.stream(), second.stream()).toList();
  }

  /// For each language, how many of the text's words speak for it; unknown words for none.
  ///
  /// @param text in lower case
  Map<String, Double> hits(String text) {
    var hits = new HashMap<String, Double>();
    int from = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at < text.length() && inWord(text.charAt(at))) {
        continue;
      }
      if (at > from) {
        String word = text.substring(from, at);
        add(hits, languagesByWord.getOrDefault(plain(word), List.of()));
        letters(hits, word);
      }
      from = at + 1;
    }
    return hits;
  }

  private static boolean inWord(char c) {
    return Character.isLetterOrDigit(c) || c == '\'';
  }

  /// The languages that have all the word's special letters share one word's weight.
  private void letters(Map<String, Double> hits, String word) {
    Set<String> languages = Set.of();
    boolean special = false;
    for (int i = 0; i < word.length(); i++) {
      var having = languagesByLetter.get(word.charAt(i));
      if (having != null) {
        languages = special ? common(languages, having) : Set.copyOf(having);
        special = true;
      }
    }
    add(hits, List.copyOf(languages));
  }

  private static Set<String> common(Set<String> some, List<String> others) {
    return some.stream().filter(others::contains).collect(Collectors.toUnmodifiableSet());
  }

  private static void add(Map<String, Double> hits, List<String> languages) {
    for (String lang : languages) {
      hits.merge(lang, 1.0 / languages.size(), Double::sum);
    }
  }

  private static String plain(String word) {
    if (isAscii(word)) {
      return word;
    }
    return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }
}
