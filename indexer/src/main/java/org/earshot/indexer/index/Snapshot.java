package org.earshot.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;

/// One state of the index, as it was at a refresh.
final class Snapshot extends IndexSearcher {
  private final List<Segment> segments;
  private final Numbering numbering;

  Snapshot(IndexReader reader, Numbering numbering) throws IOException {
    super(reader);
    this.numbering = numbering;
    var all = new ArrayList<Segment>();
    for (var leaf : reader.leaves()) {
      all.add(Segment.of(leaf));
    }
    all.sort(Segment.NEWEST_FIRST);
    this.segments = List.copyOf(all);
  }

  /// The one with the newest document first.
  List<Segment> segments() {
    return segments;
  }

  Numbering numbering() {
    return numbering;
  }
}
