package org.earshot.indexer.index;

import java.util.List;
import org.earshot.indexer.IndexHits;
import org.earshot.indexer.Mention;
import org.earshot.indexer.MentionIndex;
import org.earshot.indexer.SearchRequest;

/// An index that is held to the contract.
interface IndexUnderTest {
  MentionIndex index();

  /// Closes the index and opens it again.
  void reopen();

  /// Applies and shows.
  default void put(List<Mention> changed, List<Long> erased, long position) {
    index().apply(changed, erased, position);
    index().refresh();
  }

  default void putCorpus() {
    put(Samples.corpus(), List.of(), 4);
  }

  default List<Long> ids(String query) {
    return found(SearchRequest.first(query, 200)).hits().stream().map(IndexHits.Hit::id).toList();
  }

  default IndexHits.Hit hit(String query) {
    return found(SearchRequest.first(query, 1)).hits().get(0);
  }

  default IndexHits.Found found(SearchRequest request) {
    return found(index().search(request));
  }

  static IndexHits.Found found(IndexHits answer) {
    return switch (answer) {
      case IndexHits.Found found -> found;
      case IndexHits.BadQuery bad -> throw new AssertionError(bad);
    };
  }
}
