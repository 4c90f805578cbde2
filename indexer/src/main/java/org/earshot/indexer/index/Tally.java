package org.earshot.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/// Counts all hits in one pass. The hits go to the counters by the hundred, so that each counter
/// reads one column in a tight loop; that is about twice as quick as Lucene's own facets.
final class Tally implements CollectorManager<Tally.Segments, List<Counter>> {
  /// A column of hits that stays in the nearest cache of the processor.
  private static final int COLUMN = 512;

  private final List<Counter.Kind> kinds;

  Tally(List<Counter.Kind> kinds) {
    this.kinds = kinds;
  }

  @Override
  public Segments newCollector() {
    return new Segments();
  }

  /// The counters of all segments.
  @Override
  public List<Counter> reduce(Collection<Segments> collectors) {
    return collectors.stream().flatMap(segments -> segments.counters.stream()).toList();
  }

  /// The counts of some segments.
  final class Segments implements Collector {
    private final List<Counter> counters = new ArrayList<>();

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
      var own = new Counter[kinds.size()];
      for (int i = 0; i < own.length; i++) {
        own[i] = kinds.get(i).of(context.reader());
      }
      counters.addAll(List.of(own));
      return new Column(own);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  private static final class Column implements LeafCollector {
    private final Counter[] counters;
    private final int[] docs = new int[COLUMN];
    private int filled;

    Column(Counter[] counters) {
      this.counters = counters;
    }

    @Override
    public void setScorer(Scorable scorer) {
      // Scores do not matter: newest first.
    }

    @Override
    public void collect(int doc) throws IOException {
      docs[filled++] = doc;
      if (filled == COLUMN) {
        count();
      }
    }

    @Override
    public void collect(DocIdStream stream) throws IOException {
      count();
      do {
        filled = stream.intoArray(docs);
        count();
      } while (stream.mayHaveRemaining());
    }

    @Override
    public void finish() throws IOException {
      count();
    }

    private void count() throws IOException {
      if (filled > 0) {
        for (var counter : counters) {
          counter.count(docs, filled);
        }
        filled = 0;
      }
    }
  }
}
