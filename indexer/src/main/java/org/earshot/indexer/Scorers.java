package org.earshot.indexer;

import org.earshot.indexer.score.TextScorer;

/// Where scorers come from.
public final class Scorers {
  private Scorers() {}

  /// The scorer that comes with the product, its models loaded.
  public static Scorer bundled() {
    return TextScorer.bundled();
  }
}
