package org.earshot.indexer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A search over the mentions.
///
/// @param query Lucene query syntax over text and the fields of [Indexer#searchFields()]; blank
///   finds everything
/// @param limit how many hits a page, 0 to [#MOST]
/// @param after cursor of the page before
/// @param summary what to say about all hits
/// @param slice the part of the mentions that is searched; all where there is none
public record SearchRequest(
    String query, int limit, Optional<String> after, Summary summary, Optional<Slice> slice) {
  public static final int MOST = 200;

  /// A part of the mentions that a program names, without writing a query.
  ///
  /// @param brand of which brand; empty for all
  /// @param from when they were seen, the first instant of it
  /// @param to the first instant that is no longer in it
  public record Slice(Optional<String> brand, Instant from, Instant to) {
    public Slice {
      Objects.requireNonNull(brand, "brand");
      Objects.requireNonNull(from, "from");
      if (to.isBefore(from)) {
        throw new IllegalArgumentException("a slice ends after it begins, not at " + to);
      }
    }
  }

  public SearchRequest {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(slice, "slice");
    if (limit < 0 || limit > MOST) {
      throw new IllegalArgumentException("limit is 0 to " + MOST + ", not " + limit);
    }
  }

  public SearchRequest(String query, int limit, Optional<String> after, Summary summary) {
    this(query, limit, after, summary, Optional.empty());
  }

  public SearchRequest(String query, int limit, Optional<String> after) {
    this(query, limit, after, Summary.USUAL);
  }

  public static SearchRequest first(String query, int limit) {
    return new SearchRequest(query, limit, Optional.empty());
  }

  /// The newest hits and nothing else, which costs the same however many there are.
  public static SearchRequest newest(String query, int limit) {
    return new SearchRequest(query, limit, Optional.empty(), Summary.NONE);
  }

  /// What a page of figures shows about one brand: how many a day, from which sources, and how they
  /// lean, in one pass.
  ///
  /// @param from first day
  /// @param to last day
  /// @param zone whose days they are
  public static SearchRequest dashboard(String brand, LocalDate from, LocalDate to, ZoneId zone) {
    var start = from.atStartOfDay(zone).toInstant();
    var end = to.plusDays(1).atStartOfDay(zone).toInstant();
    var summary = Summary.TOTAL.facets(List.of("source", "sentiment")).over(Summary.Unit.DAY, zone);
    return new SearchRequest("", 0, Optional.empty(), summary)
        .in(new Slice(Optional.of(brand), start, end));
  }

  public SearchRequest with(Summary other) {
    return new SearchRequest(query, limit, after, other, slice);
  }

  public SearchRequest in(Slice part) {
    return new SearchRequest(query, limit, after, summary, Optional.of(part));
  }
}
