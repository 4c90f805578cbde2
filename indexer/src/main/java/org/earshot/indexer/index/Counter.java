package org.earshot.indexer.index;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;

/// Counts something of the hits of one segment.
sealed interface Counter permits Hits, SingleValues, ManyValues, Bars {
  /// Makes the counter of a segment.
  interface Kind {
    Counter of(LeafReader segment) throws IOException;
  }

  /// Counts hits, which come in the order of the segment.
  void count(int[] docs, int size) throws IOException;
}
