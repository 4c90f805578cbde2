package org.earshot.alerts.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/// When a daily digest is due: at a local time, once each local day.
///
/// @param day the local day it is for
/// @param at the instant
record DigestDay(LocalDate day, Instant at) {
  /// The latest digest that is due by now, however late; earlier ones that were missed stay missed.
  ///
  /// @param since none is owed for a time before
  static Optional<DigestDay> latest(LocalTime time, ZoneId zone, Instant since, Instant now) {
    var today = now.atZone(zone).toLocalDate();
    var latest = on(today, time, zone);
    var due = latest.at().isAfter(now) ? on(today.minusDays(1), time, zone) : latest;
    return due.at().isBefore(since) ? Optional.empty() : Optional.of(due);
  }

  /// A local time that the clocks skip is the instant of the jump; one that they repeat is the
  /// first of the two.
  private static DigestDay on(LocalDate day, LocalTime time, ZoneId zone) {
    var local = day.atTime(time);
    var jump = zone.getRules().getTransition(local);
    var skipped = jump != null && jump.isGap();
    return new DigestDay(day, skipped ? jump.getInstant() : local.atZone(zone).toInstant());
  }
}
