package org.earshot.indexer.query;

import java.util.OptionalInt;

/// Reads queries. What cannot be read comes back as a [Fault] with its place; nothing is thrown,
/// whatever the text. For any thread.
public final class QueryParser {
  /// An exclusion: what is not wanted, and how near it must stand to what is.
  ///
  /// @param window words in between at most; empty where it may stand anywhere
  public record Exclusion(Parsed parsed, OptionalInt window) {}

  private final Dialect dialect;

  public QueryParser(Dialect dialect) {
    this.dialect = dialect;
  }

  public Parsed parse(String query) {
    return exclusion(query, false).parsed();
  }

  /// Reads an exclusion, which may begin with its window: `NEAR/5 (pie OR juice)`.
  public Exclusion exclusion(String query) {
    return exclusion(query, true);
  }

  private Exclusion exclusion(String query, boolean windowed) {
    if (query.length() > Limits.LONGEST) {
      var fault = Refusal.at(Limits.LONGEST, "tooLong", Limits.LONGEST).fault();
      return new Exclusion(new Parsed.Wrong(fault), OptionalInt.empty());
    }
    try {
      var grammar = new Grammar(query, dialect);
      int window = windowed ? grammar.window() : -1;
      var read = grammar.whole();
      if (window >= 0) {
        Placing.requirePlace(read);
      }
      return new Exclusion(
          new Parsed.Right(read), window < 0 ? OptionalInt.empty() : OptionalInt.of(window));
    } catch (Refusal refusal) {
      return new Exclusion(new Parsed.Wrong(refusal.fault()), OptionalInt.empty());
    }
  }
}
