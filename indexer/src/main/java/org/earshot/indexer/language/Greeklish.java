package org.earshot.indexer.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Greek in Latin letters. No model of letters knows it, and everybody spells it in his own way: by
/// sound (`eyxaristo`, `efharisto`) or by looks (`8elw`). Words are held against a list by a key
/// that is the same for all spellings of a word.
final class Greeklish {
  /// The beginning of a text tells it.
  private static final int WORDS = 12;

  /// A word that other languages have too says half as much.
  private static final double SHARED = 0.5;

  /// Such a share of the words has to be Greek. Of texts in twenty other languages that are cut to
  /// six words, 2 in 10,000 come so far, of Greek ones 9 in 10.
  private static final double ENOUGH = 0.4;

  private final Map<String, Double> weights = new HashMap<>();

  private Greeklish() {}

  static Greeklish bundled() {
    try (var in = Objects.requireNonNull(Greeklish.class.getResourceAsStream("greeklish.tsv"));
        var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      var greeklish = new Greeklish();
      lines.lines().filter(line -> !line.startsWith("#")).forEach(greeklish::read);
      return greeklish;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(String line) {
    int tab = line.indexOf('\t');
    double weight = line.startsWith("greek") ? 1 : SHARED;
    for (String word : line.substring(tab + 1).split(" ", -1)) {
      weights.merge(key(word), weight, Math::max);
    }
  }

  /// How many of the words are Greek, 0 to 1; 0 where they are too few, or where all of them may be
  /// of another language.
  ///
  /// @param text in lower case, in Latin letters
  double share(String text) {
    int words = 0;
    double sum = 0;
    boolean sure = false;
    int from = 0;
    for (int at = 0; at <= text.length() && words < WORDS; at++) {
      if (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
        continue;
      }
      if (at > from && holdsLetter(text, from, at)) {
        double weight = weights.getOrDefault(key(text.substring(from, at)), 0.0);
        sum += weight;
        sure |= weight == 1;
        words++;
      }
      from = at + 1;
    }
    double share = words == 0 ? 0 : sum / words;
    return sure && share >= ENOUGH ? share : 0;
  }

  private static boolean holdsLetter(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /// How a word sounds, with all spellings of a sound as one.
  static String key(String word) {
    var key = new StringBuilder(word.length());
    for (int at = 0; at < word.length(); at++) {
      char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
      char after = at + 2 < word.length() ? word.charAt(at + 2) : ' ';
      String pair = pair(word.charAt(at), next, after);
      if (pair.isEmpty()) {
        add(key, single(word.charAt(at), next));
      } else {
        for (int i = 0; i < pair.length(); i++) {
          add(key, pair.charAt(i));
        }
        at++;
      }
    }
    return key.toString();
  }

  private static void add(StringBuilder key, char sound) {
    if (key.isEmpty() || key.charAt(key.length() - 1) != sound) {
      key.append(sound);
    }
  }

  /// The sound of two letters that make one, or of the two of `eu` and `au`; empty for others.
  private static String pair(char letter, char next, char after) {
    return switch (letter) {
      case 'o' -> next == 'u' || next == 'y' ? "U" : next == 'i' ? "i" : "";
      case 'a' -> next == 'i' ? "e" : isHalfVowel(next) ? "af" : "";
      case 'e' -> next == 'i' ? "i" : isHalfVowel(next) ? "ef" : "";
      case 't' -> next == 'h' ? "T" : "";
      case 'c' -> next == 'h' ? "x" : "";
      case 'k' -> next == 'h' || next == 's' ? "x" : "";
      case 'p' -> next == 'h' ? "f" : next == 's' ? "P" : "";
      case 'n' -> next == 't' && after != 'h' ? "d" : next == 'g' ? "g" : "";
      case 'm' -> next == 'p' ? "v" : "";
      case 'g' -> next == 'k' || next == 'g' ? "g" : "";
      default -> "";
    };
  }

  private static boolean isHalfVowel(char letter) {
    return letter == 'u' || letter == 'y' || letter == 'v';
  }

  private static char single(char letter, char next) {
    return switch (letter) {
      case '8', '9' -> 'T';
      case '3', 'j' -> 'x';
      case 'h' -> "aeiou".indexOf(next) >= 0 ? 'x' : 'i';
      case 'w' -> 'o';
      case 'y', 'u' -> 'i';
      case 'c' -> 'k';
      case 'b' -> 'v';
      default -> letter;
    };
  }
}
