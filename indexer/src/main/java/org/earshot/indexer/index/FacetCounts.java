package org.earshot.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/// Counts the hits, and the hits of each value of the facet fields. Counting by ordinal in each
/// segment is about twice as quick as Lucene's own facets.
final class FacetCounts implements CollectorManager<FacetCounts.Segments, FacetCounts.Counts> {
  /// Values of one field that are told; the rest is rare.
  private static final int MOST_VALUES = 50;

  /// What was counted.
  record Counts(long total, Map<String, Map<String, Long>> facets) {}

  @Override
  public Segments newCollector() {
    return new Segments();
  }

  @Override
  public Counts reduce(Collection<Segments> collectors) throws IOException {
    long total = 0;
    var facets = new LinkedHashMap<String, Map<String, Long>>();
    for (var field : Fields.FACETS) {
      var values = new HashMap<String, Long>();
      for (var collector : collectors) {
        collector.addTo(field, values);
      }
      facets.put(field, mostFirst(values));
    }
    for (var collector : collectors) {
      total += collector.total;
    }
    return new Counts(total, facets);
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

  /// The counts of some segments.
  static final class Segments implements Collector {
    private final List<Counter> counters = new ArrayList<>();
    private long total;

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
      var own = new ArrayList<Counter>();
      for (var field : Fields.FACETS) {
        own.add(new Counter(field, DocValues.getSortedSet(context.reader(), field)));
      }
      counters.addAll(own);
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) {
          // Scores do not matter: newest first.
        }

        @Override
        public void collect(int doc) throws IOException {
          total++;
          for (var counter : own) {
            counter.count(doc);
          }
        }
      };
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    private void addTo(String field, Map<String, Long> values) throws IOException {
      for (var counter : counters) {
        if (counter.field.equals(field)) {
          counter.addTo(values);
        }
      }
    }
  }

  private static final class Counter {
    private final String field;
    private final SortedSetDocValues values;
    private final long[] counts;

    private Counter(String field, SortedSetDocValues values) {
      this.field = field;
      this.values = values;
      this.counts = new long[(int) values.getValueCount()];
    }

    private void count(int doc) throws IOException {
      if (!values.advanceExact(doc)) {
        return;
      }
      for (int i = 0; i < values.docValueCount(); i++) {
        counts[(int) values.nextOrd()]++;
      }
    }

    private void addTo(Map<String, Long> all) throws IOException {
      for (int ord = 0; ord < counts.length; ord++) {
        if (counts[ord] > 0) {
          all.merge(values.lookupOrd(ord).utf8ToString(), counts[ord], Long::sum);
        }
      }
    }
  }
}
