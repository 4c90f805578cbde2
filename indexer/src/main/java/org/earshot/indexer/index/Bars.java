package org.earshot.indexer.index;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.earshot.indexer.SearchResult.Bar;
import org.earshot.indexer.Sentiment;
import org.earshot.indexer.Summary;

/// Counts the hits of each hour or day by sentiment. A segment holds the newest first, so that most
/// columns of hits lie in one bar from end to end, and only their ends have to be looked at.
final class Bars implements Counter {
  private static final Sentiment[] SENTIMENTS = Sentiment.values();

  private final Ruler ruler;
  private final ZoneId zone;
  private final Numbers numbers;

  /// By the start of the bar; its counts are in the order of the sentiments.
  private final Map<Long, int[]> bars = new HashMap<>();

  private final long[] times = new long[Tally.COLUMN];
  private SortedDocValues sentiments = DocValues.emptySorted();
  private NumericDocValues ends = DocValues.emptyNumeric();
  private NumericDocValues each = DocValues.emptyNumeric();
  private int[] own = new int[0];
  private Ruler.Stretch stretch = Ruler.Stretch.NONE;
  private int[] bar = new int[SENTIMENTS.length];

  Bars(Summary.Timeline timeline, Numbering numbering) {
    this.ruler = new Ruler(timeline);
    this.zone = timeline.zone();
    this.numbers = numbering.of(Fields.SENTIMENT);
  }

  @Override
  public void enter(LeafReader segment) throws IOException {
    sentiments = DocValues.getSorted(segment, Fields.SENTIMENT);
    own = numbers.of(segment, sentiments::termsEnum);
    ends = DocValues.getNumeric(segment, Fields.SEEN);
    each = DocValues.getNumeric(segment, Fields.SEEN);
  }

  @Override
  public void count(int[] docs, int size) throws IOException {
    move(at(docs[0]));
    if (at(docs[size - 1]) >= stretch.start()) {
      add(docs, 0, size);
      return;
    }
    each.longValues(size, docs, times, 0);
    for (int from = 0; from < size; ) {
      move(times[from]);
      int to = from + 1;
      while (to < size && stretch.holds(times[to])) {
        to++;
      }
      add(docs, from, to);
      from = to;
    }
  }

  private void add(int[] docs, int from, int to) throws IOException {
    for (int i = from; i < to; i++) {
      if (sentiments.advanceExact(docs[i])) {
        bar[own[sentiments.ordValue()]]++;
      }
    }
  }

  private long at(int doc) throws IOException {
    return ends.advanceExact(doc) ? ends.longValue() : 0;
  }

  private void move(long seen) {
    if (!stretch.holds(seen)) {
      stretch = ruler.around(seen);
      bar = bars.computeIfAbsent(stretch.start(), _ -> new int[SENTIMENTS.length]);
    }
  }

  /// The newest bars, the oldest of them first.
  List<Bar> newest(int most) {
    long[] starts = starts();
    var newest = new ArrayList<Bar>(Math.min(most, starts.length));
    for (int i = Math.max(0, starts.length - most); i < starts.length; i++) {
      newest.add(new Bar(Instant.ofEpochMilli(starts[i]), leaning(counts(starts[i]))));
    }
    return newest;
  }

  @Override
  public Optional<Map<String, Long>> values(String field, int most) {
    return switch (field) {
      case Fields.SENTIMENT -> Optional.of(bySentiment().most(most));
      case Fields.DAY -> Optional.of(byDay().most(most));
      default -> Optional.empty();
    };
  }

  private Counts bySentiment() {
    var sums = new Counts(numbers);
    int[] each = sums.each();
    for (var counts : bars.values()) {
      for (int i = 0; i < counts.length; i++) {
        each[i] += counts[i];
      }
    }
    return sums;
  }

  private Counts byDay() {
    var totals = new HashMap<String, Integer>();
    bars.forEach((start, bar) -> {
      var day = LocalDate.ofInstant(Instant.ofEpochMilli(start), zone);
      totals.merge(day.toString(), Arrays.stream(bar).sum(), Integer::sum);
    });
    var days = List.copyOf(totals.keySet());
    var counts = new Counts(new Numbers(days));
    for (int i = 0; i < days.size(); i++) {
      counts.each()[i] = totals.getOrDefault(days.get(i), 0);
    }
    return counts;
  }

  private long[] starts() {
    long[] starts = new long[bars.size()];
    int size = 0;
    for (var start : bars.keySet()) {
      starts[size++] = start;
    }
    Arrays.sort(starts);
    return starts;
  }

  private int[] counts(long start) {
    return bars.getOrDefault(start, new int[SENTIMENTS.length]);
  }

  private static Map<Sentiment, Long> leaning(int[] counts) {
    var leaning = new EnumMap<Sentiment, Long>(Sentiment.class);
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        leaning.put(SENTIMENTS[i], (long) counts[i]);
      }
    }
    return leaning;
  }
}
