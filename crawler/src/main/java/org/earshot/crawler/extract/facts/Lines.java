package org.earshot.crawler.extract.facts;

/// Puts words together as they come, with one blank between them, or the line break that a reader
/// sees.
final class Lines {
  private final StringBuilder text = new StringBuilder();
  private int preformatted;

  /// What stands between the last word and the next: nothing, a blank or a line break.
  private char between;

  /// Words go over in stretches; of the blanks between them one is kept, and none beside a break.
  void add(String words) {
    add(words, 0, words.length());
  }

  /// [#add(String)] for a part of a text.
  void add(String words, int from, int to) {
    int start = from;
    for (int i = from; i < to; i++) {
      char c = words.charAt(i);
      if (c <= ' ' && isBlank(c) && !(i > start && isSingle(words, i, to))) {
        stretch(words, start, i);
        start = i + 1;
        note(c);
      }
    }
    stretch(words, start, to);
  }

  /// Whether a blank behind a word has the next word behind it: then it stays as it is.
  private static boolean isSingle(String words, int at, int to) {
    return words.charAt(at) == ' ' && at + 1 < to && !isBlank(words.charAt(at + 1));
  }

  void newLine() {
    between = '\n';
  }

  void blank() {
    between = between == 0 ? ' ' : between;
  }

  /// What follows is broken into lines where its source is.
  void openPreformatted() {
    newLine();
    preformatted++;
  }

  void closePreformatted() {
    newLine();
    preformatted--;
  }

  int length() {
    return text.length();
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private void stretch(String words, int from, int to) {
    if (from == to) {
      return;
    }
    if (between != 0 && !text.isEmpty()) {
      text.append(between);
    }
    between = 0;
    text.append(words, from, to);
  }

  private void note(char blank) {
    if (preformatted > 0 && (blank == '\n' || blank == '\r')) {
      newLine();
    } else {
      blank();
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }
}
