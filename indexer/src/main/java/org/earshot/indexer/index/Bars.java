package org.earshot.indexer.index;

import java.io.IOException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.earshot.indexer.Sentiment;
import org.earshot.indexer.Summary;

/// Counts the hits of each hour or day by sentiment. A segment holds the newest first, so that most
/// columns of hits lie in one bar from end to end, and only their ends have to be looked at.
final class Bars implements Counter {
  static final List<Sentiment> SENTIMENTS = List.of(Sentiment.values());

  private final Summary.Timeline timeline;
  private final NavigableMap<Long, Long> borders;
  private final SortedDocValues sentiments;
  private final NumericDocValues ends;
  private final NumericDocValues each;
  private final Map<Long, int[]> bars = new HashMap<>();
  private int[] bar = new int[0];
  private long start = Long.MAX_VALUE;
  private long end = Long.MAX_VALUE;

  /// @param borders where bars begin and end, as far as other segments have found
  Bars(LeafReader segment, Summary.Timeline timeline, NavigableMap<Long, Long> borders)
      throws IOException {
    this.timeline = timeline;
    this.borders = borders;
    this.sentiments = DocValues.getSorted(segment, Fields.SENTIMENT);
    this.ends = DocValues.getNumeric(segment, Fields.SEEN);
    this.each = DocValues.getNumeric(segment, Fields.SEEN);
  }

  @Override
  public void count(int[] docs, int size) throws IOException {
    move(at(ends, docs[0]));
    if (at(ends, docs[size - 1]) >= start) {
      for (int i = 0; i < size; i++) {
        add(docs[i]);
      }
      return;
    }
    for (int i = 0; i < size; i++) {
      move(at(each, docs[i]));
      add(docs[i]);
    }
  }

  /// Adds the counts by the start of their bar, in the order of [#SENTIMENTS].
  void addTo(Map<Long, long[]> all) throws IOException {
    int[] places = new int[sentiments.getValueCount()];
    for (int ord = 0; ord < places.length; ord++) {
      var name = sentiments.lookupOrd(ord).utf8ToString().toUpperCase(Locale.ROOT);
      places[ord] = SENTIMENTS.indexOf(Sentiment.valueOf(name));
    }
    for (var entry : bars.entrySet()) {
      var counts = all.computeIfAbsent(entry.getKey(), _ -> new long[SENTIMENTS.size()]);
      int[] ords = entry.getValue();
      for (int ord = 0; ord < ords.length; ord++) {
        counts[places[ord]] += ords[ord];
      }
    }
  }

  private void add(int doc) throws IOException {
    if (sentiments.advanceExact(doc)) {
      bar[sentiments.ordValue()]++;
    }
  }

  private static long at(NumericDocValues values, int doc) throws IOException {
    return values.advanceExact(doc) ? values.longValue() : 0;
  }

  private void move(long seen) {
    if (seen >= start && seen < end) {
      return;
    }
    var known = borders.floorEntry(seen);
    if (known == null || seen >= known.getValue()) {
      var first = floor(Instant.ofEpochMilli(seen).atZone(timeline.zone()));
      long begins = first.toInstant().toEpochMilli();
      borders.put(begins, first.plus(1, unit()).toInstant().toEpochMilli());
      known = borders.floorEntry(seen);
    }
    start = known.getKey();
    end = known.getValue();
    bar = bars.computeIfAbsent(start, _ -> new int[sentiments.getValueCount()]);
  }

  /// A day may begin at one o'clock where the clocks were put forward at midnight.
  private ZonedDateTime floor(ZonedDateTime at) {
    return switch (timeline.unit()) {
      case DAY -> at.toLocalDate().atStartOfDay(timeline.zone());
      case HOUR -> at.truncatedTo(ChronoUnit.HOURS);
    };
  }

  private ChronoUnit unit() {
    return switch (timeline.unit()) {
      case DAY -> ChronoUnit.DAYS;
      case HOUR -> ChronoUnit.HOURS;
    };
  }
}
