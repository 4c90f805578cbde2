package org.earshot.indexer.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Counts a text's letters by script; many scripts leave no doubt about the language.
final class Scripts {
  /// A text that quotes a foreign name is still in its own language.
  private static final double MAIN_SHARE = 0.5;

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

  private Scripts() {}

  static Scripts of(String text) {
    var scripts = new Scripts();
    text.codePoints().filter(Character::isLetter).forEach(scripts::add);
    return scripts;
  }

  private void add(int letter) {
    letters++;
    counts.merge(UnicodeScript.of(letter), 1, Integer::sum);
  }

  boolean empty() {
    return letters == 0;
  }

  double share(UnicodeScript script) {
    return letters == 0 ? 0 : counts.getOrDefault(script, 0) / (double) letters;
  }

  boolean mostly(UnicodeScript script) {
    return share(script) > MAIN_SHARE;
  }

  /// The language, where the script alone tells it.
  Optional<String> language() {
    double kana = share(UnicodeScript.HIRAGANA) + share(UnicodeScript.KATAKANA);
    double han = share(UnicodeScript.HAN);
    if (kana + han > MAIN_SHARE) {
      return Optional.of(kana > KANA_SHARE ? "ja" : "zh");
    }
    return counts.keySet().stream()
        .filter(this::mostly)
        .map(ONE_LANGUAGE::get)
        .filter(lang -> lang != null)
        .findFirst();
  }
}
