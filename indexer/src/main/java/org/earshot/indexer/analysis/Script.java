package org.earshot.indexer.analysis;

import java.lang.Character.UnicodeScript;

/// The writing systems that we tell apart.
enum Script {
  LATIN("en"),
  GREEK("el"),
  CYRILLIC("ru"),
  ARABIC("ar"),
  DEVANAGARI("hi"),
  BENGALI("bn"),
  TAMIL("ta"),
  TELUGU("te"),
  ARMENIAN("hy"),
  HAN("zh"),
  KANA("ja"),
  HANGUL("ko"),
  /// Written without spaces; a dictionary cuts the words.
  SOUTH_EAST_ASIAN(""),
  OTHER("");

  /// The end of the Latin blocks that European languages use.
  private static final int LATIN_END = 0x250;

  private final String language;

  Script(String language) {
    this.language = language;
  }

  /// The language that a word of this script is taken for in a text of another script; empty for
  /// none.
  String language() {
    return language;
  }

  boolean segmented() {
    return this == HAN || this == KANA || this == HANGUL;
  }

  /// The script of a word, by its first letter.
  static Script of(String text, int start, int end) {
    for (int i = start; i < end; ) {
      int c = text.codePointAt(i);
      if (Character.isLetter(c)) {
        return of(c);
      }
      i += Character.charCount(c);
    }
    return OTHER;
  }

  private static Script of(int letter) {
    if (letter < LATIN_END) {
      return LATIN;
    }
    return switch (UnicodeScript.of(letter)) {
      case LATIN -> LATIN;
      case GREEK -> GREEK;
      case CYRILLIC -> CYRILLIC;
      case ARABIC -> ARABIC;
      case DEVANAGARI -> DEVANAGARI;
      case BENGALI -> BENGALI;
      case TAMIL -> TAMIL;
      case TELUGU -> TELUGU;
      case ARMENIAN -> ARMENIAN;
      case HAN -> HAN;
      case HIRAGANA, KATAKANA -> KANA;
      case HANGUL -> HANGUL;
      case THAI, LAO, KHMER, MYANMAR -> SOUTH_EAST_ASIAN;
      default -> OTHER;
    };
  }
}
