package org.earshot.indexer.query;

import org.earshot.indexer.query.Query.Bound;

/// Reads ranges of times and numbers: `[1 TO 3]`, `{2026-01 TO *]`, `>=3`, or one value.
final class Ranges {
  private static final Bound OPEN = new Bound("", true);

  private final Letters letters;

  Ranges(Letters letters) {
    this.letters = letters;
  }

  Query read(Scope scope) {
    int start = letters.at();
    return switch (letters.next()) {
      case '[', '{' -> bracketed(scope, start);
      case '<', '>' -> compared(scope, start);
      default -> only(scope, start);
    };
  }

  private Query bracketed(Scope scope, int start) {
    boolean includesFrom = letters.take() == '[';
    var from = bound(scope, includesFrom);
    letters.skipBlanks();
    if (!letters.takeKeyword("TO")) {
      throw Refusal.at(letters.at(), "rangeTo");
    }
    var to = bound(scope, true);
    letters.skipBlanks();
    if (letters.next() != ']' && letters.next() != '}') {
      throw Refusal.at(start, "rangeOpen");
    }
    boolean includesTo = letters.take() == ']';
    return new Query.Range(
        scope.field(), from, new Bound(to.value(), includesTo), letters.stretch(start));
  }

  private Query compared(Scope scope, int start) {
    boolean less = letters.take() == '<';
    boolean included = letters.take("=");
    var value = bound(scope, included);
    return new Query.Range(
        scope.field(), less ? OPEN : value, less ? value : OPEN, letters.stretch(start));
  }

  private Query only(Scope scope, int start) {
    var value = bound(scope, true);
    return value.isOpen()
        ? new Query.Present(scope.field(), letters.stretch(start))
        : new Query.Range(scope.field(), value, value, letters.stretch(start));
  }

  private Bound bound(Scope scope, boolean included) {
    letters.skipBlanks();
    int start = letters.at();
    var value = value();
    if ("*".equals(value)) {
      return new Bound("", included);
    }
    boolean right =
        scope.kind() == FieldKind.NUMBER ? isNumber(value) : Period.parse(value).isPresent();
    if (!right) {
      throw Refusal.at(start, scope.kind() == FieldKind.NUMBER ? "notANumber" : "notADate", value);
    }
    return new Bound(value, included);
  }

  private String value() {
    var value = new StringBuilder();
    boolean quoted = Symbols.isQuote(letters.next());
    int start = letters.at();
    if (quoted) {
      letters.take();
    }
    while (!letters.isDone() && !ends(quoted)) {
      char c = letters.take();
      value.append(c == '\\' && !letters.isDone() ? letters.take() : c);
    }
    if (quoted && letters.isDone()) {
      throw Refusal.at(start, "quoteOpen");
    }
    if (quoted) {
      letters.take();
    }
    return value.toString();
  }

  private boolean ends(boolean quoted) {
    char c = letters.next();
    return quoted ? Symbols.isQuote(c) : Letters.isBorder(c) || "[]{}^".indexOf(c) >= 0;
  }

  private static boolean isNumber(String written) {
    try {
      return Double.isFinite(Double.parseDouble(written));
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
