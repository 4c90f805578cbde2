package org.earshot.indexer;

import java.util.Objects;
import java.util.Optional;

/// A search over the mentions.
///
/// @param query Lucene query syntax over text and the fields of [Indexer#searchFields()]; blank
///   finds everything
/// @param limit how many hits a page, 1 to [#MOST]
/// @param after cursor of the page before
public record SearchRequest(String query, int limit, Optional<String> after) {
  public static final int MOST = 200;

  public SearchRequest {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(after, "after");
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit is 1 to " + MOST + ", not " + limit);
    }
  }

  public static SearchRequest first(String query, int limit) {
    return new SearchRequest(query, limit, Optional.empty());
  }
}
