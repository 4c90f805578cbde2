package org.earshot.crawler.frontier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.earshot.crawler.SourceHealth;
import org.earshot.crawler.SourceHealth.State;

/// How the sources fare, for people to see.
public final class Health {
  /// A busy host and a restart may hold a look up this long; beyond it something is wrong with us,
  /// not with the site.
  static final Duration LATE_AFTER = Duration.ofMinutes(10);

  private final Frontier frontier;
  private final Supplier<Optional<Instant>> still;
  private final Clock clock;

  /// Opens it.
  ///
  /// @param still since when the scheduler stands still, where it does
  public Health(Frontier frontier, Supplier<Optional<Instant>> still, Clock clock) {
    this.frontier = frontier;
    this.still = still;
    this.clock = clock;
  }

  public List<SourceHealth> all() {
    var now = clock.instant();
    var stands = still.get();
    return frontier.ofSources().stream().map(look -> health(look, stands, now)).toList();
  }

  public Optional<SourceHealth> of(long source) {
    return frontier.ofSource(source).map(look -> health(look, still.get(), clock.instant()));
  }

  private static SourceHealth health(DueLook look, Optional<Instant> still, Instant now) {
    var fare = look.look().fare();
    if (!look.look().source().spec().active()) {
      return health(look, State.PAUSED, fare.since(), fare.detail());
    }
    if (still.isPresent() && !look.due().isAfter(now)) {
      return health(
          look,
          State.LATE,
          look.due(),
          "due since " + look.due() + "; the scheduler stands still since " + still.get());
    }
    if (look.due().plus(LATE_AFTER).isBefore(now)) {
      return health(look, State.LATE, look.due(), "due since " + look.due());
    }
    return silentFrom(look.look(), now)
        .map(from -> health(look, State.QUIET, from, silence(look.look())))
        .orElseGet(() -> health(look, fare.state(), fare.since(), fare.detail()));
  }

  /// Only a source that is read well can be said to be silent.
  private static Optional<Instant> silentFrom(Look look, Instant now) {
    boolean well = look.fare().state() == State.OK || look.fare().state() == State.SLOW;
    return look.habits().gaps().silentFrom().filter(from -> well && !from.isAfter(now));
  }

  private static String silence(Look look) {
    var gaps = look.habits().gaps();
    return "no new post since %s; usually one in %s, and never more than %s apart"
        .formatted(
            gaps.newest().orElse(look.fare().since()),
            Lengths.of(gaps.usual()),
            Lengths.of(gaps.longestYet()));
  }

  private static Optional<Instant> next(DueLook look, State state) {
    if (state == State.PAUSED) {
      return Optional.empty();
    }
    // A person's look has been due since.
    return Optional.of(state == State.DUE_BY_HAND ? look.look().fare().since() : look.due());
  }

  private static SourceHealth health(DueLook look, State state, Instant since, String detail) {
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
