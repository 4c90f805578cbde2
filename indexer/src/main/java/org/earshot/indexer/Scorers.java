package org.earshot.indexer;

import java.util.List;
import org.earshot.indexer.score.TextScorer;

/// Where scorers come from.
public final class Scorers {
  private Scorers() {}

  /// The scorer that comes with the product, its models loaded.
  public static Scorer bundled() {
    return bundled(List.of());
  }

  /// The scorer that comes with the product, with topics of the operator's own.
  public static Scorer bundled(List<OwnTopic> topics) {
    return TextScorer.bundled(topics);
  }
}
