package org.earshot.crawler;

import java.time.Duration;

/// How often a source is read.
///
/// @param every time between two looks, one second at least
public record Cadence(Duration every) {
  public static final Duration SHORTEST = Duration.ofSeconds(1);

  public Cadence {
    if (every.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException("a cadence is " + SHORTEST + " at least, not " + every);
    }
  }

  public static Cadence every(Duration every) {
    return new Cadence(every);
  }
}
