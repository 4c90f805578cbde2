package org.earshot.indexer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What a search found, newest first.
public sealed interface SearchResult {
  /// One mention and where it matched.
  ///
  /// @param mention as the database has it now
  /// @param excerpt plain text around the first match, or the beginning
  /// @param highlights `[start, end)` offsets in the excerpt
  record Hit(Mention mention, String excerpt, List<Span> highlights) {
    public Hit {
      Objects.requireNonNull(mention, "mention");
      Objects.requireNonNull(excerpt, "excerpt");
      highlights = List.copyOf(highlights);
    }
  }

  /// A stretch of an excerpt, in UTF-16 units.
  record Span(int start, int end) {}

  /// One page of what matches.
  ///
  /// @param total how many mentions match
  /// @param hits this page of them
  /// @param next cursor of the page after
  /// @param facets counts by field (`brand`, `sentiment`, `lang`, `source`, `topic`) and value,
  ///   over all matches
  record Found(
      long total, List<Hit> hits, Optional<String> next, Map<String, Map<String, Long>> facets)
      implements SearchResult {
    public Found {
      hits = List.copyOf(hits);
      Objects.requireNonNull(next, "next");
      facets = Map.copyOf(facets);
    }
  }

  /// The query cannot be read.
  ///
  /// @param message what is wrong, for people
  /// @param position offset in the query where it was noticed; −1 when unknown
  record BadQuery(String message, int position) implements SearchResult {}
}
