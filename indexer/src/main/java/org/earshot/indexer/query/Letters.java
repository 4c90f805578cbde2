package org.earshot.indexer.query;

/// The letters of a query, read from left to right.
final class Letters {
  static final char END = '\0';

  private final String query;
  private int at;

  Letters(String query) {
    // The one letter that stands for the end must not stand in between.
    this.query = query.replace(END, ' ');
  }

  int at() {
    return at;
  }

  void back(int position) {
    at = position;
  }

  boolean isDone() {
    return at >= query.length();
  }

  /// The next letter; [#END] behind the last.
  char next() {
    return ahead(0);
  }

  char ahead(int by) {
    return at + by < query.length() ? query.charAt(at + by) : END;
  }

  char take() {
    return query.charAt(at++);
  }

  boolean take(String wanted) {
    if (!query.startsWith(wanted, at)) {
      return false;
    }
    at += wanted.length();
    return true;
  }

  /// Takes a word in capitals, if it ends there.
  boolean takeKeyword(String keyword) {
    return query.startsWith(keyword, at) && isBorder(ahead(keyword.length())) && take(keyword);
  }

  void skipBlanks() {
    while (!isDone() && isBlank(next())) {
      at++;
    }
  }

  /// The digits that stand here; −1 where there are none, or too many to be a sensible number.
  int takeNumber() {
    int from = at;
    int number = 0;
    while (next() >= '0' && next() <= '9') {
      number = Math.min(number * 10 + (take() - '0'), 1_000_000);
    }
    return at == from ? -1 : number;
  }

  String since(int start) {
    return query.substring(start, at);
  }

  String rest() {
    return query.substring(Math.min(at, query.length()));
  }

  Stretch stretch(int start) {
    return new Stretch(start, at);
  }

  /// White space, and the blanks of other scripts that a phone may type.
  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  static boolean isBorder(char c) {
    return c == END || isBlank(c) || c == '(' || c == ')' || Symbols.isQuote(c);
  }
}
