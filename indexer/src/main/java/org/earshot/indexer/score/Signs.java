package org.earshot.indexer.score;

/// What a character of a text is to who cuts it into words: looked up once instead of asked for in
/// five ways.
final class Signs {
  /// Letters, digits and the marks that belong to them.
  static final byte WORD = 1;

  /// Ends a sentence.
  static final byte STOP = 2;

  /// Ends a clause.
  static final byte COMMA = 3;

  /// A word of its own, as an emoji is.
  static final byte SYMBOL = 4;

  /// Half of a character; the whole must be looked at.
  static final byte HALF = 5;

  private static final String COMMAS = ",;:()[]–—/|\"“”„«»、，：；،؛（）「」『』【】《》〈〉・～〜";
  private static final String STOPS = ".!?\n…।。！？؟۔｡\u037e·";

  private static final byte[] TABLE = table();

  private Signs() {}

  /// One of the constants; 0 for what is none of them, such as a space.
  static byte of(char c) {
    return TABLE[c];
  }

  /// The same of the character that begins at a place.
  static byte at(String text, int at) {
    byte sign = TABLE[text.charAt(at)];
    return sign == HALF ? of(text.codePointAt(at)) : sign;
  }

  private static byte[] table() {
    var table = new byte[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = Character.isSurrogate((char) c) ? HALF : of(c);
    }
    return table;
  }

  private static byte of(int point) {
    if (STOPS.indexOf(point) >= 0) {
      return STOP;
    }
    if (COMMAS.indexOf(point) >= 0) {
      return COMMA;
    }
    if (Character.isLetterOrDigit(point) || joins(point)) {
      return WORD;
    }
    return switch (Character.getType(point)) {
      case Character.OTHER_SYMBOL, Character.CURRENCY_SYMBOL -> SYMBOL;
      default -> point == '%' ? SYMBOL : 0;
    };
  }

  private static boolean joins(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK ->
          point != '\ufe0f' && point < Character.MIN_SUPPLEMENTARY_CODE_POINT;
      default -> point == '\u200c' || point == '\u200d';
    };
  }
}
