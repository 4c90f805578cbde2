package org.earshot.crawler.extract.facts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.earshot.crawler.SiteTime;

/// Reads the times that pages and feeds claim: RFC 3339, W3C-DTF and ISO 8601, RFC 822 and RFC 5322
/// with the many ways in which feeds break them, `asctime`, and written-out English dates.
///
/// A date without a time of day stays a day. A slashed date whose day and month cannot be told
/// apart is not guessed at.
public final class Times {
  private static final int MAX_LENGTH = 100;
  private static final String CLOCK =
      "(?:[Tt,_]|\\s|at\\b|-)*?(?:(?<hour>\\d{1,2})[:.h](?<minute>\\d{2})(?:[:.](?<second>\\d{1,2})(?:[.,:](?<fraction>\\d{1,9})\\d*)?)?"
          + "\\s*(?<half>[AaPp]\\.?[Mm]\\.?)?\\s*(?<zone>\\(?[A-Za-z]{1,5}\\)?(?:\\s*[+\\u2212-]\\d{1,2}:?\\d{0,2})?|[+\\u2212-]\\d{1,2}(?::?\\d{2})?(?::?\\d{2})?)?.*)?";
  private static final String DAY_NAME = "(?:\\p{L}{2,12}(?:\\.?,\\s*|\\.?\\s+))?";

  /// The orders in which the parts of a date stand, tried one after the other.
  private static final List<Pattern> FORMS =
      List.of(
          form("(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})" + CLOCK),
          form("(?<year>\\d{4})[/.](?<month>\\d{1,2})[/.](?<day>\\d{1,2})" + CLOCK),
          form(
              "(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?:[Tt](?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})?(?<zone>[Zz]|[+-]\\d{2}:?\\d{2})?)?"),
          form("(?<year>\\d{4})(?:-(?<month>\\d{2}))?"),
          form(
              DAY_NAME
                  + "(?<day>\\d{1,2})(?:st|nd|rd|th)?[\\s-]*(?:of\\s+)?(?<name>[A-Za-z]{3,9})\\.?,?[\\s-]*(?<year>\\d{4}|\\d{2}(?!\\d))"
                  + CLOCK),
          form(
              DAY_NAME
                  + "(?<name>[A-Za-z]{3,9})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})"
                  + CLOCK),
          form(
              DAY_NAME
                  + "(?<name>[A-Za-z]{3,9})\\.?\\s+(?<day>\\d{1,2})\\s+(?<hour>\\d{1,2}):(?<minute>\\d{2}):(?<second>\\d{2})\\s+(?<zone>[A-Z]{1,5}\\s+|[+-]\\d{4}\\s+)?(?<year>\\d{4})"),
          form(
              DAY_NAME + "(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.\\s?(?<year>\\d{4})" + CLOCK),
          form("(?<day>1[3-9]|2\\d|3[01])/(?<month>\\d{1,2})/(?<year>\\d{4})" + CLOCK),
          form("(?<month>\\d{1,2})/(?<day>1[3-9]|2\\d|3[01])/(?<year>\\d{4})" + CLOCK));

  private static final Pattern SECONDS = Pattern.compile("\\d{9,10}");
  private static final Pattern MILLIS = Pattern.compile("\\d{12,13}");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /// RFC 5322, section 4.3: two-digit years below 50 belong to this century.
  private static final int PIVOT = 50;

  private static final int CENTURY = 100;
  private static final int NOON = 12;
  private static final int NANO_DIGITS = 9;

  private Times() {}

  /// The time that a text states; empty where it states none that we understand.
  public static Optional<SiteTime> parse(String text) {
    var stripped = PlainText.line(text);
    if (stripped.isEmpty() || stripped.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    var wellFormed = WellFormedTimes.parse(stripped);
    if (wellFormed.isPresent()) {
      return wellFormed;
    }
    if (SECONDS.matcher(stripped).matches()) {
      return Optional.of(SiteTime.exactly(Instant.ofEpochSecond(Long.parseLong(stripped))));
    }
    if (MILLIS.matcher(stripped).matches()) {
      return Optional.of(SiteTime.exactly(Instant.ofEpochMilli(Long.parseLong(stripped))));
    }
    return FORMS.stream()
        .map(form -> form.matcher(stripped))
        .filter(Matcher::matches)
        .findFirst()
        .flatMap(Times::read);
  }

  private static Pattern form(String regex) {
    return Pattern.compile("(?s)" + regex);
  }

  private static Optional<SiteTime> read(Matcher parts) {
    try {
      var day = LocalDate.of(year(parts), month(parts), number(parts, "day", 1));
      if (number(parts, "hour", -1) < 0) {
        return Optional.of(SiteTime.onDay(day));
      }
      return Optional.of(onClock(day, parts));
    } catch (DateTimeException | ArithmeticException _) {
      return Optional.empty();
    }
  }

  private static SiteTime onClock(LocalDate day, Matcher parts) {
    int hour = hour(parts);
    boolean midnightAfter = hour == 24;
    int second = Math.min(number(parts, "second", 0), 59); // a leap second is the last one
    var time =
        LocalTime.of(midnightAfter ? 0 : hour, number(parts, "minute", 0), second, nanos(parts));
    var zone = part(parts, "zone").map(name -> name.replaceAll("[()]", "")).flatMap(Zones::parse);
    var at =
        (midnightAfter ? day.plusDays(1) : day).atTime(time).toInstant(zone.orElse(ZoneOffset.UTC));
    return new SiteTime(at, SiteTime.Precision.SECOND, zone.isEmpty());
  }

  private static int hour(Matcher parts) {
    int hour = number(parts, "hour", 0);
    var half = part(parts, "half").map(text -> Character.toLowerCase(text.charAt(0))).orElse(' ');
    if (half == 'p' && hour < NOON) {
      return hour + NOON;
    }
    return half == 'a' && hour == NOON ? 0 : hour;
  }

  private static int nanos(Matcher parts) {
    return part(parts, "fraction")
        .map(digits -> Integer.parseInt(digits + "0".repeat(NANO_DIGITS - digits.length())))
        .orElse(0);
  }

  private static int year(Matcher parts) {
    int year = number(parts, "year", 0);
    if (part(parts, "year").orElse("").length() > 2) {
      return year;
    }
    return year + (year < PIVOT ? 20 : 19) * CENTURY;
  }

  private static int month(Matcher parts) {
    return part(parts, "name")
        .map(name -> 1 + MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)))
        .orElseGet(() -> number(parts, "month", 1));
  }

  private static int number(Matcher parts, String group, int otherwise) {
    return part(parts, group).map(Integer::parseInt).orElse(otherwise);
  }

  private static Optional<String> part(Matcher parts, String group) {
    return parts.pattern().namedGroups().containsKey(group)
        ? Optional.ofNullable(parts.group(group))
        : Optional.empty();
  }
}
