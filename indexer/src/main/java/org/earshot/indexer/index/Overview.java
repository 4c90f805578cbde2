package org.earshot.indexer.index;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.ScoreMode;
import org.earshot.indexer.SearchResult;
import org.earshot.indexer.Summary;

/// What is told about all hits of a search, counted in one pass.
///
/// @param total −1 where it was not asked for
record Overview(
    long total, Map<String, Map<String, Long>> facets, List<SearchResult.Bar> timeline) {
  /// Values of one field that are told; the rest is rare.
  private static final int MOST_VALUES = 50;

  /// Bars that are told, the newest of them: more than a year of hours.
  private static final int MOST_BARS = 10_000;

  private static final Overview NOTHING = new Overview(-1, Map.of(), List.of());

  static Overview of(Walk walk, Sought sought, Summary summary) throws IOException {
    var numbering = walk.snapshot().numbering();
    var bars = timeline(summary).map(timeline -> new Bars(timeline, numbering));
    var counters = new ArrayList<Counter>();
    bars.ifPresent(counters::add);
    for (var field : summary.facets()) {
      if (!isCountedByBars(field, bars)) {
        counters.add(
            Fields.TOPIC.equals(field)
                ? new ManyValues(field, numbering)
                : new SingleValues(field, numbering));
      }
    }
    if (counters.isEmpty()) {
      return summary.total() ? counted(walk, sought) : NOTHING;
    }
    var tally = new Tally(counters);
    walk.over(sought, ScoreMode.COMPLETE_NO_SCORES, tally);
    return new Overview(
        tally.total(),
        facets(counters, summary),
        bars.filter(_ -> summary.timeline().isPresent())
            .map(timeline -> timeline.newest(MOST_BARS))
            .orElse(List.of()));
  }

  /// A term alone is not gone through: the index knows how often it occurs.
  private static Overview counted(Walk walk, Sought sought) throws IOException {
    if (sought.within().isAlways()) {
      return new Overview(walk.count(sought.query()), Map.of(), List.of());
    }
    var tally = new Tally(List.of());
    walk.over(sought, ScoreMode.COMPLETE_NO_SCORES, tally);
    return new Overview(tally.total(), Map.of(), List.of());
  }

  /// A facet of days is a timeline that is read as one.
  private static Optional<Summary.Timeline> timeline(Summary summary) {
    return summary.timeline().isEmpty() && summary.facets().contains(Fields.DAY)
        ? Optional.of(new Summary.Timeline(Summary.Unit.DAY, ZoneOffset.UTC))
        : summary.timeline();
  }

  private static boolean isCountedByBars(String field, Optional<Bars> bars) {
    return Fields.DAY.equals(field) || (Fields.SENTIMENT.equals(field) && bars.isPresent());
  }

  private static Map<String, Map<String, Long>> facets(List<Counter> counters, Summary summary) {
    var facets = new LinkedHashMap<String, Map<String, Long>>();
    for (var field : summary.facets()) {
      for (var counter : counters) {
        counter.values(field, MOST_VALUES).ifPresent(values -> facets.put(field, values));
      }
    }
    return facets;
  }
}
