package org.earshot.crawler;

import java.time.Duration;

/// How often a source is read: what the operator expects, and the bounds within which it follows
/// how often the source really changes.
///
/// @param every time between two looks that the operator expects, one second at least
/// @param fastest no two looks are closer than this
/// @param slowest no two looks are farther apart than this, while all goes well
public record Cadence(Duration every, Duration fastest, Duration slowest) {
  public static final Duration SHORTEST = Duration.ofSeconds(1);

  /// A lively source is read four times as often as expected, a sleepy one a quarter as often: an
  /// answer within the hour stays possible where a quarter of an hour was asked for.
  private static final int STRETCH = 4;

  public Cadence {
    if (every.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException("a cadence is " + SHORTEST + " at least, not " + every);
    }
    if (fastest.compareTo(SHORTEST) < 0
        || fastest.compareTo(every) > 0
        || slowest.compareTo(every) < 0) {
      throw new IllegalArgumentException(
          "a cadence of " + every + " lies between its bounds, not " + fastest + " and " + slowest);
    }
  }

  /// Always the same.
  public static Cadence every(Duration every) {
    return new Cadence(every, every, every);
  }

  /// Between bounds that follow from the one number.
  public static Cadence around(Duration every) {
    var quarter = every.dividedBy(STRETCH);
    var fastest = quarter.compareTo(SHORTEST) < 0 ? SHORTEST : quarter;
    return new Cadence(every, fastest, every.multipliedBy(STRETCH));
  }

  /// The nearest length within the bounds.
  public Duration within(Duration wanted) {
    if (wanted.compareTo(fastest) < 0) {
      return fastest;
    }
    return wanted.compareTo(slowest) > 0 ? slowest : wanted;
  }
}
