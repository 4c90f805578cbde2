package org.earshot.crawler;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The pages that gave mentions, as we saw them: WARC 1.1 files, with the digests of all pages
/// chained in the database, so that neither a page nor the order can be changed unnoticed.
public interface EvidenceArchive {
  /// The pages on which a post was seen, the newest first; purged ones are not among them.
  List<Evidence> of(PostKey post);

  /// A page as a WARC file of its own, compressed; empty where it is unknown or purged.
  Optional<byte[]> file(long id);

  /// Forgets every page that shows this post. Digests and counts stay.
  ///
  /// @return how many pages went
  int erase(PostKey post);

  /// Forgets the pages that were fetched before a moment.
  ///
  /// @return how many pages went
  int purge(Instant before);

  /// Checks the chain of digests, and every page that is kept against its own.
  ///
  /// @return what is wrong, one line each; nothing where all is as it was
  List<String> audit();
}
