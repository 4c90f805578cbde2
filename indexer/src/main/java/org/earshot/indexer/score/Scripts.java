package org.earshot.indexer.score;

import java.lang.Character.UnicodeScript;

/// Tells the scripts that are written without spaces.
final class Scripts {
  private static final UnicodeScript[] OF = scripts();

  private Scripts() {}

  /// A character of a script that is written without spaces.
  static boolean unspaced(char c) {
    boolean thai = c >= 0x0E00 && c < 0x0E80;
    boolean hanOrKana = c >= 0x2E80 && c < 0xA000;
    return thai || hanOrKana || (c >= 0xF900 && c < 0xFB00);
  }

  /// Whether there is one among the letters.
  static boolean unspaced(String form) {
    for (int i = 0; i < form.length(); i++) {
      if (unspaced(form.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /// A Korean syllable.
  static boolean hangul(char c) {
    return c >= 0xAC00 && c < 0xD7B0;
  }

  /// The script of a character of a run. Digits and whatever is written with spaces count as
  /// letters of the Latin script: "4K". The mark of a long vowel goes with Katakana.
  static UnicodeScript of(char c) {
    return OF[c];
  }

  private static UnicodeScript[] scripts() {
    var scripts = new UnicodeScript[Character.MAX_VALUE + 1];
    for (int c = 0; c < scripts.length; c++) {
      scripts[c] = unspaced((char) c) ? UnicodeScript.of(c) : UnicodeScript.LATIN;
    }
    scripts['ー'] = UnicodeScript.KATAKANA;
    return scripts;
  }
}
