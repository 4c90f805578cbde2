package org.earshot.indexer.query;

/// What a query may ask for, so that none makes the others wait.
public final class Limits {
  /// Characters. Longer than anything that a person types.
  public static final int LONGEST = 2_000;

  /// Words, phrases counting each of theirs, and ranges.
  public static final int MOST_CLAUSES = 256;

  /// Brackets in brackets: the parser calls itself for each.
  public static final int DEEPEST = 50;

  /// Wildcards of a word; each multiplies what the pattern is tried against.
  public static final int MOST_WILDCARDS = 4;

  /// Wildcards of a query.
  public static final int MOST_WILDCARDS_IN_ALL = 32;

  /// Words in between. Farther apart, nearness says nothing.
  public static final int FARTHEST = 100;

  /// Parts that are near each other; the ways to order them are looked at together.
  public static final int MOST_NEAR = 8;

  /// Letters that may be wrong in a word.
  public static final int MOST_EDITS = 2;

  private Limits() {}
}
