package org.earshot.indexer.index;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.earshot.indexer.SearchResult;
import org.earshot.indexer.Sentiment;
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

  private static final int UNCOUNTED = -1;

  static Overview of(IndexSearcher searcher, Query query, Summary summary) throws IOException {
    var bars = bars(summary);
    var fields =
        summary.facets().stream()
            .filter(field -> !Fields.DAY.equals(field))
            .filter(field -> !Fields.SENTIMENT.equals(field) || bars.isEmpty())
            .toList();
    if (fields.isEmpty() && bars.isEmpty()) {
      int total = summary.total() ? searcher.count(query) : UNCOUNTED;
      return new Overview(total, Map.of(), List.of());
    }
    var kinds = new ArrayList<Counter.Kind>();
    kinds.add(_ -> new Hits());
    fields.forEach(field -> kinds.add(values(field)));
    var borders = new TreeMap<Long, Long>();
    bars.ifPresent(timeline -> kinds.add(segment -> new Bars(segment, timeline, borders)));
    return read(searcher.search(query, new Tally(kinds)), summary);
  }

  /// A facet of days is a timeline that is read as one.
  private static Optional<Summary.Timeline> bars(Summary summary) {
    return summary.timeline().isEmpty() && summary.facets().contains(Fields.DAY)
        ? Optional.of(new Summary.Timeline(Summary.Unit.DAY, ZoneOffset.UTC))
        : summary.timeline();
  }

  private static Counter.Kind values(String field) {
    return Fields.TOPIC.equals(field)
        ? segment -> new ManyValues(segment, field)
        : segment -> new SingleValues(segment, field);
  }

  private static Overview read(List<Counter> counters, Summary summary) throws IOException {
    long total = 0;
    var values = new HashMap<String, Map<String, Long>>();
    var bars = new TreeMap<Long, long[]>();
    for (var counter : counters) {
      switch (counter) {
        case Hits hits -> total += hits.total();
        case SingleValues single ->
            single.addTo(values.computeIfAbsent(single.field(), _ -> new HashMap<>()));
        case ManyValues many ->
            many.addTo(values.computeIfAbsent(many.field(), _ -> new HashMap<>()));
        case Bars timeline -> timeline.addTo(bars);
      }
    }
    if (!bars.isEmpty()) {
      values.put(Fields.SENTIMENT, summed(bars));
      if (summary.facets().contains(Fields.DAY)) {
        values.put(Fields.DAY, days(bars));
      }
    }
    var facets = new LinkedHashMap<String, Map<String, Long>>();
    for (var field : summary.facets()) {
      facets.put(field, mostFirst(values.getOrDefault(field, Map.of())));
    }
    return new Overview(total, facets, summary.timeline().isPresent() ? timeline(bars) : List.of());
  }

  private static Map<String, Long> summed(TreeMap<Long, long[]> bars) {
    var sums = new HashMap<String, Long>();
    bars.values()
        .forEach(counts ->
            leaning(counts)
                .forEach((sentiment, count) ->
                    sums.merge(sentiment.name().toLowerCase(Locale.ROOT), count, Long::sum)));
    return sums;
  }

  private static Map<String, Long> days(TreeMap<Long, long[]> bars) {
    var days = new HashMap<String, Long>();
    bars.forEach((start, counts) -> {
      var day = LocalDate.ofInstant(Instant.ofEpochMilli(start), ZoneOffset.UTC).toString();
      days.merge(day, Arrays.stream(counts).sum(), Long::sum);
    });
    return days;
  }

  private static Map<String, Long> mostFirst(Map<String, Long> values) {
    var sorted = new LinkedHashMap<String, Long>();
    values.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_VALUES)
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  private static List<SearchResult.Bar> timeline(TreeMap<Long, long[]> bars) {
    return bars.entrySet().stream()
        .skip(Math.max(0, bars.size() - MOST_BARS))
        .map(bar ->
            new SearchResult.Bar(Instant.ofEpochMilli(bar.getKey()), leaning(bar.getValue())))
        .toList();
  }

  private static Map<Sentiment, Long> leaning(long[] counts) {
    var leaning = new EnumMap<Sentiment, Long>(Sentiment.class);
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        leaning.put(Bars.SENTIMENTS.get(i), counts[i]);
      }
    }
    return leaning;
  }
}
