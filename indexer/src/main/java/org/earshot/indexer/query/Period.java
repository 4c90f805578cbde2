package org.earshot.indexer.query;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/// What a date in a query means: a year, a month, a day or a second, in UTC.
///
/// @param start first instant of it
/// @param end first instant after it
public record Period(Instant start, Instant end) {
  private static final int YEAR = "2026".length();
  private static final int MONTH = "2026-01".length();
  private static final int DAY = "2026-01-31".length();

  /// Reads a date; empty where it is none.
  public static Optional<Period> parse(String written) {
    try {
      return Optional.of(read(written));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Period read(String written) {
    if (written.length() == YEAR) {
      var year = Year.parse(written);
      return days(year.atDay(1), year.plusYears(1).atDay(1));
    }
    if (written.length() == MONTH) {
      var month = YearMonth.parse(written);
      return days(month.atDay(1), month.plusMonths(1).atDay(1));
    }
    if (written.length() == DAY) {
      var day = LocalDate.parse(written);
      return days(day, day.plusDays(1));
    }
    var second = OffsetDateTime.parse(written).toInstant();
    return new Period(second, second.plus(Duration.ofSeconds(1)));
  }

  private static Period days(LocalDate from, LocalDate to) {
    return new Period(
        from.atStartOfDay().toInstant(ZoneOffset.UTC), to.atStartOfDay().toInstant(ZoneOffset.UTC));
  }
}
