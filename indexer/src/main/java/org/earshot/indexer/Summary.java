package org.earshot.indexer;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What a search is to say about all that it finds, beside one page of it. Each part costs about
/// the same again for each hit.
///
/// @param total whether to count the hits
/// @param facets the fields of which to count the values, out of [#FIELDS]
/// @param timeline how to count over time
/// @param telling what to compare the words with
public record Summary(
    boolean total, List<String> facets, Optional<Timeline> timeline, Optional<Usual> telling) {
  /// The fields of which the values can be counted; a `day` is one of the timeline's zone, without
  /// a timeline one in UTC.
  public static final List<String> FIELDS =
      List.of("brand", "sentiment", "lang", "source", "topic", "site", "type", "day");

  /// Nothing but the page.
  public static final Summary NONE =
      new Summary(false, List.of(), Optional.empty(), Optional.empty());

  /// How many there are.
  public static final Summary TOTAL = NONE.counted();

  /// How many there are, and what they have in common.
  public static final Summary USUAL =
      TOTAL.facets(List.of("brand", "sentiment", "lang", "source", "topic"));

  /// How long one bar of a timeline is.
  public enum Unit {
    HOUR,
    DAY
  }

  /// Counts by when we saw the mentions, and by sentiment.
  ///
  /// @param zone whose hours and days they are
  public record Timeline(Unit unit, ZoneId zone) {
    public Timeline {
      Objects.requireNonNull(unit, "unit");
      Objects.requireNonNull(zone, "zone");
    }
  }

  /// What words are compared with, to tell those that stand out.
  ///
  /// @param query finds the usual; blank for all mentions
  /// @param most how many words at the most
  public record Usual(String query, int most) {
    public static final int MOST = 50;

    public Usual {
      Objects.requireNonNull(query, "query");
      if (most < 1 || most > MOST) {
        throw new IllegalArgumentException("words are 1 to " + MOST + ", not " + most);
      }
    }
  }

  public Summary {
    facets = List.copyOf(facets);
    for (var field : facets) {
      if (!FIELDS.contains(field)) {
        throw new IllegalArgumentException(
            "'" + field + "' cannot be counted; these can: " + String.join(", ", FIELDS));
      }
    }
    Objects.requireNonNull(timeline, "timeline");
    Objects.requireNonNull(telling, "telling");
  }

  public Summary counted() {
    return new Summary(true, facets, timeline, telling);
  }

  public Summary facets(List<String> fields) {
    return new Summary(total, fields, timeline, telling);
  }

  public Summary over(Unit unit, ZoneId zone) {
    return new Summary(total, facets, Optional.of(new Timeline(unit, zone)), telling);
  }

  /// With the words that stand out against what another query finds.
  public Summary against(String usual, int most) {
    return new Summary(total, facets, timeline, Optional.of(new Usual(usual, most)));
  }
}
