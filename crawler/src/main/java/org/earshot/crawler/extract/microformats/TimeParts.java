package org.earshot.crawler.extract.microformats;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts the parts of a time together: a date, a time of day, a zone, each in a part of its own or
/// several in one.
final class TimeParts {
  private static final String DATE_FORM =
      "\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])|\\d{4}-[0-3]\\d{2}";
  private static final Pattern DATE = Pattern.compile(DATE_FORM);
  private static final Pattern MONTH = Pattern.compile("\\d{4}-(?:0[1-9]|1[0-2])");
  private static final Pattern DAY = Pattern.compile("--\\d{2}-?\\d{2}");
  private static final String ZONE_FORM = "[Zz]|[+-]\\d{1,2}(?::?\\d{2})?";
  private static final Pattern ZONE = Pattern.compile(ZONE_FORM);
  private static final Pattern CLOCK =
      Pattern.compile(
          "([01]?\\d|2[0-3])(?::([0-5]\\d))?(?::([0-5]\\d|60))?\\s*(?:([AaPp])\\.?[Mm]\\.?)?\\s*("
              + ZONE_FORM
              + ")?");
  private static final Pattern BEGINS_WITH_DATE =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2}|\\d{4}-\\d{3})[Tt ].*", Pattern.DOTALL);
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?:"
              + DATE_FORM
              + ")[Tt ](?:[01]\\d|2[0-3]):[0-5]\\d(?::(?:[0-5]\\d|60)(?:\\.\\d{1,9})?)?\\s*(?:"
              + ZONE_FORM
              + ")?");
  private static final Pattern ENDS_WITH_ZONE =
      Pattern.compile(".{10}[Tt ][^Zz+-]*(?:" + ZONE_FORM + ")", Pattern.DOTALL);
  private static final int NOON = 12;

  private String date = "";
  private String clock = "";
  private String zone = "";

  private TimeParts() {}

  /// The whole of the parts; of several of one kind the first holds. Empty where they are no time.
  ///
  /// @param before the date of the time that stood before in the item: a time of day alone belongs
  ///   to the same day
  static Optional<String> join(List<String> parts, Optional<String> before) {
    var whole = new TimeParts();
    Optional<String> written = Optional.empty();
    for (var part : parts) {
      if (WHOLE.matcher(part).matches()) {
        written = written.isEmpty() && whole.isEmpty() ? Optional.of(part) : written;
      } else {
        whole.take(part);
      }
    }
    return written
        .map(time -> ENDS_WITH_ZONE.matcher(time).matches() ? time : time + whole.zone)
        .or(() -> whole.joined(before));
  }

  /// A time as it stands in one place: only a time of day needs more.
  static String complete(String time, Optional<String> before) {
    var text = time.strip();
    boolean onlyClock = text.contains(":") && CLOCK.matcher(text).matches();
    return onlyClock && before.isPresent() ? join(List.of(text), before).orElse(text) : text;
  }

  /// The date that a time begins with.
  static Optional<String> dateOf(String time) {
    if (DATE.matcher(time).matches()) {
      return Optional.of(time);
    }
    var matcher = BEGINS_WITH_DATE.matcher(time);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private boolean isEmpty() {
    return date.isEmpty() && clock.isEmpty();
  }

  private void take(String part) {
    boolean isDate =
        DATE.matcher(part).matches()
            || MONTH.matcher(part).matches()
            || DAY.matcher(part).matches();
    if (isDate) {
      date = date.isEmpty() ? part : date;
    } else if (ZONE.matcher(part).matches()) {
      zone = zone.isEmpty() ? withoutColon(part) : zone;
    } else if (clock.isEmpty()) {
      var time = CLOCK.matcher(part);
      boolean again = time.matches() && time.group(5) != null && !zone.isEmpty();
      if (time.matches() && !again && (time.group(2) != null || time.group(4) != null)) {
        clock = clock(time);
      }
    }
  }

  private String clock(Matcher time) {
    int hour = Integer.parseInt(time.group(1));
    var half = Optional.ofNullable(time.group(4)).map(text -> text.toLowerCase(Locale.ROOT));
    if (half.equals(Optional.of("p")) && hour < NOON) {
      hour += NOON;
    } else if (half.equals(Optional.of("a")) && hour == NOON) {
      hour = 0;
    }
    Optional.ofNullable(time.group(5)).ifPresent(text -> zone = text);
    var minute = Optional.ofNullable(time.group(2)).orElse("00");
    var second = Optional.ofNullable(time.group(3)).map(text -> ":" + text).orElse("");
    return "%02d:%s%s".formatted(hour, minute, second);
  }

  private static String withoutColon(String zone) {
    return zone.replace(":", "");
  }

  private Optional<String> joined(Optional<String> before) {
    if (clock.isEmpty()) {
      return Optional.of(date).filter(day -> !day.isEmpty());
    }
    return Optional.of(date)
        .filter(day -> !day.isEmpty())
        .or(() -> before)
        .map(day -> day + " " + clock + zone);
  }
}
