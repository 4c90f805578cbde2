package org.earshot.crawler.stream;

import java.time.Duration;
import java.time.Instant;

/// How long a line that ended is left alone: twice as long each time, unless it had held well.
///
/// @param pause before the next try
/// @param until when that is
record Backoff(Duration pause, Instant until) {
  private static final Duration FIRST = Duration.ofSeconds(1);

  /// An operator who has mended his server wants to be heard within minutes.
  private static final Duration LONGEST = Duration.ofMinutes(2);

  /// A line that held so long did not fail for what made the one before fail.
  private static final Duration HELD_WELL = Duration.ofMinutes(1);

  static Backoff none() {
    return new Backoff(Duration.ZERO, Instant.MIN);
  }

  boolean holds(Instant now) {
    return now.isBefore(until);
  }

  /// After a line that was opened and has ended now.
  Backoff after(Instant opened, Instant now) {
    boolean well = !now.isBefore(opened.plus(HELD_WELL));
    var next = well || pause.isZero() ? FIRST : pause.multipliedBy(2);
    var bounded = next.compareTo(LONGEST) > 0 ? LONGEST : next;
    return new Backoff(bounded, now.plus(bounded));
  }
}
