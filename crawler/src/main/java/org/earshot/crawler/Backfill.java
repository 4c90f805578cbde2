package org.earshot.crawler;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/// The reading of a source's past on request, page by page back from the newest post.
///
/// @param sourceId whose past
/// @param limits where it ends at the latest
/// @param state in one word
/// @param detail one line: why it is in that state
/// @param pages read so far
/// @param posts found on them so far
/// @param oldest time of the oldest post so far, by the site's word
/// @param started when it was asked for
/// @param ended when it was over
public record Backfill(
    long sourceId,
    Limits limits,
    State state,
    String detail,
    int pages,
    int posts,
    Optional<Instant> oldest,
    Instant started,
    Optional<Instant> ended) {
  /// How it stands.
  public enum State {
    RUNNING,
    /// The list has ended, or a limit was reached.
    DONE,
    /// A person has ended it.
    CANCELLED,
    /// A page could not be read again and again.
    STOPPED
  }

  /// Where a backfill ends, if the list does not end before.
  ///
  /// @param since no post published before this moment is wanted
  /// @param posts no more than about so many are wanted; the last page is read whole
  /// @param pages no more requests than so many
  public record Limits(Optional<Instant> since, int posts, int pages) {
    /// Days of reading at a usual delay; who wants more asks again for an older time.
    private static final int MOST_PAGES = 10_000;

    private static final int MOST_POSTS = 1_000_000;

    public Limits {
      Objects.requireNonNull(since, "since");
      if (posts < 1 || pages < 1) {
        throw new IllegalArgumentException("a backfill reads a post and a page at least");
      }
    }

    public static Limits none() {
      return new Limits(Optional.empty(), MOST_POSTS, MOST_PAGES);
    }

    public static Limits since(Instant moment) {
      return new Limits(Optional.of(moment), MOST_POSTS, MOST_PAGES);
    }

    public static Limits posts(int most) {
      return new Limits(Optional.empty(), most, MOST_PAGES);
    }
  }

  public Backfill {
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(detail, "detail");
    Objects.requireNonNull(oldest, "oldest");
    Objects.requireNonNull(started, "started");
    Objects.requireNonNull(ended, "ended");
  }

  /// How much of it is done, from 0 to 1; empty where nobody can know.
  public OptionalDouble share() {
    if (state == State.DONE) {
      return OptionalDouble.of(1);
    }
    double byPosts = limits.posts() == Limits.MOST_POSTS ? 0 : (double) posts / limits.posts();
    double byTime = limits.since().flatMap(since -> oldest.map(this::back)).orElse(0.0);
    boolean known = limits.since().isPresent() || limits.posts() < Limits.MOST_POSTS;
    return known
        ? OptionalDouble.of(Math.clamp(Math.max(byPosts, byTime), 0, 1))
        : OptionalDouble.empty();
  }

  private double back(Instant oldestYet) {
    var whole = Duration.between(limits.since().orElseThrow(), started).toSeconds();
    return whole <= 0 ? 1 : Duration.between(oldestYet, started).toSeconds() / (double) whole;
  }
}
