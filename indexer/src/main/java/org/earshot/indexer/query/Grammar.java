package org.earshot.indexer.query;

import java.util.ArrayList;
import java.util.List;
import org.earshot.indexer.query.Query.Token;
import org.jspecify.annotations.Nullable;

/// The rules of the language, each a method that reads what it is named for.
final class Grammar {
  private final Letters letters;
  private final Dialect dialect;
  private final Tokens tokens;
  private final Fields fields;
  private final Operators operators;

  Grammar(String query, Dialect dialect) {
    this.letters = new Letters(query);
    this.dialect = dialect;
    this.tokens = new Tokens(letters, dialect);
    this.fields = new Fields(letters, dialect);
    this.operators = new Operators(letters);
  }

  Query whole() {
    var query = any(Scope.TOP);
    if (!letters.isDone()) {
      throw Refusal.at(letters.at(), "syntax", letters.rest());
    }
    return query;
  }

  /// How many words a window has that an exclusion begins with (`NEAR/5 pie`); −1 without one.
  int window() {
    letters.skipBlanks();
    return letters.take("NEAR/") ? operators.distance("NEAR/") : -1;
  }

  private Query any(Scope scope) {
    var parts = new ArrayList<Query>();
    do {
      parts.add(all(scope));
    } while (operators.takeOr());
    return parts.size() == 1
        ? parts.get(0)
        : new Query.Any(parts, parts.getFirst().at().and(parts.getLast().at()));
  }

  private Query all(Scope scope) {
    var parts = new ArrayList<Query>();
    while (true) {
      boolean joined = !parts.isEmpty() && operators.takeAnd();
      if (operators.isAtEnd()) {
        if (joined) {
          throw operators.missing();
        }
        break;
      }
      var part = clause(scope);
      if (part == null && joined) {
        throw operators.missing();
      }
      if (part != null) {
        parts.add(part);
      }
    }
    if (parts.isEmpty()) {
      throw operators.missing();
    }
    return joined(parts);
  }

  /// What only says what is not wanted means everything else.
  private static Query joined(List<Query> parts) {
    var at = parts.getFirst().at().and(parts.getLast().at());
    if (parts.size() == 1) {
      return parts.get(0);
    }
    if (parts.stream().allMatch(Query.Not.class::isInstance)) {
      var all = new ArrayList<>(parts);
      all.addFirst(new Query.Everything(at));
      return new Query.All(all, at);
    }
    return new Query.All(parts, at);
  }

  private @Nullable Query clause(Scope scope) {
    letters.skipBlanks();
    int start = letters.at();
    if (operators.takeNot()) {
      if (scope.depth() >= Limits.DEEPEST) {
        throw Refusal.at(start, "tooDeep", Limits.DEEPEST);
      }
      letters.skipBlanks();
      var unwanted = clause(scope.deeper());
      if (unwanted == null) {
        throw operators.missing();
      }
      return new Query.Not(unwanted, letters.stretch(start));
    }
    if (letters.next() == '+' && !Letters.isBlank(letters.ahead(1))) {
      letters.take();
    }
    return near(scope);
  }

  private @Nullable Query near(Scope scope) {
    letters.skipBlanks();
    int from = letters.at();
    var left = primary(scope);
    while (left != null) {
      letters.skipBlanks();
      int start = letters.at();
      boolean apart = letters.take("NOT NEAR/");
      boolean ordered = !apart && letters.take("ONEAR/");
      if (!apart && !ordered && !letters.take("NEAR/")) {
        return left;
      }
      int distance = operators.distance(letters.since(start));
      requireWords(scope, start);
      letters.skipBlanks();
      var right = operators.takeNot() ? null : primary(scope);
      if (right == null) {
        throw operators.missing();
      }
      var at = letters.stretch(from);
      left =
          apart
              ? Placing.apart(left, right, distance, at)
              : Placing.near(List.of(left, right), distance, ordered, at);
    }
    return left;
  }

  private @Nullable Query primary(Scope scope) {
    letters.skipBlanks();
    if (operators.isAtEnd()) {
      throw operators.missing();
    }
    int start = letters.at();
    char c = letters.next();
    if (scope.depth() > Limits.DEEPEST) {
      throw Refusal.at(start, "tooDeep", Limits.DEEPEST);
    }
    if (c == '(') {
      return group(scope, start);
    }
    if (c == '=' && scope.isWords() && !Letters.isBlank(letters.ahead(1))) {
      letters.take();
      return primary(scope.asWritten().deeper());
    }
    var field = fields.take(scope);
    if (field != null) {
      return fields.wrap(field, primary(field.scope()), start);
    }
    if (scope.kind() == FieldKind.TIME || scope.kind() == FieldKind.NUMBER) {
      tokens.count(start);
      return new Ranges(letters).read(scope);
    }
    return Symbols.isQuote(c) ? quoted(scope, start) : bare(scope, start);
  }

  private Query group(Scope scope, int start) {
    letters.take();
    var inner = any(scope.deeper());
    if (letters.next() != ')') {
      throw Refusal.at(start, "bracketOpen");
    }
    letters.take();
    tokens.skipBoost();
    return inner;
  }

  private Query quoted(Scope scope, int start) {
    var words = tokens.quoted(scope);
    if (words.isEmpty()) {
      throw Refusal.at(start, "nothing");
    }
    if (letters.next() == '~') {
      return loosePhrase(words, start);
    }
    tokens.skipBoost();
    return words.size() == 1 ? words.get(0) : new Query.Phrase(words, letters.stretch(start));
  }

  /// `"a b"~5` in any order, `"a b"~>5` in this one.
  private Query loosePhrase(List<Token> words, int start) {
    letters.take();
    boolean ordered = letters.take(">");
    int distance = operators.distance("~");
    tokens.skipBoost();
    return words.size() == 1
        ? words.get(0)
        : Placing.near(List.copyOf(words), distance, ordered, letters.stretch(start));
  }

  private @Nullable Query bare(Scope scope, int start) {
    char c = letters.next();
    if (c == '/' && !Letters.isBorder(letters.ahead(1))) {
      throw Refusal.at(start, "regex");
    }
    if ("[]{}^~".indexOf(c) >= 0) {
      throw Refusal.at(start, c == '[' || c == '{' ? "rangeNeedsField" : "syntax", letters.rest());
    }
    if (letters.take("*:*")) {
      return new Query.Everything(letters.stretch(start));
    }
    var words = new ArrayList<Token>();
    do {
      var word = tokens.word(scope);
      if (word != null) {
        words.add(word);
      }
    } while (goesOn(scope));
    if (words.size() == 1) {
      return everythingOr(words.get(0), scope);
    }
    return words.isEmpty() ? null : new Query.Phrase(words, letters.stretch(start));
  }

  private static Query everythingOr(Token word, Scope scope) {
    if (!(word instanceof Query.Wildcard(var pattern, var at)) || !"*".equals(pattern)) {
      return word;
    }
    return scope.field().isEmpty()
        ? new Query.Everything(at)
        : new Query.Present(scope.field(), at);
  }

  /// Where words side by side are a phrase, whether the next one is such a word.
  private boolean goesOn(Scope scope) {
    int here = letters.at();
    letters.skipBlanks();
    boolean plain =
        dialect.adjacency() == Dialect.Adjacency.PHRASE
            && scope.isWords()
            && letters.at() > here
            && !operators.isAtEnd()
            && !operators.isOperator()
            && !fields.isNext()
            && "([]{}^~=+-!/".indexOf(letters.next()) < 0
            && !Symbols.isQuote(letters.next());
    boolean sign = !plain && "+-!/".indexOf(letters.next()) >= 0 && isAlone();
    if (!plain && !sign) {
      letters.back(here);
    }
    return plain
        || (sign && dialect.adjacency() == Dialect.Adjacency.PHRASE && !operators.isAtEnd());
  }

  /// A sign between blanks is no operator: `Acme - Kettle`.
  private boolean isAlone() {
    return Letters.isBlank(letters.ahead(1));
  }

  private static void requireWords(Scope scope, int start) {
    if (!scope.isWords()) {
      throw Refusal.at(start, "noPlace");
    }
  }
}
