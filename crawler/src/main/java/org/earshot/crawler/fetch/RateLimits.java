package org.earshot.crawler.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a site says of the requests that are left to us: `RateLimit`
/// (draft-ietf-httpapi-ratelimit-headers-10), its earlier form in several headers, and the `X-`
/// forms that many interfaces use.
final class RateLimits {
  /// As with `Retry-After`: one wrong header must not silence a source for good.
  static final Duration LONGEST = Duration.ofDays(1);

  /// Numbers of seconds above this are moments since 1970, not lengths: 31 years.
  private static final long EPOCH_FROM = 1_000_000_000;

  private static final Pattern DIGITS = Pattern.compile("\\d{1,12}");
  private static final Pattern LEFT = Pattern.compile(";\\s*r=(\\d{1,12})(?!\\d)");
  private static final Pattern TIME = Pattern.compile(";\\s*t=(\\d{1,12})(?!\\d)");
  private static final String STRUCTURED = "ratelimit";
  private static final List<String> REMAINING =
      List.of("ratelimit-remaining", "x-ratelimit-remaining", "x-rate-limit-remaining");
  private static final List<String> RESET =
      List.of("ratelimit-reset", "x-ratelimit-reset", "x-rate-limit-reset");

  private RateLimits() {}

  /// When we may come again; empty while requests are left to us, or nothing is said.
  ///
  /// @param headers values by lower-case name
  static Optional<Instant> until(Map<String, List<String>> headers, Instant now) {
    return saysNothing(headers) ? Optional.empty() : said(headers, now);
  }

  /// Nearly all pages.
  private static boolean saysNothing(Map<String, List<String>> headers) {
    return !headers.containsKey(STRUCTURED) && REMAINING.stream().noneMatch(headers::containsKey);
  }

  private static Optional<Instant> said(Map<String, List<String>> headers, Instant now) {
    return Stream.concat(
            structured(headers, now).stream(),
            exhausted(headers) ? reset(headers, now).stream() : Stream.empty())
        .filter(now::isBefore)
        .max(Instant::compareTo)
        .map(until -> earlier(until, now.plus(LONGEST)));
  }

  /// `RateLimit: "default";r=0;t=30`.
  private static Optional<Instant> structured(Map<String, List<String>> headers, Instant now) {
    return headers.getOrDefault(STRUCTURED, List.of()).stream()
        .flatMap(line -> Pattern.compile(",").splitAsStream(line))
        .filter(item -> number(LEFT, item).filter(left -> left == 0).isPresent())
        .flatMap(item -> number(TIME, item).stream())
        .map(now::plusSeconds)
        .max(Instant::compareTo);
  }

  private static Optional<Long> number(Pattern pattern, String item) {
    var found = pattern.matcher(item);
    return found.find() ? Optional.of(Long.valueOf(found.group(1))) : Optional.empty();
  }

  private static boolean exhausted(Map<String, List<String>> headers) {
    return REMAINING.stream().flatMap(name -> first(headers, name).stream()).anyMatch("0"::equals);
  }

  private static Optional<Instant> reset(Map<String, List<String>> headers, Instant now) {
    return RESET.stream()
        .flatMap(name -> first(headers, name).stream())
        .flatMap(value -> moment(value, now).stream())
        .findFirst();
  }

  /// Seconds from now, seconds since 1970, or an instant.
  private static Optional<Instant> moment(String value, Instant now) {
    if (DIGITS.matcher(value).matches()) {
      long seconds = Long.parseLong(value);
      return Optional.of(
          seconds < EPOCH_FROM ? now.plusSeconds(seconds) : Instant.ofEpochSecond(seconds));
    }
    try {
      return Optional.of(Instant.parse(value));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> first(Map<String, List<String>> headers, String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst().map(String::strip);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
