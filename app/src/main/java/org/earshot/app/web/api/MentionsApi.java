package org.earshot.app.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.earshot.app.Earshot;
import org.earshot.app.json.MentionJson;
import org.earshot.indexer.SearchRequest;
import org.earshot.indexer.SearchResult;
import org.earshot.indexer.Summary;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Mentions, found as in the console.
@RestController
final class MentionsApi {
  private final Earshot earshot;

  MentionsApi(Earshot earshot) {
    this.earshot = earshot;
  }

  /// One page of finds.
  ///
  /// @param total how many there are in all
  /// @param mentions this page of them
  /// @param next the cursor for the next page; absent on the last
  /// @param facets counts by field and value, of the fields that were asked for
  /// @param timeline the hours or days that have finds, oldest first
  /// @param telling words that stand out
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Finds(
      long total,
      List<MentionJson> mentions,
      Optional<String> next,
      Map<String, Map<String, Long>> facets,
      List<Bar> timeline,
      List<SearchResult.Telling> telling) {}

  /// The finds of an hour or a day.
  ///
  /// @param start when it begins
  /// @param counts by sentiment
  record Bar(Instant start, Map<String, Long> counts) {
    static Bar of(SearchResult.Bar bar) {
      var counts = new TreeMap<String, Long>();
      bar.counts()
          .forEach(
              (sentiment, count) -> counts.put(sentiment.name().toLowerCase(Locale.ROOT), count));
      return new Bar(bar.start(), counts);
    }
  }

  /// What to say about all finds.
  ///
  /// @param facets fields of which the values are counted, with commas between
  /// @param timeline `hour` or `day`
  /// @param zone whose hours and days
  /// @param telling how many words that stand out
  /// @param against a query for what they are compared with
  record Wanted(
      @Nullable String facets,
      @Nullable String timeline,
      @Nullable String zone,
      @Nullable Integer telling,
      @Nullable String against) {
    Summary summary() {
      var summary = Summary.TOTAL;
      if (facets != null && !facets.isBlank()) {
        summary = summary.facets(List.of(facets.split(",", -1)));
      }
      if (timeline != null) {
        summary = summary.over(unit(timeline), zone(zone));
      }
      return telling == null
          ? summary
          : summary.against(Objects.requireNonNullElse(against, ""), telling);
    }

    private static Summary.Unit unit(String said) {
      return switch (said) {
        case "hour" -> Summary.Unit.HOUR;
        case "day" -> Summary.Unit.DAY;
        default ->
            throw new IllegalArgumentException("timeline is hour or day, not '" + said + "'");
      };
    }

    private static ZoneId zone(@Nullable String said) {
      try {
        return said == null ? ZoneOffset.UTC : ZoneId.of(said);
      } catch (DateTimeException e) {
        throw new IllegalArgumentException("there is no time zone '" + said + "'", e);
      }
    }
  }

  @GetMapping("/api/v1/mentions")
  Finds mentions(
      @RequestParam(name = "q", defaultValue = "") String query,
      @RequestParam(name = "limit", defaultValue = "50") int limit,
      @RequestParam(name = "cursor", defaultValue = "") String cursor,
      @ModelAttribute Wanted wanted) {
    var after = Optional.of(cursor).filter(value -> !value.isBlank());
    return finds(
        earshot.indexer().search(new SearchRequest(query, limit, after, wanted.summary())));
  }

  /// The mentions that say most nearly the same as one, the nearest first.
  @GetMapping("/api/v1/mentions/{id}/like")
  Finds like(
      @PathVariable("id") long id, @RequestParam(name = "limit", defaultValue = "20") int limit) {
    if (earshot.indexer().find(id).isEmpty()) {
      throw new NoSuchElementException("there is no mention " + id);
    }
    if (limit < 1 || limit > SearchRequest.MOST) {
      throw new IllegalArgumentException("limit is 1 to " + SearchRequest.MOST + ", not " + limit);
    }
    return finds(earshot.indexer().like(id, limit));
  }

  private static Finds finds(SearchResult result) {
    return switch (result) {
      case SearchResult.Found found ->
          new Finds(
              found.total(),
              found.hits().stream().map(hit -> MentionJson.of(hit.mention())).toList(),
              found.next(),
              found.facets(),
              found.timeline().stream().map(Bar::of).toList(),
              found.telling());
      case SearchResult.BadQuery bad -> throw new BadQueryException(bad);
    };
  }
}
