package org.earshot.crawler.extract.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// Turns a day of another calendar into one of ours, told by its year.
final class Almanac {
  /// Solar Hijri years of the lifetime of the Web and a little around it.
  private static final int JALALI_FROM = 1340;

  private static final int JALALI_TO = 1450;

  /// The Buddhist era of Thailand is 543 years ahead.
  private static final int BUDDHIST = 543;

  private static final int BUDDHIST_FROM = 2500;
  private static final int BUDDHIST_TO = 2650;

  /// No page shows a post that is older than the Web's first forums, or from the far future.
  private static final int FROM = 1980;

  private static final int TO = 2100;

  /// RFC 5322, section 4.3: two-digit years below 50 belong to this century.
  private static final int PIVOT = 50;

  private static final int JALALI_EPOCH_DAY_OF_YEAR_ONE = -492_268;
  private static final int DAYS_OF_33_YEARS = 12_053;
  private static final int DAYS_OF_YEAR = 365;
  private static final int LONG_MONTHS = 6;

  private Almanac() {}

  static Optional<LocalDate> day(int year, int month, int day) {
    try {
      if (year >= JALALI_FROM && year <= JALALI_TO) {
        return jalali(year, month, day);
      }
      if (year >= BUDDHIST_FROM && year <= BUDDHIST_TO) {
        return Optional.of(LocalDate.of(year - BUDDHIST, month, day));
      }
      return year < FROM || year > TO
          ? Optional.empty()
          : Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// Whether a number of this size can be a year.
  static boolean isYear(int number) {
    return (number >= FROM && number <= TO)
        || (number >= JALALI_FROM && number <= JALALI_TO)
        || (number >= BUDDHIST_FROM && number <= BUDDHIST_TO);
  }

  /// The year that two digits stand for.
  static int ofTwoDigits(int year) {
    return year + (year < PIVOT ? 2000 : 1900);
  }

  /// The arithmetic calendar with eight leap years in each 33, which equals the astronomical one
  /// for the years in question.
  private static Optional<LocalDate> jalali(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > (month <= LONG_MONTHS ? 31 : 30)) {
      return Optional.empty();
    }
    int y = year - 1;
    long days = (long) y / 33 * DAYS_OF_33_YEARS;
    int rest = y % 33;
    days += (long) rest * DAYS_OF_YEAR + leaps(rest);
    days += month <= LONG_MONTHS ? (month - 1) * 31L : 186 + (month - 7) * 30L;
    return Optional.of(LocalDate.ofEpochDay(JALALI_EPOCH_DAY_OF_YEAR_ONE + days + day - 1));
  }

  /// Leap years among the first years of a cycle: the 1st, 5th, 9th, 13th, 17th, 22nd, 26th, 30th.
  private static int leaps(int years) {
    int count = 0;
    for (int leap : new int[] {1, 5, 9, 13, 17, 22, 26, 30}) {
      count += leap <= years ? 1 : 0;
    }
    return count;
  }
}
