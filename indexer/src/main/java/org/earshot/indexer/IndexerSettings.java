package org.earshot.indexer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/// What the operator decides about indexing.
///
/// @param directory where the index lies
/// @param refresh how long a kept mention may take to be found
/// @param notAdmittedFor how long posts that were not admitted are remembered; zero for not at all
/// @param maxTextLength characters of a post's text that are kept; the rest is cut with an ellipsis
/// @param topics topics of the operator's own
/// @param learning what a model of the deployment's own may be learned from
public record IndexerSettings(
    Path directory,
    Duration refresh,
    Duration notAdmittedFor,
    int maxTextLength,
    List<OwnTopic> topics,
    Learning learning) {
  private static final int SHORTEST_TEXT = 1_000;

  /// A value in H2 holds a million characters at most, and JSON writes one as six in the worst
  /// case.
  private static final int LONGEST_TEXT = 150_000;

  public IndexerSettings {
    topics = List.copyOf(topics);
    Objects.requireNonNull(directory, "directory");
    Objects.requireNonNull(learning, "learning");
    if (refresh.isNegative() || refresh.isZero()) {
      throw new IllegalArgumentException(
          "indexer.refresh must be a positive duration, not " + refresh);
    }
    if (notAdmittedFor.isNegative()) {
      throw new IllegalArgumentException(
          "indexer.notAdmittedFor must not be negative, but is " + notAdmittedFor);
    }
    if (maxTextLength < SHORTEST_TEXT || maxTextLength > LONGEST_TEXT) {
      throw new IllegalArgumentException(
          "indexer.maxTextLength must be %d to %d, not %d"
              .formatted(SHORTEST_TEXT, LONGEST_TEXT, maxTextLength));
    }
  }

  public static IndexerSettings in(Path directory) {
    return new IndexerSettings(
        directory,
        Duration.ofSeconds(1),
        Duration.ofDays(14),
        100_000,
        List.of(),
        Learning.off(directory.resolve("models")));
  }

  public IndexerSettings withLearning(Learning value) {
    return new IndexerSettings(directory, refresh, notAdmittedFor, maxTextLength, topics, value);
  }
}
