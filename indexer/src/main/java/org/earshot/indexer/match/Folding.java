package org.earshot.indexer.match;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.earshot.indexer.query.Symbols;

/// What a character is to the matcher: a letter without case and accents, nothing, or a border. A
/// page of the table is made when the first of its characters is met; two threads that make the
/// same page make the same.
final class Folding {
  /// Ends a word.
  static final char BORDER = 0;

  /// Is as if it were not there: an accent, a soft hyphen.
  static final char NOTHING = 1;

  /// Folds to several letters: ß.
  static final char SEVERAL = 2;

  /// A word by itself: a character of a script without blanks, a picture.
  static final char ALONE = 3;

  private static final int PAGE = 8;
  private static final int PAGE_SIZE = 1 << PAGE;

  /// Marks that are written or left out at will: Hebrew and Arabic vowels, Indic dots.
  private static final String UNSAID = "\u0640\u0670\u093C\u09BC\u0A3C\u0ABC\u0B3C\u0CBC";

  /// Letters that stand for the same one: forms of alef, yeh and kaf, the last sigma.
  private static final String TWINS = "ىيیيئيؤوةهکكٱاςσ";

  /// Letters of ASCII folding take at most so many for one.
  private static final int MOST_FOR_ONE = 4;

  private final char[][] pages = new char[(Character.MAX_VALUE + 1) >> PAGE][];

  char of(char c) {
    var page = pages[c >> PAGE];
    if (page == null) {
      page = page(c >> PAGE);
      pages[c >> PAGE] = page;
    }
    return page[c & (PAGE_SIZE - 1)];
  }

  /// The letters that one code point folds to; empty for a border.
  static String letters(int point) {
    var plain = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD);
    var letters = new StringBuilder();
    plain
        .codePoints()
        .filter(part -> !isUnsaid(part))
        .map(Character::toLowerCase)
        .map(Folding::twin)
        .filter(part -> Character.isLetterOrDigit(part) || isMark(part))
        .forEach(letters::appendCodePoint);
    var composed = Normalizer.normalize(letters, Normalizer.Form.NFC);
    var input = composed.toCharArray();
    var folded = new char[input.length * MOST_FOR_ONE];
    int length = ASCIIFoldingFilter.foldToASCII(input, 0, folded, 0, input.length);
    return new String(folded, 0, length).toLowerCase(Locale.ROOT);
  }

  /// Whether it stands as a word by itself: scripts without blanks between words, pictures.
  static boolean isAlone(int point) {
    return Symbols.isPicture(point)
        || switch (Character.UnicodeScript.of(point)) {
          case HAN, HIRAGANA, THAI, LAO, KHMER, MYANMAR -> Character.isLetter(point);
          default -> false;
        };
  }

  static boolean isMark(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  private static char[] page(int number) {
    var page = new char[PAGE_SIZE];
    for (int i = 0; i < page.length; i++) {
      page[i] = entry((char) ((number << PAGE) + i));
    }
    return page;
  }

  private static char entry(char c) {
    if (isUnsaid(c)) {
      return NOTHING;
    }
    if (isAlone(c)) {
      return ALONE;
    }
    if (!Character.isLetterOrDigit(c) && !isMark(c)) {
      return BORDER;
    }
    var letters = letters(c);
    return switch (letters.length()) {
      case 0 -> NOTHING;
      case 1 -> letters.charAt(0);
      default -> SEVERAL;
    };
  }

  private static boolean isUnsaid(int point) {
    return Character.getType(point) == Character.FORMAT
        || (point >= 0x300 && point <= 0x36F)
        || (point >= 0x591 && point <= 0x5C7)
        || (point >= 0x64B && point <= 0x65F)
        || (point >= 0xFE00 && point <= 0xFE0F)
        || UNSAID.indexOf(point) >= 0;
  }

  private static int twin(int point) {
    int at = point > Character.MAX_VALUE ? -1 : TWINS.indexOf(point);
    return at >= 0 && at % 2 == 0 ? TWINS.charAt(at + 1) : point;
  }
}
