package org.earshot.indexer.match;

import org.earshot.indexer.query.Query;

/// Turns the ends of a range of stars into numbers.
final class Ranged {
  private Ranged() {}

  static Node.Stars stars(Query.Range range) {
    return new Node.Stars(
        range.from().isOpen()
            ? Double.NEGATIVE_INFINITY
            : least(Double.parseDouble(range.from().value()), range.from().included()),
        range.to().isOpen()
            ? Double.POSITIVE_INFINITY
            : most(Double.parseDouble(range.to().value()), range.to().included()));
  }

  private static double least(double value, boolean included) {
    return included ? value : Math.nextUp(value);
  }

  private static double most(double value, boolean included) {
    return included ? value : Math.nextDown(value);
  }
}
