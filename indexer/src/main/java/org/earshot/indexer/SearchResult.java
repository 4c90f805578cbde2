package org.earshot.indexer;

import java.time.Instant;
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

  /// How many mentions we saw in an hour or a day.
  ///
  /// @param start when it begins
  /// @param counts by sentiment, without the zeros
  record Bar(Instant start, Map<Sentiment, Long> counts) {
    public Bar {
      Objects.requireNonNull(start, "start");
      counts = Map.copyOf(counts);
    }

    public long total() {
      return counts.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /// A word that is more frequent here than usual.
  ///
  /// @param word in its most frequent form
  /// @param share of the newest hits that hold it, 0 to 1
  /// @param usual share of what it is compared with, 0 to 1
  /// @param score log-likelihood ratio: above 10.8 chance alone does it once in a thousand
  record Telling(String word, double share, double usual, double score) {
    public Telling {
      Objects.requireNonNull(word, "word");
    }
  }

  /// One page of what matches, and what the request wanted to know about all of it.
  ///
  /// @param total how many mentions match; −1 where it was not asked for
  /// @param hits this page of them
  /// @param next cursor of the page after
  /// @param facets counts by field and value, the most frequent first
  /// @param timeline oldest first, without empty bars
  /// @param telling words that stand out, the strongest first
  record Found(
      long total,
      List<Hit> hits,
      Optional<String> next,
      Map<String, Map<String, Long>> facets,
      List<Bar> timeline,
      List<Telling> telling)
      implements SearchResult {
    public Found {
      hits = List.copyOf(hits);
      Objects.requireNonNull(next, "next");
      facets = Map.copyOf(facets);
      timeline = List.copyOf(timeline);
      telling = List.copyOf(telling);
    }

    public Found(
        long total, List<Hit> hits, Optional<String> next, Map<String, Map<String, Long>> facets) {
      this(total, hits, next, facets, List.of(), List.of());
    }
  }

  /// The query cannot be read, or would take too long.
  ///
  /// @param message what is wrong, for people
  /// @param position offset in the query where it was noticed; −1 when unknown
  record BadQuery(String message, int position) implements SearchResult {}
}
