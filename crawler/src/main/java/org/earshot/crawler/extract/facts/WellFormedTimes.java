package org.earshot.crawler.extract.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.earshot.crawler.SiteTime;

/// Reads, without a pattern, the times that programs write: RFC 3339 and the RFC 5322 dates of
/// feeds. Nearly all times are of these two forms; [Times] reads the others, and what is out of
/// range here.
final class WellFormedTimes {
  private static final int DAY_LENGTH = "2026-10-12".length();
  private static final int SECOND_LENGTH = "2026-10-12T08:30:00".length();
  private static final int MAX_FRACTION = 9;
  private static final int NO_OFFSET = Integer.MIN_VALUE;
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

  private final String text;
  private int at;

  private WellFormedTimes(String text) {
    this.text = text;
  }

  static Optional<SiteTime> parse(String text) {
    if (text.length() < DAY_LENGTH) {
      return Optional.empty();
    }
    var times = new WellFormedTimes(text);
    try {
      return times.isShaped("dddd") ? times.rfc3339() : times.rfc5322();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// `2026-10-12`, `2026-10-12T08:30:00Z`, `2026-10-12T08:30:00.250+02:00`.
  private Optional<SiteTime> rfc3339() {
    if (!isShaped("dddd-dd-dd")) {
      return Optional.empty();
    }
    if (text.length() == DAY_LENGTH) {
      return Optional.of(SiteTime.onDay(day()));
    }
    at = DAY_LENGTH;
    if (!isShaped("Xdd:dd:dd")) {
      return Optional.empty();
    }
    at = SECOND_LENGTH;
    int nanos = fraction();
    int offset = offset();
    return nanos < 0 || offset == NO_OFFSET
        ? Optional.empty()
        : at(clock(day(), DAY_LENGTH + 1).plusNanos(nanos), offset);
  }

  /// `Mon, 12 Oct 2026 08:30:00 +0000`, `5 Oct 2026 08:30 GMT`.
  private Optional<SiteTime> rfc5322() {
    at = isShaped("Aaa, d") ? "Mon, ".length() : 0;
    int day = at;
    at += isShaped("dd ") ? 3 : 2;
    int month = at;
    if (!(isShaped("Aaa dddd dd:dd") && isDayOfMonth(day, month))) {
      return Optional.empty();
    }
    int clock = month + "Oct 2026 ".length();
    at = clock + "08:30".length();
    boolean seconds = isShaped(":dd");
    at += seconds ? 3 : 0;
    int name = MONTHS.indexOf(text.substring(month, month + 3));
    int offset = isShaped(" ") ? zone() : NO_OFFSET;
    if (name % 3 != 0 || offset == NO_OFFSET) {
      return Optional.empty();
    }
    var date = LocalDate.of(number(month + 4, 4), 1 + name / 3, number(day, month - 1 - day));
    int second = seconds ? number(clock + 6, 2) : 0;
    return at(date.atTime(number(clock, 2), number(clock + 3, 2), second), offset);
  }

  /// Whether one or two digits and a blank stand there.
  private boolean isDayOfMonth(int from, int to) {
    return isDigit(text.charAt(from))
        && text.charAt(to - 1) == ' '
        && (to - from == 2 || isDigit(text.charAt(from + 1)));
  }

  /// Seconds of the zone that ends the text, by its name or as an offset.
  private int zone() {
    at++;
    if (at == text.length() || text.charAt(at) < 'A') {
      return offset();
    }
    for (int i = at; i < text.length(); i++) {
      if (!fits(text.charAt(i), 'A')) {
        return NO_OFFSET;
      }
    }
    return Zones.parse(text.substring(at)).map(ZoneOffset::getTotalSeconds).orElse(NO_OFFSET);
  }

  private static Optional<SiteTime> at(LocalDateTime time, int offset) {
    var instant = time.toInstant(ZoneOffset.ofTotalSeconds(offset));
    return Optional.of(new SiteTime(instant, SiteTime.Precision.SECOND, false));
  }

  private LocalDate day() {
    return LocalDate.of(number(0, 4), number(5, 2), number(8, 2));
  }

  private LocalDateTime clock(LocalDate day, int from) {
    return day.atTime(number(from, 2), number(from + 3, 2), number(from + 6, 2));
  }

  /// Nanoseconds behind the point; -1 where they are not well-formed.
  private int fraction() {
    if (at >= text.length() || text.charAt(at) != '.') {
      return 0;
    }
    int from = ++at;
    int nanos = 0;
    while (at < text.length() && isDigit(text.charAt(at))) {
      nanos = nanos * 10 + text.charAt(at) - '0';
      if (++at - from > MAX_FRACTION) {
        return -1;
      }
    }
    for (int digits = at - from; digits < MAX_FRACTION; digits++) {
      nanos *= 10;
    }
    return at == from ? -1 : nanos;
  }

  /// Seconds of the offset that ends the text.
  private int offset() {
    int left = text.length() - at;
    if (left == 1 && text.charAt(at) == 'Z') {
      return 0;
    }
    boolean colon = left == 6 && isShaped("sdd:dd");
    if (!colon && !(left == 5 && isShaped("sdddd"))) {
      return NO_OFFSET;
    }
    int seconds = number(at + 1, 2) * 3600 + number(at + (colon ? 4 : 3), 2) * 60;
    return text.charAt(at) == '-' ? -seconds : seconds;
  }

  /// Whether the text goes on as a shape says: `d` a digit, `A` and `a` a letter, `s` a sign, `X`
  /// what parts day and hour, anything else itself.
  private boolean isShaped(String shape) {
    if (text.length() < at + shape.length()) {
      return false;
    }
    for (int i = 0; i < shape.length(); i++) {
      if (!fits(text.charAt(at + i), shape.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(char c, char shape) {
    return switch (shape) {
      case 'd' -> isDigit(c);
      case 'A' -> c >= 'A' && c <= 'Z';
      case 'a' -> c >= 'a' && c <= 'z';
      case 'X' -> c == 'T' || c == ' ';
      case 's' -> c == '+' || c == '-';
      default -> c == shape;
    };
  }

  private int number(int from, int length) {
    int number = 0;
    for (int i = from; i < from + length; i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
