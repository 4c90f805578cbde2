package org.earshot.crawler.extract.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.earshot.crawler.SiteTime;

/// Reads dates that are written out, with the name of the month in any of many languages or in
/// numbers.
final class WrittenDates {
  /// Month names are put as this character and two digits, so that the forms below see one
  /// language.
  private static final char MONTH = '\u0001';

  private static final char JALALI = '\u0002';

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}_]*(?:\\.[\\p{L}\\p{M}]+)?");

  private static final String NAMED = "[\\u0001\\u0002](?<month>\\d\\d)";
  private static final String FILL =
      "[\\s.,/'’\\u0970\\u05F3-]{0,3}(?:(?:de|del|of|d|m|ta|den|the|г|พ\\.ศ)\\.?\\s|d['’]){0,2}";
  private static final String YEAR = "['’]?(?<year>\\d{4}|\\d{2}(?![:.]?\\d))(?!\\d)";
  private static final String DAY = "(?<!\\d)(?<day>[0-3]?\\d)(?!\\d)";

  private static final Pattern NAMED_YMD =
      Pattern.compile("(?<!\\d)(?<year>\\d{4})" + FILL + NAMED + FILL + DAY);
  private static final Pattern NAMED_YDM =
      Pattern.compile("(?<!\\d)(?<year>\\d{4})\\.?\\sgada\\s" + DAY + FILL + NAMED);
  private static final Pattern NAMED_DMY =
      Pattern.compile(
          DAY
              + "(?:st|nd|rd|th|er|º|ª|ος|η|-ого|-го|an?|te|ی)?"
              + FILL
              + NAMED
              + "\\.?"
              + FILL
              + YEAR);
  private static final Pattern NAMED_MDY =
      Pattern.compile(NAMED + FILL + DAY + "(?:st|nd|rd|th)?[\\s,.]{1,4}" + YEAR);

  /// The year behind the clock, as the C library and `date` write it.
  private static final Pattern CLOCK_BEFORE_YEAR =
      Pattern.compile(
          "(?:"
              + NAMED
              + FILL
              + DAY
              + "|(?<!\\d)(?<early>[0-3]?\\d)"
              + FILL
              + "\\u0001(?<late>\\d\\d))[\\s,]{1,3}"
              + "(?<clock>\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s?[ap]\\.?m\\.?)?(?:\\s(?:[+-]\\d{2}:?\\d{2}|[a-z]{1,5}))?)"
              + "[\\s,]{1,3}(?<year>(?:19|20)\\d{2})(?!\\d)");

  private static final Pattern VIETNAMESE =
      Pattern.compile(
          DAY + "\\s(?:thg|tháng)\\.?\\s?(?<month>\\d{1,2})(?:,?\\snăm|[,.]?)\\s?" + YEAR);
  private static final Pattern IDEOGRAPHIC =
      Pattern.compile(
          "(?<year>\\d{4}|\\d{2})\\s?[年년]\\s?(?<month>\\d{1,2})\\s?[月월]\\s?(?<day>\\d{1,2})\\s?[日일号號]");
  private static final Pattern IDEOGRAPHIC_MD =
      Pattern.compile("(?<![\\d年년])\\s?(?<month>\\d{1,2})\\s?[月월]\\s?(?<day>\\d{1,2})\\s?[日일号號]");
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)(?<year>\\d{4})\\s?[-/.]\\s?(?<month>\\d{1,2})\\s?[-/.]\\s?(?<day>\\d{1,2})(?!\\d)");
  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<![\\d.:])(?<first>\\d{1,2})(?<sep>[-/.])\\s?(?<second>\\d{1,2})\\k<sep>\\s?(?<year>\\d{4}|\\d{2})(?![\\d.]\\d)");
  private static final Pattern NAMED_DM =
      Pattern.compile(DAY + "(?:st|nd|rd|th|er|º)?" + FILL + NAMED);
  private static final Pattern NAMED_MD =
      Pattern.compile(NAMED + FILL + DAY + "(?:st|nd|rd|th)?(?!:)");
  private static final Pattern ERA = Pattern.compile("(令和|平成)\\s?(\\d{1,2}|元)年");

  /// The short form of Korean, by the sign of its script.
  private static final Pattern KOREAN =
      Pattern.compile(
          "(?<!\\d)(?<year>\\d{2})\\.\\s(?<month>\\d{1,2})\\.\\s(?<day>\\d{1,2})\\.(?=.*[가-힣])");

  private static final Pattern FULL_YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");

  private static final int MONTHS = 12;

  private final TimeWords words;
  private final Clocks clocks;
  private final DayOrder order;
  private final Instant seen;

  WrittenDates(TimeWords words, Clocks clocks, DayOrder order, Instant seen) {
    this.words = words;
    this.clocks = clocks;
    this.order = order;
    this.seen = seen;
  }

  Optional<SiteTime> parse(String line) {
    var text = eras(line);
    if (text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    boolean plain = Digits.isAscii(text);
    return in(text, YEAR_FIRST)
        .or(() -> plain ? Optional.empty() : in(text, IDEOGRAPHIC))
        .or(() -> plain ? Optional.empty() : in(text, KOREAN))
        .or(() -> numeric(text))
        .or(() -> text.contains("th") ? in(text, VIETNAMESE) : Optional.empty())
        .or(() -> named(text))
        .or(() -> plain ? Optional.empty() : withoutYear(text, IDEOGRAPHIC_MD));
  }

  private Optional<SiteTime> named(String text) {
    var marked = marked(text);
    if (marked.indexOf(MONTH) < 0 && marked.indexOf(JALALI) < 0) {
      return Optional.empty();
    }
    return in(marked, NAMED_YMD)
        .or(() -> in(marked, NAMED_YDM))
        .or(() -> in(marked, NAMED_DMY))
        .or(() -> in(marked, NAMED_MDY))
        .or(() -> aroundClock(marked))
        .or(() -> withoutYear(marked, NAMED_DM))
        .or(() -> withoutYear(marked, NAMED_MD));
  }

  /// Names of months become numbers.
  private String marked(String text) {
    var marked = new StringBuilder();
    var word = WORD.matcher(text);
    int end = 0;
    while (word.find()) {
      marked.append(text, end, word.start()).append(mark(word.group()));
      end = word.end();
    }
    return marked.append(text.substring(end)).toString();
  }

  private String mark(String word) {
    var month =
        word.indexOf('.') < 0
            ? words.month(word)
            : words.month(word).or(() -> words.month(word.replace(".", "")));
    if (month.isPresent()) {
      return "%c%02d".formatted(MONTH, month.get());
    }
    return words.jalaliMonth(word).map(name -> "%c%02d".formatted(JALALI, name)).orElse(word);
  }

  private Optional<SiteTime> in(String text, Pattern form) {
    var parts = form.matcher(text);
    while (parts.find()) {
      var day =
          Almanac.day(year(parts.group("year")), number(parts, "month"), number(parts, "day"));
      if (day.isPresent()) {
        return day.map(date -> clocks.on(date, without(text, parts)));
      }
    }
    return Optional.empty();
  }

  private Optional<SiteTime> aroundClock(String text) {
    var parts = CLOCK_BEFORE_YEAR.matcher(text);
    if (!parts.find()) {
      return Optional.empty();
    }
    boolean monthFirst = parts.group("month") != null;
    return Almanac.day(
            number(parts, "year"),
            number(parts, monthFirst ? "month" : "late"),
            number(parts, monthFirst ? "day" : "early"))
        .map(date -> clocks.on(date, parts.group("clock")));
  }

  /// A year elsewhere makes a clock of what looks like a date with a short one: `2019, 19.05.07`.
  private Optional<SiteTime> numeric(String text) {
    var parts = NUMERIC.matcher(text);
    while (parts.find()) {
      if (parts.group("year").length() == 2 && FULL_YEAR.matcher(text).find()) {
        continue;
      }
      var day = named(text, parts).or(() -> numeric(parts));
      if (day.isPresent()) {
        return day.map(date -> clocks.on(date, without(text, parts)));
      }
    }
    return Optional.empty();
  }

  /// The name of the day beside a date tells which of its two readings is meant.
  private Optional<LocalDate> named(String text, Matcher parts) {
    int first = number(parts, "first");
    int second = number(parts, "second");
    if (first > MONTHS || second > MONTHS || first == second) {
      return Optional.empty();
    }
    var weekday =
        Tokens.words(text).stream().map(words::weekday).flatMap(Optional::stream).findFirst();
    if (weekday.isEmpty()) {
      return Optional.empty();
    }
    int year = year(parts.group("year"));
    var fits =
        Stream.of(Almanac.day(year, second, first), Almanac.day(year, first, second))
            .flatMap(Optional::stream)
            .filter(day -> day.getDayOfWeek().getValue() == weekday.get())
            .toList();
    return fits.size() == 1 ? Optional.of(fits.getFirst()) : Optional.empty();
  }

  private Optional<LocalDate> numeric(Matcher parts) {
    int first = number(parts, "first");
    int second = number(parts, "second");
    int year = year(parts.group("year"));
    boolean dots = parts.group("sep").equals(".");
    if (first > MONTHS || (second <= MONTHS && (order == DayOrder.DAY_FIRST || dots))) {
      return Almanac.day(year, second, first);
    }
    boolean month = second > MONTHS || first == second || order == DayOrder.MONTH_FIRST;
    return month ? Almanac.day(year, first, second) : Optional.empty();
  }

  /// A day without a year is the last one of its name.
  private Optional<SiteTime> withoutYear(String text, Pattern form) {
    var parts = form.matcher(text);
    if (!parts.find() || text.indexOf(JALALI) >= 0) {
      return Optional.empty();
    }
    var tomorrow = seen.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
    return Almanac.day(tomorrow.getYear(), number(parts, "month"), number(parts, "day"))
        .map(day -> day.isAfter(tomorrow) ? day.minusYears(1) : day)
        .map(day -> clocks.on(day, without(text, parts)));
  }

  private static String without(String text, Matcher parts) {
    return text.substring(0, parts.start()) + " " + text.substring(parts.end());
  }

  /// The two eras of Japan in which there was a Web.
  private static String eras(String text) {
    if (text.indexOf('年') < 0) {
      return text;
    }
    return ERA.matcher(text)
        .replaceAll(era -> {
          int year = era.group(2).equals("元") ? 1 : Integer.parseInt(era.group(2));
          return (year + (era.group(1).equals("令和") ? 2018 : 1988)) + "年";
        });
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() > 2 ? year : Almanac.ofTwoDigits(year);
  }

  private static int number(Matcher parts, String group) {
    return Integer.parseInt(parts.group(group));
  }
}
