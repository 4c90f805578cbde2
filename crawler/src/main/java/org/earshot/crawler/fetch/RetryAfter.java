package org.earshot.crawler.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// The `Retry-After` header: seconds, or an HTTP date (RFC 9110 section 10.2.3).
final class RetryAfter {
  /// A site that asks for longer is asked again after a day: nobody means a year, and a source must
  /// not fall silent for good by one wrong header.
  static final Duration LONGEST = Duration.ofDays(1);

  private RetryAfter() {}

  /// When we may come again; empty where the header says nothing that can be read.
  static Optional<Instant> until(String header, Instant now) {
    var value = header.strip();
    return (value.matches("\\d{1,18}") ? seconds(value, now) : date(value))
        .map(until -> earlier(until, now.plus(LONGEST)));
  }

  private static Optional<Instant> seconds(String digits, Instant now) {
    long seconds = Math.min(Long.parseLong(digits), LONGEST.toSeconds());
    return Optional.of(now.plusSeconds(seconds));
  }

  private static Optional<Instant> date(String value) {
    try {
      return Optional.of(
          ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
