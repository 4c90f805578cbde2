package org.earshot.crawler.frontier;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.earshot.crawler.Cadence;
import org.earshot.crawler.Page;
import org.earshot.crawler.Pulse;

/// What an answer says of when it is worth asking again, as far as it is taken into account.
///
/// Nobody's hint outweighs what looks have shown. How often a page says that it is renewed stands
/// in for the operator's expectation until the first looks have told; how long an answer stays
/// fresh puts off a look that would come sooner than the operator expects, as it would only find
/// the same answer.
final class Hints {
  /// Whoever promises more has set it for pictures and forgotten the rest.
  private static final Duration LONGEST_FRESH = Duration.ofDays(1);

  /// A feed that has been silent for so long has no hurry at first.
  private static final Duration SILENCE = Duration.ofDays(7);

  private static final Pattern MAX_AGE = Pattern.compile("(?i)\\bmax-age\\s*=\\s*\"?(\\d{1,9})\\b");
  private static final Pattern NOT_KEPT = Pattern.compile("(?i)\\bno-(?:cache|store)\\b");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

  private Hints() {}

  /// How long an answer stays as it is, by its server (RFC 9111, section 4.2) or by the page
  /// itself.
  static Duration fresh(Page page, Pulse pulse) {
    var served = served(page);
    var longer = served.compareTo(pulse.fresh()) > 0 ? served : pulse.fresh();
    return longer.compareTo(LONGEST_FRESH) > 0 ? LONGEST_FRESH : longer;
  }

  /// How often a source is to be expected to change, before any look has told.
  static Optional<Duration> expected(Pulse pulse, Cadence cadence, Instant now) {
    if (pulse.period().isPresent()) {
      return pulse.period().map(cadence::within);
    }
    return pulse.changed().filter(at -> at.plus(SILENCE).isBefore(now)).map(_ -> cadence.slowest());
  }

  private static Duration served(Page page) {
    var control = page.header("cache-control").orElse("");
    if (NOT_KEPT.matcher(control).find()) {
      return Duration.ZERO;
    }
    var age = MAX_AGE.matcher(control);
    var lifetime = age.find() ? Duration.ofSeconds(Long.parseLong(age.group(1))) : expires(page);
    var left = lifetime.minus(inCaches(page));
    return left.isNegative() ? Duration.ZERO : left;
  }

  /// How long the answer has been in caches on its way.
  private static Duration inCaches(Page page) {
    return page.header("age")
        .map(String::strip)
        .filter(text -> SECONDS.matcher(text).matches())
        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
        .orElse(Duration.ZERO);
  }

  private static Duration expires(Page page) {
    var until = time(page, "expires");
    return until
        .map(end -> Duration.between(time(page, "date").orElse(page.at()), end))
        .filter(Duration::isPositive)
        .orElse(Duration.ZERO);
  }

  private static Optional<Instant> time(Page page, String header) {
    try {
      return page.header(header)
          .map(text -> ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME))
          .map(ZonedDateTime::toInstant);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
