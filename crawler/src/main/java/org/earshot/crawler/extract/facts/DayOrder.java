package org.earshot.crawler.extract.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether `03/02/2026` on a page is a day in February or in March. One page keeps to one order, so
/// one date that can be read in one way only tells it of all.
public enum DayOrder {
  DAY_FIRST,
  MONTH_FIRST,
  UNKNOWN;

  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})([-/. ])\\s?(\\d{1,2})\\2\\s?(\\d{4}|\\d{2})(?!\\d)"
              + "(?:[\\s,]{1,3}(?:at\\s)?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?\\s?([AaPp]\\.?[Mm])?)?");

  /// Regions that write the month first (CLDR, `dateFormats/short`).
  private static final Set<String> MONTH_FIRST_REGIONS = Set.of("US", "PH", "PR", "GU", "FM", "MH");

  /// English without a region is American far more often than not, save on the sites of these
  /// countries.
  private static final Set<String> DAY_FIRST_DOMAINS =
      Set.of("uk", "au", "nz", "ie", "in", "za", "sg", "hk", "eu", "mt", "ng", "ke", "pk");

  private static final int MONTHS = 12;

  /// The order of a page's dates.
  ///
  /// @param dates what stands where the page shows dates, in page order
  /// @param language the page's declared language
  /// @param host where the page is from
  public static DayOrder of(List<String> dates, Optional<String> language, String host) {
    var seen = numeric(dates);
    if (seen.isEmpty()) {
      return UNKNOWN;
    }
    return proven(seen)
        .or(() -> ordered(seen))
        .or(() -> customary(language, host))
        .orElseGet(() -> byClock(seen));
  }

  /// A date in numbers: first, second and third.
  private record Numbers(int first, int second, int year, char separator, boolean halves) {
    long value(boolean dayFirst) {
      int month = dayFirst ? second : first;
      return (year * 100L + month) * 100 + (dayFirst ? first : second);
    }
  }

  private static List<Numbers> numeric(List<String> dates) {
    var found = new ArrayList<Numbers>();
    for (var date : dates) {
      if (isInstant(date)) {
        continue;
      }
      var matcher = NUMERIC.matcher(Digits.ascii(date));
      if (matcher.find()) {
        found.add(
            new Numbers(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(3)),
                Integer.parseInt(matcher.group(4)),
                matcher.group(2).charAt(0),
                matcher.group(5) != null));
      }
    }
    return found;
  }

  /// A time for machines, `2026-10-12T09:05`, tells nothing.
  private static boolean isInstant(String date) {
    return date.length() > "2026-10-12T09:".length()
        && date.length() <= "2026-10-12T09:05:00.000000+00:00".length()
        && date.charAt(4) == '-'
        && date.charAt(7) == '-'
        && date.charAt(10) == 'T'
        && date.charAt(13) == ':'
        && date.indexOf(' ') < 0;
  }

  private static Optional<DayOrder> proven(List<Numbers> dates) {
    boolean day = dates.stream().anyMatch(d -> d.first > MONTHS && d.second <= MONTHS);
    boolean month = dates.stream().anyMatch(d -> d.second > MONTHS && d.first <= MONTHS);
    if (day != month) {
      return Optional.of(day ? DAY_FIRST : MONTH_FIRST);
    }
    return dates.stream().allMatch(d -> d.separator == '.')
        ? Optional.of(DAY_FIRST)
        : Optional.empty();
  }

  /// Threads run from old to new, lists of reviews from new to old: the order in which they do that
  /// is the right one, where only one does.
  private static Optional<DayOrder> ordered(List<Numbers> dates) {
    if (dates.size() < 3) {
      return Optional.empty();
    }
    boolean day = isMonotone(dates, true);
    boolean month = isMonotone(dates, false);
    return day == month ? Optional.empty() : Optional.of(day ? DAY_FIRST : MONTH_FIRST);
  }

  private static boolean isMonotone(List<Numbers> dates, boolean dayFirst) {
    boolean up = true;
    boolean down = true;
    for (int i = 1; i < dates.size(); i++) {
      long step = dates.get(i).value(dayFirst) - dates.get(i - 1).value(dayFirst);
      up &= step >= 0;
      down &= step <= 0;
    }
    return up != down;
  }

  private static Optional<DayOrder> customary(Optional<String> language, String host) {
    var tag = language.map(Locale::forLanguageTag).orElse(Locale.ROOT);
    if (!tag.getCountry().isEmpty()) {
      return Optional.of(MONTH_FIRST_REGIONS.contains(tag.getCountry()) ? MONTH_FIRST : DAY_FIRST);
    }
    if (!tag.getLanguage().isEmpty() && !tag.getLanguage().equals("en")) {
      return Optional.of(DAY_FIRST);
    }
    var domain = host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return DAY_FIRST_DOMAINS.contains(domain) ? Optional.of(DAY_FIRST) : Optional.empty();
  }

  /// The clock of twelve hours goes with the month first.
  private static DayOrder byClock(List<Numbers> dates) {
    return dates.stream().anyMatch(Numbers::halves) ? MONTH_FIRST : UNKNOWN;
  }
}
