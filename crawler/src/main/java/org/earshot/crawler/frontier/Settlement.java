package org.earshot.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import org.earshot.crawler.SourceHealth.State;
import org.earshot.crawler.fetch.WebAddress;

/// What a look came to: how it fares now, what is remembered of its page, and where and when it
/// goes on.
///
/// @param walk how far it has come; from its first page again where the look is over
/// @param news posts that no look had seen before
record Settlement(
    Look.Fare fare,
    Look.Memory memory,
    Look.Walk walk,
    Habits habits,
    Sightings seen,
    int news,
    Next next) {
  /// Nothing new.
  Settlement(
      Look.Fare fare,
      Look.Memory memory,
      Look.Walk walk,
      Habits habits,
      Sightings seen,
      Next next) {
    this(fare, memory, walk, habits, seen, 0, next);
  }

  /// Where and when a look goes on.
  record Next(WebAddress at, Instant due) {}

  /// What it adds to the ledger: only looks at a source itself count, and only whole ones. What
  /// stands on the pages of its map is its own.
  Coverage.Sum sum(Look look) {
    boolean counts = look.role() instanceof Look.Role.Itself && fare.state() != State.DUE_BY_HAND;
    boolean shows = counts || look.role() instanceof Look.Role.Mapped;
    return new Coverage.Sum(counts && walk.begins() ? 1 : 0, fare.state(), shows ? news : 0);
  }

  /// Whether the page gave its answer: it was read, or there is nothing to read there.
  boolean isAnswer() {
    return walk.begins() && (fare.failures() == 0 || next.due().equals(Rhythm.NEVER));
  }

  /// A look that goes on at another page has not been made yet.
  Duration nextPause(Look look) {
    return look.place()
        .map(place -> walk.begins() ? Rhythm.nextPlacePause(place.pause()) : place.pause())
        .orElse(Duration.ZERO);
  }
}
