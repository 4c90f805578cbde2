package org.earshot.indexer.query;

/// Reads what joins the parts of a query.
final class Operators {
  private final Letters letters;

  Operators(Letters letters) {
    this.letters = letters;
  }

  boolean isOperator() {
    int here = letters.at();
    boolean operator =
        letters.takeKeyword("AND")
            || letters.takeKeyword("OR")
            || letters.takeKeyword("NOT")
            || letters.take("NEAR/")
            || letters.take("ONEAR/")
            || letters.take("&&")
            || letters.take("||");
    letters.back(here);
    return operator;
  }

  boolean isAtEnd() {
    letters.skipBlanks();
    int here = letters.at();
    boolean or = takeOr();
    letters.back(here);
    return or || letters.isDone() || letters.next() == ')';
  }

  boolean takeOr() {
    letters.skipBlanks();
    return letters.takeKeyword("OR") || letters.take("||");
  }

  boolean takeAnd() {
    letters.skipBlanks();
    return letters.takeKeyword("AND") || letters.take("&&");
  }

  boolean takeNot() {
    if (letters.takeKeyword("NOT")) {
      return true;
    }
    char c = letters.next();
    char behind = letters.ahead(1);
    boolean sign =
        (c == '-' || c == '!')
            && (behind == '(' || Symbols.isQuote(behind) || !Letters.isBorder(behind));
    return sign && letters.take(String.valueOf(c));
  }

  int distance(String operator) {
    int position = letters.at();
    int distance = letters.takeNumber();
    if (distance < 0) {
      throw Refusal.at(position, "numberExpected", operator);
    }
    if (distance > Limits.FARTHEST) {
      throw Refusal.at(position, "tooFar", Limits.FARTHEST);
    }
    return distance;
  }

  Refusal missing() {
    return letters.isDone()
        ? Refusal.at(letters.at(), "syntaxAtEnd")
        : Refusal.at(letters.at(), "syntax", letters.rest());
  }
}
