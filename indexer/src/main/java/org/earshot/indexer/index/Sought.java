package org.earshot.indexer.index;

import java.util.Locale;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.earshot.indexer.SearchRequest.Slice;

/// What a search looks for. Time stands apart from the rest: in the order of the index it is a
/// stretch of documents, and need not be looked up for each.
record Sought(Query query, Within within) {
  static Sought of(Query query) {
    return new Sought(query, Within.ALWAYS);
  }

  Sought and(Within other) {
    return new Sought(query, within.and(other));
  }

  Sought and(Slice slice) {
    var part = and(new Within(slice.from().toEpochMilli(), slice.to().toEpochMilli() - 1));
    return slice
        .brand()
        .map(brand -> new TermQuery(new Term(Fields.BRAND, brand.toLowerCase(Locale.ROOT))))
        .map(brand -> new Sought(both(query, brand), part.within))
        .orElse(part);
  }

  /// For those who know of no time.
  Query whole() {
    return within.isAlways()
        ? query
        : both(
            query,
            NumericDocValuesField.newSlowRangeQuery(Fields.SEEN, within.from(), within.to()));
  }

  private static Query both(Query query, Query filter) {
    return query instanceof MatchAllDocsQuery
        ? filter
        : new BooleanQuery.Builder().add(query, Occur.MUST).add(filter, Occur.FILTER).build();
  }
}
