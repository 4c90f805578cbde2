package org.earshot.crawler.extract.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.earshot.crawler.SiteTime;

/// Finds a day within a short text or an address: "Veröffentlicht am 31. Oktober 2019 von …".
final class WrittenDates {
  /// Bylines are short; a longer text tells a story with dates of its own.
  private static final int LONGEST = 300;

  /// Before that year there were no web pages; what looks like a date is a number.
  private static final int FIRST_YEAR = 1990;

  private static final int LAST_YEAR = 2100;

  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)(?<y>\\d{4})[-/.年]\\s?(?<m>\\d{1,2})[-/.月]\\s?(?<d>\\d{1,2})(?!\\d)");
  private static final Pattern DAY_NAME =
      Pattern.compile(
          "(?<!\\d)(?<d>\\d{1,2})(?:st|nd|rd|th|er|[.ºª])?\\s{0,2}(?:of |de |d')?(?<n>\\p{L}{3,12})[.,]?\\s{0,2}(?:de |del )?(?<y>\\d{4})(?!\\d)");
  private static final Pattern NAME_DAY =
      Pattern.compile(
          "(?<n>\\p{L}{3,12})\\.?\\s(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,2}(?<y>\\d{4})(?!\\d)");
  private static final Pattern DOTTED =
      Pattern.compile(
          "(?<!\\d)(?<d>\\d{1,2})\\.\\s?(?<m>\\d{1,2})\\.\\s?(?<y>\\d{4}|\\d{2})(?![\\d.])");
  private static final Pattern SLASHED =
      Pattern.compile("(?<!\\d)(?<a>\\d{1,2})[/-](?<b>\\d{1,2})[/-](?<y>\\d{4})(?!\\d)");
  private static final Pattern IN_ADDRESS =
      Pattern.compile("[/_-](?<y>(?:19|20)\\d{2})[/_-](?<m>\\d{1,2})[/_-](?<d>\\d{1,2})(?!\\d)");

  /// Beginnings of the months' names by month, as English, German, French, Spanish, Italian,
  /// Portuguese, Dutch, Polish, Czech, the Nordic languages, Turkish and Russian write them.
  private static final List<String> MONTHS =
      List.of(
          "jan jän gen ene sty led oca янв tammi",
          "feb fév fev lut úno şub фев helmi",
          "mar mär mrt brez bře мар maali",
          "apr avr abr kwi dub nis апр huhti",
          "may mai mag mei maj kvě мая май touko",
          "jun jui juin giu czer červn haz июн kesä",
          "jul juil lug lip července tem июл heinä",
          "aug aoû aou ago sie srp ağu авг elo",
          "sep set wrz zář eyl сен syys",
          "oct okt ott out paź říj eki окт loka",
          "nov lis kas ноя marras",
          "dec dez déc dic gru pro ara дек joulu");

  private static final Map<String, Integer> BY_BEGINNING = beginnings();

  private WrittenDates() {}

  /// The first day that a text names.
  ///
  /// @param english whether it may be read as American English: then a slashed date whose day and
  ///   month cannot be told apart is not guessed at
  static Optional<SiteTime> find(String text, boolean english) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    return first(YEAR_FIRST, text)
        .or(() -> first(DAY_NAME, text))
        .or(() -> first(NAME_DAY, text))
        .or(() -> first(DOTTED, text))
        .or(() -> slashed(text, english))
        .map(SiteTime::onDay);
  }

  /// The day in the path of an address, as many blogs and newspapers write it.
  static Optional<SiteTime> inAddress(String address) {
    return first(IN_ADDRESS, address).map(SiteTime::onDay);
  }

  private static Optional<LocalDate> first(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(WrittenDates::date)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<LocalDate> date(MatchResult found) {
    int month =
        found.namedGroups().containsKey("n")
            ? month(found.group("n"))
            : Integer.parseInt(found.group("m"));
    return day(found.group("y"), month, Integer.parseInt(found.group("d")));
  }

  private static Optional<LocalDate> slashed(String text, boolean english) {
    var found = SLASHED.matcher(text);
    if (!found.find()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(found.group("a"));
    int second = Integer.parseInt(found.group("b"));
    boolean unclear = first <= 12 && second <= 12 && first != second;
    if (unclear && english) {
      return Optional.empty();
    }
    return second > 12
        ? day(found.group("y"), first, second)
        : day(found.group("y"), second, first);
  }

  private static Optional<LocalDate> day(String year, int month, int day) {
    int full = Integer.parseInt(year) + (year.length() == 2 ? 2000 : 0);
    if (full < FIRST_YEAR || full > LAST_YEAR) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(full, month, day));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// The month of a name; 0 for another word.
  private static int month(String name) {
    var folded = name.toLowerCase(Locale.ROOT);
    for (int length = Math.min(9, folded.length()); length >= 3; length--) {
      var month = BY_BEGINNING.get(folded.substring(0, length));
      if (month != null) {
        return month;
      }
    }
    return 0;
  }

  private static Map<String, Integer> beginnings() {
    var months = new HashMap<String, Integer>();
    for (int month = 0; month < MONTHS.size(); month++) {
      for (var beginning : MONTHS.get(month).split(" ", -1)) {
        months.put(beginning, month + 1);
      }
    }
    return Map.copyOf(months);
  }
}
