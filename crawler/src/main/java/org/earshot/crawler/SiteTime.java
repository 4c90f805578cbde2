package org.earshot.crawler;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;

/// A time that a site claims, with how exactly it said so. Our own clock's times are plain
/// [Instant]s.
///
/// @param at the instant; for [Precision#DAY] midnight UTC of that day
/// @param precision how much of it the page said
/// @param zoneAssumed true when the page named no zone and UTC was taken
public record SiteTime(Instant at, Precision precision, boolean zoneAssumed) {
  /// How exact a site's statement is.
  public enum Precision {
    SECOND,
    DAY
  }

  public SiteTime {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(precision, "precision");
  }

  public static SiteTime exactly(Instant at) {
    return new SiteTime(at, Precision.SECOND, false);
  }

  public static SiteTime exactly(OffsetDateTime at) {
    return exactly(at.toInstant());
  }

  public static SiteTime onDay(LocalDate day) {
    return new SiteTime(day.atStartOfDay().toInstant(ZoneOffset.UTC), Precision.DAY, true);
  }

  /// RFC 3339: an instant, or a full-date where the page says no more.
  public String toRfc3339() {
    return switch (precision) {
      case SECOND -> at.toString();
      case DAY -> at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    };
  }
}
