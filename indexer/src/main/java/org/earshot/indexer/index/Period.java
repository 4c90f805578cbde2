package org.earshot.indexer.index;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a date in a query means: a year, a month, a day or a second, in UTC.
///
/// @param start first instant of it
/// @param end first instant after it
record Period(Instant start, Instant end) {
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  static Optional<Period> parse(String written) {
    try {
      return Optional.of(read(written));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Period read(String written) {
    if (YEAR.matcher(written).matches()) {
      var year = Year.parse(written);
      return days(year.atDay(1), year.plusYears(1).atDay(1));
    }
    if (MONTH.matcher(written).matches()) {
      var month = YearMonth.parse(written);
      return days(month.atDay(1), month.plusMonths(1).atDay(1));
    }
    if (DAY.matcher(written).matches()) {
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
