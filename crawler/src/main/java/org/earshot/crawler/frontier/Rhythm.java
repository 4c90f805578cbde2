package org.earshot.crawler.frontier;

import java.time.Duration;
import java.time.Instant;

/// When to look again.
final class Rhythm {
  /// A source that fails is asked less and less often, but four times a day at the least (or as
  /// often as the operator wants it read, where that is rarer still): it may come back.
  static final Duration LONGEST_BACKOFF = Duration.ofHours(6);

  /// A reply is often given while its author still has the page open.
  static final Duration FIRST_PLACE_PAUSE = Duration.ofSeconds(30);

  /// Later a place is looked at four times a day: replies may vanish again.
  static final Duration LONGEST_PLACE_PAUSE = Duration.ofHours(6);

  /// When the look at a page of a map comes again by itself: the map wakes it.
  static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  /// Doubling any further would overflow; every limit is reached long before.
  private static final int MOST_DOUBLINGS = 20;

  private Rhythm() {}

  static Duration firstPlacePause(Duration cadence) {
    return shorter(cadence, FIRST_PLACE_PAUSE);
  }

  static Duration nextPlacePause(Duration pause) {
    return shorter(pause.multipliedBy(2), LONGEST_PLACE_PAUSE);
  }

  /// When a look that went well comes again.
  ///
  /// @param habits of the source, by what is known now
  static Instant again(Look look, Habits habits, Instant now) {
    return switch (look.role()) {
      case Look.Role.Place(var _, var pause) -> now.plus(pause);
      case Look.Role.Itself(), Look.Role.Past() -> now.plus(adapted(look, habits));
      case Look.Role.Named _ -> NEVER;
    };
  }

  /// Sooner than the operator expects only where there may be something new.
  private static Duration adapted(Look look, Habits habits) {
    var cadence = look.source().spec().cadence();
    var adapted = cadence.within(habits.rate().interval(cadence.slowest()));
    return longer(adapted, shorter(habits.fresh(), cadence.every()));
  }

  /// When a look that failed comes again.
  ///
  /// @param failures in a row, this one included
  static Instant afterFailure(Look look, int failures, Instant now) {
    if (look.place().isPresent()) {
      return now.plus(look.place().orElseThrow().pause());
    }
    var longest = longer(look.cadence(), LONGEST_BACKOFF);
    var wait = look.cadence().multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    return now.plus(shorter(wait, longest));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
