package org.earshot.app.web.view;

import java.time.Duration;
import org.earshot.alerts.Due;

/// A deadline in words.
///
/// @param at the moment
/// @param length `3 h 20 min`, to go or passed
/// @param pressure how near it is
/// @param words the whole sentence
/// @param urgent true when the rule's urgent time was taken
/// @param rule the rule it came from
public record DueView(
    When at, String length, Pressure pressure, String words, boolean urgent, String rule) {
  /// How near a deadline is; shown in words, never by colour alone.
  public enum Pressure {
    CALM,
    SOON,
    OVERDUE
  }

  /// Long enough to write an answer in, short enough to be next.
  static final Duration SOON = Duration.ofHours(2);

  public static DueView of(Due due, Wording wording) {
    var left = Duration.between(wording.times().now(), due.at());
    var pressure = pressure(left);
    var length = wording.times().length(left);
    return new DueView(
        wording.times().when(due.at()),
        length,
        pressure,
        wording.texts().of("due." + pressure.name(), length),
        due.urgent(),
        due.rule());
  }

  private static Pressure pressure(Duration left) {
    if (left.isNegative()) {
      return Pressure.OVERDUE;
    }
    return left.compareTo(SOON) < 0 ? Pressure.SOON : Pressure.CALM;
  }
}
