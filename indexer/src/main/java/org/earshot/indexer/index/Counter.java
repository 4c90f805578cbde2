package org.earshot.indexer.index;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReader;

/// Counts something of the hits, one segment after the other.
sealed interface Counter permits SingleValues, ManyValues, Bars {
  /// The hits that come next are of this segment.
  void enter(LeafReader segment) throws IOException;

  /// Counts hits, which come in the order of the segment.
  void count(int[] docs, int size) throws IOException;

  /// The most frequent values of a field, most first and the alphabet deciding between equals;
  /// empty where it is another field that was counted.
  Optional<Map<String, Long>> values(String field, int most);
}
