package org.earshot.indexer.score;

import java.text.Normalizer;
import java.util.Arrays;

/// Brings spellings together: lower case, Latin and Greek letters without accents, one form of each
/// Arabic letter, no invisible joiners, no letter more than twice in a row. Signs of Indian scripts
/// stay: they are vowels, not accents.
final class Fold {
  private static final char TABLE_END = 0x2000;

  /// Letters that one folds to, such as "ss".
  private static final int WIDEST = 2;

  /// Japanese and Chinese keyboards write "ＯＫ" as far above "OK" as this.
  private static final char FULL_WIDTH = 0xFEE0;

  private static final char HAN = 0x4E00;
  private static final char HAN_END = 0xA000;

  private static final String[] TABLE = table();

  private static final char OTHER = 0;

  /// What folds to one letter, [#OTHER] for what does not.
  private static final char[] LETTERS = letters();

  /// The dot of borrowed sounds and the moon of nasal ones are left out or swapped as one likes.
  private static final char DEVANAGARI_NUKTA = '\u093c';

  private static final char TELUGU_NUKTA = '\u0c3c';

  private static final char DEVANAGARI_CANDRABINDU = '\u0901';

  /// Stretches of characters, first and last in turn, that neither join the one before (Unicode's
  /// form NFC) nor change places with it: letters that stand for themselves, and the signs of
  /// Devanagari and Telugu before their length marks and accents, but for the dot below.
  private static final String STRETCHES =
      "\0\u02ff" // Latin
          + "\u0388\u0482\u048a\u052f" // Greek, Cyrillic
          + "\u0620\u064a\u0660\u0669\u0671\u06d3\u06f0\u06f9" // Arabic
          + "\u0900\u0950\u0c00\u0c4d" // Devanagari, Telugu
          + "\u0e01\u0e37\u0e40\u0e47" // Thai
          + "\u1e00\u1e9a\u1ea0\u1ef9" // Latin with accents
          + "\u200c\u200d\u2018\u2019" // joiners, apostrophes
          + "\u3041\u3094\u30a1\u30fa\u30fc\u30fc" // kana
          + "\u4e00\u9fff\uac00\ud7a3"; // Han, Hangul

  private static final boolean[] ALONE = alone();

  private Fold() {}

  static String fold(String word) {
    String composed = plain(word) ? word : Normalizer.normalize(word, Normalizer.Form.NFC);
    if (folded(composed)) {
      return composed;
    }
    char[] folded = new char[WIDEST * composed.length()];
    int length = 0;
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      char letter = letter(c);
      if (letter == OTHER && c < TABLE_END) {
        String letters = TABLE[c];
        letters.getChars(0, letters.length(), folded, length);
        length += letters.length();
      } else if (letter != OTHER && !third(letter, folded, length)) {
        folded[length++] = letter;
      }
    }
    return new String(folded, 0, length);
  }

  /// True where nothing can be composed or change places.
  private static boolean plain(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!ALONE[word.charAt(i)]) {
        return false;
      }
    }
    return true;
  }

  private static boolean[] alone() {
    var alone = new boolean[Character.MAX_VALUE + 1];
    for (int i = 0; i < STRETCHES.length(); i += 2) {
      Arrays.fill(alone, STRETCHES.charAt(i), STRETCHES.charAt(i + 1) + 1, true);
    }
    alone[DEVANAGARI_NUKTA] = false;
    alone[TELUGU_NUKTA] = false;
    return alone;
  }

  /// Most words are written as they fold, with no letter three times in a row.
  private static boolean folded(String word) {
    char before = 0;
    char second = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (letter(c) != c || (c == before && c == second)) {
        return false;
      }
      second = before;
      before = c;
    }
    return true;
  }

  /// The one letter that a character folds to, [#OTHER] where it is none or two; two are in the
  /// table.
  private static char letter(char c) {
    if (c < TABLE_END) {
      return LETTERS[c];
    }
    return c >= HAN && c < HAN_END ? c : high(c);
  }

  /// No letter twice in a row.
  static String squeezed(String folded) {
    var squeezed = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      if (i == 0 || folded.charAt(i) != folded.charAt(i - 1)) {
        squeezed.append(folded.charAt(i));
      }
    }
    return squeezed.toString();
  }

  /// No letter stands three times in a row.
  private static boolean third(char c, char[] folded, int length) {
    return length >= 2
        && folded[length - 1] == c
        && folded[length - 2] == c
        && Character.isLetter(c);
  }

  private static char high(char c) {
    return switch (c) {
      case '\u200c', '\u200d', '\u200b', '\u2060', '\ufeff' -> OTHER;
      case '’', '‘' -> '\'';
      default -> fullWidth(c) ? LETTERS[c - FULL_WIDTH] : c;
    };
  }

  private static boolean fullWidth(char c) {
    return c > FULL_WIDTH + ' ' && c < FULL_WIDTH + 0x7F;
  }

  private static String[] table() {
    var table = new String[TABLE_END];
    for (char c = 0; c < TABLE_END; c++) {
      table[c] = folded(c);
    }
    return table;
  }

  private static char[] letters() {
    var letters = new char[TABLE_END];
    for (int c = 0; c < TABLE_END; c++) {
      letters[c] = TABLE[c].length() == 1 ? TABLE[c].charAt(0) : OTHER;
    }
    return letters;
  }

  private static String folded(char c) {
    char lower = Character.toLowerCase(c);
    return switch (lower) {
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'ø' -> "o";
      case 'ł' -> "l";
      case 'đ', 'ð' -> "d";
      case 'ı' -> "i";
      case 'ς' -> "σ";
      case 'ё' -> "е";
      case 'أ', 'إ', 'آ', 'ٱ' -> "ا";
      case 'ى', 'ی', 'ئ' -> "ي";
      case 'ؤ' -> "و";
      case 'ک', 'گ' -> "ك";
      case 'ة' -> "ه";
      case 'ـ', DEVANAGARI_NUKTA -> "";
      case DEVANAGARI_CANDRABINDU -> "\u0902";
      default -> accentless(lower);
    };
  }

  private static String accentless(char c) {
    if (c >= 0x064B && c <= 0x0652) {
      return "";
    }
    boolean accented = (c >= 0xC0 && c < 0x400) || c >= 0x1E00;
    if (!accented) {
      return String.valueOf(c);
    }
    String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
    char base = parts.charAt(0);
    return Character.getType(base) == Character.NON_SPACING_MARK ? "" : String.valueOf(base);
  }
}
