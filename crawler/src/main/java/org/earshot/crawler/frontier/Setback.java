package org.earshot.crawler.frontier;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.earshot.crawler.SourceHealth.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Settles looks that failed.
final class Setback {
  private static final Logger LOG = LoggerFactory.getLogger(Setback.class);

  /// Looks without success after which a backfill is given up: a day, at the longest pauses.
  private static final int MOST_BACKFILL_FAILURES = 8;

  private final Routing routing;
  private final Clock clock;

  Setback(Routing routing, Clock clock) {
    this.routing = routing;
    this.clock = clock;
  }

  Settlement of(Look look, Outcome outcome) {
    return of(look, outcome, new Sightings.None());
  }

  Settlement of(Look look, Outcome outcome, Sightings sightings) {
    var now = clock.instant();
    var fare = Fares.failed(look, outcome, now);
    LOG.info(
        "{} ({}), attempt {}: {}",
        look.source().spec().name(),
        look.way().at().url(),
        fare.failures(),
        fare.detail());
    boolean past = look.role() instanceof Look.Role.Past;
    var seen =
        past && fare.failures() >= MOST_BACKFILL_FAILURES
            ? new Sightings.Stopped(fare.detail())
            : sightings;
    var due =
        isAnswer(look, outcome)
            ? Rhythm.NEVER
            : later(Rhythm.afterFailure(look, fare.failures(), now), outcome.notBefore());
    var next =
        new Settlement.Next(
            past ? look.way().at() : Course.of(look, routing).start(look.walk()), due);
    return past ? stands(look, fare, seen, next) : broken(look, fare, seen, next);
  }

  /// A page that is not there, or has no posts, has said so: its map knows when to ask it again.
  private static boolean isAnswer(Look look, Outcome outcome) {
    boolean nothing = outcome.state() == State.GONE || outcome.state() == State.UNREADABLE;
    return nothing && look.role() instanceof Look.Role.Named;
  }

  /// A backfill tries the same page again.
  private static Settlement stands(
      Look look, Look.Fare fare, Sightings seen, Settlement.Next next) {
    return new Settlement(fare, look.memory(), look.walk(), look.habits(), seen, next);
  }

  /// A look that broke off on a later page of its list reads the first one again, changed or not,
  /// and still seeks the posts of the last whole look.
  private static Settlement broken(
      Look look, Look.Fare fare, Sightings seen, Settlement.Next next) {
    var memory = look.walk().begins() ? look.memory() : look.memory().unread();
    return new Settlement(fare, memory, look.walk().again(), look.habits(), seen, next);
  }

  private static Instant later(Instant one, Optional<Instant> other) {
    return other.filter(one::isBefore).orElse(one);
  }
}
