package org.earshot.indexer;

import java.util.List;

/// The search engine behind the mentions. It is a copy that can be thrown away and built again;
/// Lucene now, OpenSearch later, both under one contract test.
///
/// What is applied is shown by [#refresh()] and survives a crash from [#commit()] on: showing is
/// cheap and happens every second, keeping is dear and need not.
public interface MentionIndex extends AutoCloseable {
  /// Where the copy stands: the number of the last log entry that was applied; 0 when empty.
  long position();

  /// Brings the copy forward. The mentions replace those with the same id. After a crash the copy
  /// stands where it was at one of the commits, wholly, and says so by its position.
  ///
  /// @throws IllegalStateException when it cannot be written; the copy is then at the last commit
  void apply(List<Mention> changed, List<Long> erased, long position);

  /// Makes searchable what was applied before the call.
  void refresh();

  /// Makes what was applied before the call survive a crash.
  void commit();

  /// Searches what was applied before the last refresh.
  IndexHits search(SearchRequest request);

  /// The mentions that say most nearly the same as one, the nearest first; none where there is no
  /// such mention.
  IndexHits like(long mention, int limit);

  /// Empties the copy and sets its position to 0, at once and durably.
  void clear();

  /// What was applied since the last commit may be lost.
  @Override
  void close();
}
