package org.earshot.crawler;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/// What a page says of when it is worth asking again. These are hints: they count only within the
/// bounds of a source's [Cadence].
///
/// @param fresh how long the page stays as it is; zero where it does not say
/// @param period how often it is usually renewed
/// @param changed when it was last renewed
public record Pulse(Duration fresh, Optional<Duration> period, Optional<Instant> changed) {
  private static final Pulse NONE = new Pulse(Duration.ZERO, Optional.empty(), Optional.empty());

  public Pulse {
    if (fresh.isNegative()) {
      throw new IllegalArgumentException("nothing is fresh for " + fresh);
    }
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(changed, "changed");
  }

  /// Nothing is said.
  public static Pulse none() {
    return NONE;
  }
}
