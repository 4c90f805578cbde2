package org.earshot.indexer.query;

/// What is wrong with a query.
///
/// @param message for people, one sentence or two
/// @param position offset in the query, in UTF-16 units, where it was noticed
public record Fault(String message, int position) {
  public Fault {
    if (message.isBlank() || position < 0) {
      throw new IllegalArgumentException("a fault has a message and a position");
    }
  }

  /// A fault that an engine finds, in the words of `query.KEY`.
  public static Fault of(int position, String key, Object... values) {
    return Refusal.at(position, key, values).fault();
  }
}
