package org.earshot.indexer;

import java.util.List;

/// The search engine behind the mentions. It is a copy that can be thrown away and built again;
/// Lucene now, OpenSearch later, both under one contract test.
public interface MentionIndex extends AutoCloseable {
  /// Where the copy stands: the number of the last log entry that it holds; 0 when empty.
  long position();

  /// Brings the copy forward. The mentions replace those with the same id; after the return, a
  /// crash leaves the copy at the old position or the new one, never between.
  void apply(List<Mention> changed, List<Long> erased, long position);

  /// Searches what was applied before the call.
  IndexHits search(SearchRequest request);

  /// Empties the copy and sets its position to 0.
  void clear();

  @Override
  void close();
}
