package org.earshot.indexer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What an index says to a search: identities and numbers; the facts come from the database.
public sealed interface IndexHits {
  /// One hit.
  ///
  /// @param id mention id
  /// @param excerpt plain text around the first match; empty where no words were asked for, as the
  ///   beginning is known to whoever has the facts
  /// @param highlights stretches of the excerpt
  record Hit(long id, String excerpt, List<SearchResult.Span> highlights) {
    public Hit {
      Objects.requireNonNull(excerpt, "excerpt");
      highlights = List.copyOf(highlights);
    }
  }

  /// See [SearchResult.Found].
  record Found(
      long total,
      List<Hit> hits,
      Optional<String> next,
      Map<String, Map<String, Long>> facets,
      List<SearchResult.Bar> timeline,
      List<SearchResult.Telling> telling)
      implements IndexHits {
    public Found {
      hits = List.copyOf(hits);
      facets = Map.copyOf(facets);
      timeline = List.copyOf(timeline);
      telling = List.copyOf(telling);
    }
  }

  record BadQuery(String message, int position) implements IndexHits {}
}
