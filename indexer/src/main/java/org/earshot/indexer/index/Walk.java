package org.earshot.indexer.index;

import java.io.IOException;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;

/// Goes through what is sought, the segment with the newest first, and leaves out segments and
/// parts of them that were not seen then.
final class Walk {
  /// Documents after which the clock is looked at: some ten microseconds of the cheapest search,
  /// some tenths of a second of the dearest.
  private static final int STRIDE = 1 << 15;

  private final Snapshot snapshot;
  private final QueryTimeout timeout;

  /// Takes the hits of each segment.
  interface Visitor {
    /// Whether neither this segment nor an older one is wanted any more.
    boolean isDone(Segment segment);

    /// What takes the hits of a segment; it may throw a [CollectionTerminatedException] when it has
    /// enough of them.
    LeafCollector enter(Segment segment) throws IOException;
  }

  Walk(Snapshot snapshot, QueryTimeout timeout) {
    this.snapshot = snapshot;
    this.timeout = timeout;
  }

  Snapshot snapshot() {
    return snapshot;
  }

  /// How many there are; the index knows how often one term occurs.
  ///
  /// @throws OutOfTime when it takes too long
  int count(Query query) throws IOException {
    var limited = limited();
    int count = limited.count(query);
    if (limited.timedOut()) {
      throw new OutOfTime();
    }
    return count;
  }

  /// The hits that fit best.
  ///
  /// @throws OutOfTime when it takes too long
  ScoreDoc[] best(Query query, int most) throws IOException {
    var limited = limited();
    var best = limited.search(query, most).scoreDocs;
    if (limited.timedOut()) {
      throw new OutOfTime();
    }
    return best;
  }

  private IndexSearcher limited() {
    var own = new IndexSearcher(snapshot.getIndexReader());
    own.setTimeout(timeout);
    return own;
  }

  /// Goes through all that is sought.
  ///
  /// @param mode whether the visitor wants all hits, or the first of each segment
  /// @throws OutOfTime when it takes too long
  void over(Sought sought, ScoreMode mode, Visitor visitor) throws IOException {
    var weight = snapshot.createWeight(unscored(sought.query()), mode, 1);
    for (var segment : snapshot.segments()) {
      if (visitor.isDone(segment)) {
        return;
      }
      int from = segment.firstUntil(sought.within().to());
      int to = segment.firstBefore(sought.within().from());
      if (from < to) {
        visit(segment, weight, from, to, visitor);
      }
    }
  }

  private void visit(Segment segment, Weight weight, int from, int to, Visitor visitor)
      throws IOException {
    var hits = weight.bulkScorer(segment.leaf());
    if (hits == null) {
      return;
    }
    var collector = visitor.enter(segment);
    try {
      var living = segment.reader().getLiveDocs();
      for (int next = from; next < to; ) {
        if (timeout.shouldExit()) {
          throw new OutOfTime();
        }
        next = hits.score(collector, living, next, Math.min(to, next + STRIDE));
      }
    } catch (CollectionTerminatedException enough) {
      // The next segment may hold newer ones.
    }
    collector.finish();
  }

  /// What is known to be in its simplest form already is not looked at again.
  private Query unscored(Query query) throws IOException {
    return query instanceof TermQuery || query instanceof MatchAllDocsQuery
        ? query
        : snapshot.rewrite(new ConstantScoreQuery(query));
  }
}
