package org.earshot.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/// Finds the newest hits. The segments lie in that order themselves, so that each is left after as
/// many hits as are wanted, and those that hold only older ones are not opened.
final class Newest implements Walk.Visitor, LeafCollector {
  private final List<Placed> found = new ArrayList<>();
  private final int most;
  private final Optional<Cursor> after;
  private NumericDocValues seen = DocValues.emptyNumeric();
  private NumericDocValues ids = DocValues.emptyNumeric();
  private int base;

  /// A hit and its place in the order.
  ///
  /// @param doc number of the document in this state of the index
  record Placed(int doc, Cursor place) {}

  private Newest(int most, Optional<Cursor> after) {
    this.most = most;
    this.after = after;
  }

  /// The newest hits, those up to a place in the order left out.
  static List<Placed> of(Walk walk, Sought sought, int most, Optional<Cursor> after)
      throws IOException {
    var newest = new Newest(most, after);
    var rest = after.map(last -> sought.and(Within.until(last.seen()))).orElse(sought);
    walk.over(rest, ScoreMode.TOP_DOCS, newest);
    return newest.found;
  }

  @Override
  public boolean isDone(Segment segment) {
    return isFull() && segment.newest() < last().place().seen();
  }

  @Override
  public LeafCollector enter(Segment segment) throws IOException {
    base = segment.leaf().docBase;
    seen = DocValues.getNumeric(segment.reader(), Fields.SEEN);
    ids = DocValues.getNumeric(segment.reader(), Fields.ID);
    return this;
  }

  @Override
  public void setScorer(Scorable scorer) {
    // Scores do not matter: newest first.
  }

  @Override
  public void collect(int doc) throws IOException {
    var place = place(doc);
    if (after.isPresent() && !place.isAfter(after.get())) {
      return;
    }
    if (isFull()) {
      if (!last().place().isAfter(place)) {
        throw new CollectionTerminatedException();
      }
      found.removeLast();
    }
    int at = found.size();
    while (at > 0 && found.get(at - 1).place().isAfter(place)) {
      at--;
    }
    found.add(at, new Placed(base + doc, place));
  }

  private Cursor place(int doc) throws IOException {
    seen.advanceExact(doc);
    ids.advanceExact(doc);
    return new Cursor(seen.longValue(), ids.longValue());
  }

  private boolean isFull() {
    return found.size() == most;
  }

  private Placed last() {
    return found.getLast();
  }
}
