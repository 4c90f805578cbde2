package org.earshot.crawler.extract.facts;

/// Folds the blanks of a text: one between words, line breaks without any around them.
final class Blanks {
  private Blanks() {}

  /// Whether there is nothing to fold and nothing to mend: most texts are ASCII words with single
  /// blanks between them.
  static boolean areTidy(String text) {
    int length = text.length();
    if (length > PlainText.MAX_LENGTH) {
      return false;
    }
    char before = '\n';
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c <= ' ') {
        if ((c != ' ' && c != '\n') || before <= ' ') {
          return false;
        }
      } else if (c >= 0x7F) {
        return false;
      }
      before = c;
    }
    return length == 0 || before > ' ';
  }

  static String folded(String text) {
    if (areFolded(text)) {
      return text;
    }
    var folded = new StringBuilder(text.length());
    char between = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        between = c;
      } else if (isBlank(c)) {
        between = between == 0 ? ' ' : between;
      } else {
        if (between != 0 && !folded.isEmpty()) {
          folded.append(between);
        }
        between = 0;
        folded.append(c);
      }
    }
    return folded.toString().strip();
  }

  private static boolean areFolded(String text) {
    char before = '\n';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = c == '\n' || isBlank(c);
      if (blank && (before == ' ' || before == '\n' || (c != ' ' && c != '\n'))) {
        return false;
      }
      before = c;
    }
    return text.isEmpty()
        || !(Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(before));
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == 0xA0 || c == 0x2007 || c == 0x202F;
  }
}
