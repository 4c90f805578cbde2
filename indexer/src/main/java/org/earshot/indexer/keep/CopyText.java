package org.earshot.indexer.keep;

import java.time.Instant;
import org.earshot.crawler.Post;
import org.earshot.indexer.duplicates.Signature;

/// A post as it is compared with others.
///
/// @param at when it was published, as far as the site may be believed
record CopyText(long id, Signature signature, Instant at) {
  /// Nothing was published after it was seen.
  static CopyText of(long id, Post post, Instant seen) {
    var at =
        post.published().map(time -> time.at()).filter(said -> said.isBefore(seen)).orElse(seen);
    return new CopyText(id, Signature.of(post), Times.kept(at));
  }

  boolean isComparable() {
    return !signature.isEmpty() && !signature.post().ownerReply();
  }
}
