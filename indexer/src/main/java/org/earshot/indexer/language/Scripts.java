package org.earshot.indexer.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Counts a text's letters by script; many scripts leave no doubt about the language.
final class Scripts {
  /// A text that quotes foreign names is still in its own language.
  private static final double MAIN_SHARE = 0.5;

  /// Brands have Latin names everywhere; names in other letters seldom stand in a Latin text.
  private static final double SHARE_BESIDE_LATIN = 0.3;

  /// Letters of an alphabet that say as much as one character; Indian vowels are signs, no letters.
  private static final Map<UnicodeScript, Integer> LETTERS_OF_ONE =
      Map.of(
          UnicodeScript.HAN, 3,
          UnicodeScript.HIRAGANA, 2,
          UnicodeScript.KATAKANA, 2,
          UnicodeScript.HANGUL, 2,
          UnicodeScript.TELUGU, 2,
          UnicodeScript.DEVANAGARI, 2,
          UnicodeScript.TAMIL, 2,
          UnicodeScript.KANNADA, 2,
          UnicodeScript.MALAYALAM, 2,
          UnicodeScript.BENGALI, 2);

  /// Letters below are Latin ones; most are, and need not be looked up.
  private static final int ASCII = 0x80;

  /// A few kana make a text Japanese, however many Han characters it has.
  private static final double KANA_SHARE = 0.05;

  private static final Map<UnicodeScript, String> ONE_LANGUAGE =
      Map.ofEntries(
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.TELUGU, "te"),
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.DEVANAGARI, "hi"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.KANNADA, "kn"),
          Map.entry(UnicodeScript.MALAYALAM, "ml"),
          Map.entry(UnicodeScript.BENGALI, "bn"),
          Map.entry(UnicodeScript.GUJARATI, "gu"),
          Map.entry(UnicodeScript.GURMUKHI, "pa"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"),
          Map.entry(UnicodeScript.ARMENIAN, "hy"));

  private final Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
  private int letters;
  private int ascii;

  private Scripts() {}

  static Scripts of(String text) {
    var scripts = new Scripts();
    text.codePoints().filter(Character::isLetter).forEach(scripts::add);
    if (scripts.ascii > 0) {
      scripts.counts.merge(UnicodeScript.LATIN, scripts.ascii, Integer::sum);
    }
    return scripts;
  }

  private void add(int letter) {
    if (letter < ASCII) {
      ascii++;
      letters++;
      return;
    }
    var script = UnicodeScript.of(letter);
    int worth = LETTERS_OF_ONE.getOrDefault(script, 1);
    letters += worth;
    counts.merge(script, worth, Integer::sum);
  }

  boolean empty() {
    return letters == 0;
  }

  double share(UnicodeScript script) {
    return letters == 0 ? 0 : counts.getOrDefault(script, 0) / (double) letters;
  }

  boolean mostly(UnicodeScript script) {
    return share(script) > (script == UnicodeScript.LATIN ? 1 - SHARE_BESIDE_LATIN : least());
  }

  /// What share makes a script the text's own.
  private double least() {
    return share(UnicodeScript.LATIN) > 0 ? SHARE_BESIDE_LATIN : MAIN_SHARE;
  }

  /// The language, where the script alone tells it.
  Optional<String> language() {
    double kana = share(UnicodeScript.HIRAGANA) + share(UnicodeScript.KATAKANA);
    double han = share(UnicodeScript.HAN);
    if (kana + han > least()) {
      return Optional.of(kana > KANA_SHARE ? "ja" : "zh");
    }
    return counts.keySet().stream()
        .filter(this::mostly)
        .map(ONE_LANGUAGE::get)
        .filter(lang -> lang != null)
        .findFirst();
  }
}
