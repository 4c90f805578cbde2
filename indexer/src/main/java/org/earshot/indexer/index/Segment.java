package org.earshot.indexer.index;

import java.io.IOException;
import java.util.Comparator;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;

/// A part of the index as Lucene keeps it, with the newest documents first.
///
/// @param newest when its newest document was seen, in milliseconds
/// @param oldest when its oldest document was seen
record Segment(LeafReaderContext leaf, long newest, long oldest) {
  static final Comparator<Segment> NEWEST_FIRST =
      Comparator.comparingLong(Segment::newest).reversed();

  /// About the square root of a block of the skip index, so that looking into one costs as little
  /// as it can for values that are read forwards only.
  private static final int STEP = 64;

  static Segment of(LeafReaderContext leaf) throws IOException {
    var skipper = leaf.reader().getDocValuesSkipper(Fields.SEEN);
    return skipper == null
        ? new Segment(leaf, Long.MAX_VALUE, Long.MIN_VALUE)
        : new Segment(leaf, skipper.maxValue(), skipper.minValue());
  }

  LeafReader reader() {
    return leaf.reader();
  }

  /// The first document that was seen at a time or before.
  int firstUntil(long at) throws IOException {
    if (newest <= at) {
      return 0;
    }
    var skipper = reader().getDocValuesSkipper(Fields.SEEN);
    if (oldest > at || skipper == null) {
      return reader().maxDoc();
    }
    skipper.advance(Long.MIN_VALUE, at);
    int doc = skipper.minDocID(0);
    int last = skipper.maxDocID(0);
    var coarse = seen();
    while (doc + STEP <= last && at(coarse, doc + STEP) > at) {
      doc += STEP;
    }
    var fine = seen();
    while (at(fine, doc) > at) {
      doc++;
    }
    return doc;
  }

  /// The first document that was seen before a time.
  int firstBefore(long at) throws IOException {
    return at == Long.MIN_VALUE ? reader().maxDoc() : firstUntil(at - 1);
  }

  private NumericDocValues seen() throws IOException {
    return DocValues.getNumeric(reader(), Fields.SEEN);
  }

  private static long at(NumericDocValues seen, int doc) throws IOException {
    return seen.advanceExact(doc) ? seen.longValue() : Long.MIN_VALUE;
  }
}
