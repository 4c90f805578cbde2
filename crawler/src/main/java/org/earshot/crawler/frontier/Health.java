package org.earshot.crawler.frontier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.earshot.crawler.SourceHealth;
import org.earshot.crawler.SourceHealth.State;

/// How the sources fare, for people to see.
public final class Health {
  /// A busy host and a restart may hold a look up this long; beyond it something is wrong with us,
  /// not with the site.
  static final Duration LATE_AFTER = Duration.ofMinutes(10);

  private final Frontier frontier;
  private final Clock clock;

  public Health(Frontier frontier, Clock clock) {
    this.frontier = frontier;
    this.clock = clock;
  }

  public List<SourceHealth> all() {
    var now = clock.instant();
    return frontier.ofSources().stream().map(look -> health(look, now)).toList();
  }

  public Optional<SourceHealth> of(long source) {
    return frontier.ofSource(source).map(look -> health(look, clock.instant()));
  }

  private static SourceHealth health(Frontier.DueLook look, Instant now) {
    var fare = look.look().fare();
    if (!look.look().source().spec().active()) {
      return health(look, State.PAUSED, fare.since(), fare.detail());
    }
    if (look.due().plus(LATE_AFTER).isBefore(now)) {
      return health(look, State.LATE, look.due(), "due since " + look.due());
    }
    return health(look, fare.state(), fare.since(), fare.detail());
  }

  private static Optional<Instant> next(Frontier.DueLook look, State state) {
    if (state == State.PAUSED) {
      return Optional.empty();
    }
    // A person's look has been due since.
    return Optional.of(state == State.DUE_BY_HAND ? look.look().fare().since() : look.due());
  }

  private static SourceHealth health(
      Frontier.DueLook look, State state, Instant since, String detail) {
    var fare = look.look().fare();
    return new SourceHealth(
        look.look().source(),
        state,
        since,
        detail,
        fare.lastLook(),
        fare.lastSuccess(),
        next(look, state),
        fare.posts(),
        fare.failures());
  }
}
