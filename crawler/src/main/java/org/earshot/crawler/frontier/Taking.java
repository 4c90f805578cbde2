package org.earshot.crawler.frontier;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.earshot.crawler.Harvest;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;

/// What a finding has for the sink, and what follows from the sink's answer.
///
/// @param harvests may be none
/// @param kept settles once the sink knows which posts are mentions
/// @param lost settles where the sink could not keep them
record Taking(List<Harvest> harvests, Kept kept, Lost lost) {
  Taking {
    harvests =
        harvests.stream()
            .filter(harvest -> !(harvest.posts().isEmpty() && harvest.missing().isEmpty()))
            .toList();
  }

  /// Settles what is kept.
  interface Kept {
    /// Settles.
    ///
    /// @param mentions those of the finding's own posts that are mentions now
    Settlement settle(Set<PostKey> mentions);
  }

  /// Settles what is not.
  interface Lost {
    Settlement settle(Outcome outcome);
  }

  Settlement kept(Set<PostKey> mentionsOfAll) {
    if (mentionsOfAll.isEmpty()) {
      return kept.settle(mentionsOfAll);
    }
    var ours = new HashSet<PostKey>();
    for (var harvest : harvests) {
      harvest.posts().stream().map(Post::key).filter(mentionsOfAll::contains).forEach(ours::add);
    }
    return kept.settle(ours);
  }
}
