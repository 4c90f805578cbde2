package org.earshot.indexer.query;

import java.util.ArrayList;
import java.util.List;
import org.earshot.indexer.query.Query.Token;

/// Reads words and phrases.
final class Tokens {
  /// Behind a word: `kettle~1`, `kettle^2`. Rank is by time, so that a boost means nothing.
  private static final int USUAL_EDITS = 2;

  /// A word as read: its text without escapes, and as a pattern in which they are kept.
  private record Bare(String text, String pattern, int wildcards, Stretch at) {}

  private final Letters letters;
  private final Dialect dialect;
  private int clauses;
  private int wildcards;

  Tokens(Letters letters, Dialect dialect) {
    this.letters = letters;
    this.dialect = dialect;
  }

  /// Counts a part of the query.
  void count(int position) {
    if (++clauses > Limits.MOST_CLAUSES) {
      throw Refusal.at(position, "tooManyClauses", Limits.MOST_CLAUSES);
    }
  }

  /// A word that stands without quotes; null where there are signs only.
  @org.jspecify.annotations.Nullable
  Token word(Scope scope) {
    int start = letters.at();
    var bare = bare(start);
    if (scope.isWords() && bare.wildcards == 0 && Symbols.isEmpty(bare.text)) {
      return null;
    }
    var token = token(bare, scope);
    if (letters.next() == '~') {
      token = fuzzy(bare);
    }
    skipBoost();
    return token;
  }

  /// A phrase in quotes, its opening quote being next. A field of whole values takes it as it is.
  List<Token> quoted(Scope scope) {
    int start = letters.at();
    letters.take();
    var words = new ArrayList<Token>();
    while (!isClosed(start)) {
      letters.skipBlanks();
      if (Symbols.isQuote(letters.next())) {
        break;
      }
      var bare = piece(letters.at(), scope.isWords(), start);
      if (!scope.isWords() || bare.wildcards > 0 || !Symbols.isEmpty(bare.text)) {
        words.add(token(bare, scope));
      }
    }
    letters.take();
    return words;
  }

  void skipBoost() {
    if (letters.next() != '^') {
      return;
    }
    letters.take();
    if (letters.takeNumber() < 0) {
      throw Refusal.at(letters.at(), "numberExpected", "^");
    }
    if (letters.take(".")) {
      letters.takeNumber();
    }
  }

  private boolean isClosed(int start) {
    if (letters.isDone()) {
      throw Refusal.at(start, "quoteOpen");
    }
    return Symbols.isQuote(letters.next());
  }

  private Bare bare(int start) {
    var text = new StringBuilder();
    var pattern = new StringBuilder();
    int marks = 0;
    while (!endsBare()) {
      char c = letters.take();
      if (c == '\\') {
        escaped(text, pattern);
      } else {
        marks += c == '*' || c == '?' ? 1 : 0;
        text.append(c);
        pattern.append(c);
      }
    }
    return new Bare(text.toString(), pattern.toString(), marks, letters.stretch(start));
  }

  /// A word of a phrase, up to a blank; a whole value goes on to the closing quote. Only `*` is a
  /// wildcard here: a question mark ends a question.
  private Bare piece(int start, boolean word, int quote) {
    var text = new StringBuilder();
    var pattern = new StringBuilder();
    int marks = 0;
    while (!isClosed(quote) && !(word && Letters.isBlank(letters.next()))) {
      char c = letters.take();
      if (c == '\\') {
        escaped(text, pattern);
      } else {
        marks += word && c == '*' ? 1 : 0;
        text.append(c);
        pattern.append(c == '?' ? "\\?" : String.valueOf(c));
      }
    }
    return new Bare(text.toString(), pattern.toString(), marks, letters.stretch(start));
  }

  private void escaped(StringBuilder text, StringBuilder pattern) {
    if (letters.isDone()) {
      throw Refusal.at(letters.at() - 1, "escapeAtEnd");
    }
    char c = letters.take();
    text.append(c);
    pattern.append('\\').append(c);
  }

  private boolean endsBare() {
    char c = letters.next();
    return letters.isDone()
        || Letters.isBorder(c)
        || "[]{}^".indexOf(c) >= 0
        || (c == '~' && (Letters.isBorder(letters.ahead(1)) || isDigit(letters.ahead(1))));
  }

  private Token token(Bare bare, Scope scope) {
    count(bare.at.start());
    if (bare.wildcards > 0) {
      return wildcard(bare);
    }
    boolean signs = scope.isWords() && Symbols.inside(bare.text);
    return scope.isWords() && (scope.exact() || signs)
        ? new Query.Exact(bare.text, scope.exact(), bare.at)
        : new Query.Word(bare.text, bare.at);
  }

  private Token wildcard(Bare bare) {
    wildcards += bare.wildcards;
    int at = bare.at.start();
    if (bare.wildcards > Limits.MOST_WILDCARDS) {
      throw Refusal.at(at, "tooManyWildcards", bare.text, Limits.MOST_WILDCARDS);
    }
    if (wildcards > Limits.MOST_WILDCARDS_IN_ALL) {
      throw Refusal.at(at, "tooManyWildcards", letters.since(0), Limits.MOST_WILDCARDS_IN_ALL);
    }
    boolean leads = bare.pattern.startsWith("*") || bare.pattern.startsWith("?");
    if (leads && bare.text.length() > 1 && !dialect.leadingWildcards()) {
      throw Refusal.at(at, "leadingWildcard", bare.text);
    }
    return new Query.Wildcard(bare.pattern, bare.at);
  }

  private Token fuzzy(Bare bare) {
    int tilde = letters.at();
    letters.take();
    int edits = letters.takeNumber();
    if (!dialect.loose() || bare.wildcards > 0) {
      throw Refusal.at(tilde, "fuzzy", bare.text);
    }
    if (edits > Limits.MOST_EDITS || letters.next() == '.') {
      throw Refusal.at(tilde, "tooFuzzy", Limits.MOST_EDITS);
    }
    return new Query.Fuzzy(
        bare.text, edits < 0 ? USUAL_EDITS : edits, letters.stretch(bare.at.start()));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
