package org.earshot.crawler.frontier;

import java.util.Set;
import org.earshot.crawler.Page;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.Source;

/// Keeps a page that gave mentions, as evidence of them.
@FunctionalInterface
public interface Witness {
  /// Keeps the page.
  ///
  /// @param mentions what it gave; never empty
  void keep(Page page, Source source, Set<PostKey> mentions);

  /// Keeps nothing.
  static Witness none() {
    return (page, source, mentions) -> {};
  }
}
