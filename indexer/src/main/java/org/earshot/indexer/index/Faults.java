package org.earshot.indexer.index;

import org.earshot.indexer.IndexHits;

/// What people are told about a search that cannot be answered.
final class Faults {
  private static final int UNKNOWN = -1;

  private Faults() {}

  static IndexHits.BadQuery tooComplex() {
    return new IndexHits.BadQuery(QueryText.of("tooComplex"), UNKNOWN);
  }

  static IndexHits.BadQuery tooSlow() {
    return new IndexHits.BadQuery(QueryText.of("tooSlow"), UNKNOWN);
  }

  static IndexHits.BadQuery tooManyWords(String query, TooManyWords fault) {
    var shape = fault.shape();
    return new IndexHits.BadQuery(
        QueryText.of("tooManyWords", shape, Integer.toString(Shapes.MOST_WORDS)),
        query.toLowerCase(java.util.Locale.ROOT).indexOf(shape));
  }

  static IndexHits.BadQuery badCursor() {
    return new IndexHits.BadQuery(QueryText.of("badCursor"), UNKNOWN);
  }
}
