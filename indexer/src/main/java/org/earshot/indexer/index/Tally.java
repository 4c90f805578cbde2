package org.earshot.indexer.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;

/// Counts all hits in one pass. The hits go to the counters by the hundred, so that each counter
/// reads one column in a tight loop; that is about twice as quick as Lucene's own facets.
final class Tally implements Walk.Visitor, LeafCollector {
  /// A column of hits that stays in the nearest cache of the processor.
  static final int COLUMN = 512;

  private final List<Counter> counters;
  private final int[] docs = new int[COLUMN];
  private int filled;
  private long total;

  Tally(List<Counter> counters) {
    this.counters = List.copyOf(counters);
  }

  /// How many hits there were.
  long total() {
    return total;
  }

  @Override
  public boolean isDone(Segment segment) {
    return false;
  }

  @Override
  public LeafCollector enter(Segment segment) throws IOException {
    for (var counter : counters) {
      counter.enter(segment.reader());
    }
    return this;
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
    if (counters.isEmpty()) {
      total += stream.count();
      return;
    }
    count();
    do {
      filled = stream.intoArray(docs);
      count();
    } while (stream.mayHaveRemaining());
  }

  @Override
  public void collectRange(int from, int to) throws IOException {
    if (counters.isEmpty()) {
      total += to - from;
      return;
    }
    for (int doc = from; doc < to; doc++) {
      collect(doc);
    }
  }

  @Override
  public void finish() throws IOException {
    count();
  }

  private void count() throws IOException {
    if (filled > 0) {
      total += filled;
      for (var counter : counters) {
        counter.count(docs, filled);
      }
      filled = 0;
    }
  }
}
