package org.earshot.crawler;

import java.util.List;
import java.util.Set;

/// Takes harvests and keeps what matters of them.
@FunctionalInterface
public interface HarvestSink {
  /// Keeps a batch. Returns after its commit, so that the frontier advances only over what is safe;
  /// taking the same harvest twice changes nothing.
  ///
  /// @return keys of the posts in the batch that are mentions now
  Set<PostKey> take(List<Harvest> batch);
}
