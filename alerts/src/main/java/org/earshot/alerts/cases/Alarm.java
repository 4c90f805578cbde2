package org.earshot.alerts.cases;

import java.time.Duration;
import java.time.Instant;

/// The next step of an escalation.
///
/// @param step what is done
/// @param at when
public record Alarm(Step step, Instant at) {
  /// What an escalation does, in order.
  public enum Step {
    DUE_SOON,
    BREACHED,
    /// Said again, until somebody has the case.
    AGAIN
  }

  /// Staff are reminded when this part of the time is gone: early enough to answer still.
  private static final double SOON = 0.75;

  /// The first step of a case that was opened now.
  public static Alarm first(Instant now, Instant due) {
    var left = Duration.between(now, due);
    if (left.isPositive()) {
      return new Alarm(Step.DUE_SOON, now.plusMillis((long) (left.toMillis() * SOON)));
    }
    return new Alarm(Step.BREACHED, due);
  }

  /// The step that follows one that was done now.
  public static Alarm next(Step done, Instant now, Instant due, Duration repeat) {
    return switch (done) {
      case DUE_SOON -> new Alarm(Step.BREACHED, due);
      case BREACHED, AGAIN -> new Alarm(Step.AGAIN, now.plus(repeat));
    };
  }

  /// Where an escalation goes on that had been paused.
  public static Alarm resumed(Instant now, Instant due, Duration repeat) {
    return now.isBefore(due)
        ? new Alarm(Step.BREACHED, due)
        : new Alarm(Step.AGAIN, now.plus(repeat));
  }
}
