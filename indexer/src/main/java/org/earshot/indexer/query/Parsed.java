package org.earshot.indexer.query;

/// What came of reading a query.
public sealed interface Parsed {
  record Right(Query query) implements Parsed {}

  record Wrong(Fault fault) implements Parsed {}
}
