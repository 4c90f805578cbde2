package org.earshot.indexer.query;

/// A stretch of a query as it was written, `[start, end)` in UTF-16 units.
public record Stretch(int start, int end) {
  public Stretch {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no stretch: " + start + " to " + end);
    }
  }

  /// This stretch and the other, with what lies between.
  public Stretch and(Stretch other) {
    return new Stretch(Math.min(start, other.start), Math.max(end, other.end));
  }

  /// What stands there.
  public String of(String query) {
    return query.substring(start, end);
  }
}
