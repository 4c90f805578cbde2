package org.earshot.crawler.extract.facts;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.earshot.crawler.SiteTime;
import org.earshot.crawler.extract.facts.TimeWords.Sense;
import org.earshot.crawler.extract.facts.TimeWords.Unit;

/// Reads times that are told from now: `2 days ago`, `gestern um 14:05`, `vorgestern`, `3h`,
/// `Sunday at 3:05 PM`.
final class Ages {
  /// `3h`, `2 days`: an age where nothing else is said.
  private static final Pattern ALONE = Pattern.compile("(\\d{1,3})\\s?(\\p{L}{1,10})\\.?");

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");

  /// No post is older; the number is something else.
  private static final int MOST = 2_000;

  /// `a few minutes`.
  private static final int FEW = 3;

  private static final int DAYS_OF_WEEK = 7;

  private final TimeWords words;
  private final Clocks clocks;
  private final Instant seen;

  Ages(TimeWords words, Clocks clocks, Instant seen) {
    this.words = words;
    this.clocks = clocks;
    this.seen = seen;
  }

  Optional<SiteTime> parse(String line) {
    var alone = ALONE.matcher(line);
    if (alone.matches()) {
      int count = Integer.parseInt(alone.group(1));
      return words.unit(alone.group(2)).map(unit -> before(count, unit));
    }
    var tokens = Tokens.of(line);
    return ago(tokens).or(() -> dayName(tokens, line)).or(() -> weekday(tokens, line));
  }

  private Optional<SiteTime> ago(List<String> tokens) {
    int marker = first(Sense.AGO, tokens);
    if (marker < 0) {
      return Optional.empty();
    }
    for (int i = 0; i < tokens.size(); i++) {
      var unit =
          Tokens.isNumber(tokens.get(i)) ? Optional.<Unit>empty() : words.unit(tokens.get(i));
      if (unit.isPresent()) {
        var count = count(tokens, i, marker);
        if (count.isPresent() && count.get() <= MOST) {
          return count.map(number -> before(number, unit.get()));
        }
      }
    }
    return Optional.empty();
  }

  /// How many of a unit: the number in front of it, a word for one, the dual of Arabic, or one
  /// where nothing but the marker stands beside it.
  private Optional<Integer> count(List<String> tokens, int at, int marker) {
    var before = at > 0 ? tokens.get(at - 1) : "";
    if (!before.isEmpty() && Tokens.isNumber(before)) {
      return before.length() > 4 ? Optional.empty() : Optional.of(Integer.valueOf(before));
    }
    var unit = tokens.get(at);
    if (unit.endsWith("ين") && unit.length() > 4) {
      return Optional.of(2);
    }
    if (!before.isEmpty() && words.says(Sense.FEW, before)) {
      return Optional.of(FEW);
    }
    boolean one = !before.isEmpty() && words.says(Sense.ONE, before);
    return one || Math.abs(marker - at) <= 1 ? Optional.of(1) : Optional.empty();
  }

  private SiteTime before(int count, Unit unit) {
    var today = seen.atOffset(ZoneOffset.UTC).toLocalDate();
    return switch (unit) {
      case SECONDS -> SiteTime.exactly(seen.minusSeconds(count));
      case MINUTES -> SiteTime.exactly(seen.minus(Duration.ofMinutes(count)));
      case HOURS -> SiteTime.onDay(day(seen.minus(Duration.ofHours(count))));
      case DAYS -> SiteTime.onDay(today.minusDays(count));
      case WEEKS -> SiteTime.onDay(today.minusWeeks(count));
      case MONTHS -> SiteTime.onDay(today.minusMonths(count));
      case YEARS -> SiteTime.onDay(today.minusYears(count));
    };
  }

  private Optional<SiteTime> dayName(List<String> tokens, String line) {
    var today = day(seen);
    if (first(Sense.BEFORE, tokens) >= 0) {
      return Optional.of(clocks.on(today.minusDays(2), line));
    }
    if (first(Sense.YESTERDAY, tokens) >= 0) {
      return Optional.of(clocks.on(today.minusDays(1), line));
    }
    if (first(Sense.TODAY, tokens) >= 0) {
      return Optional.of(clocks.on(today, line));
    }
    boolean now = tokens.size() <= 4 && first(Sense.NOW, tokens) >= 0;
    return now ? Optional.of(SiteTime.exactly(seen)) : Optional.empty();
  }

  /// The last day of that name; a name without a clock is no date, and one with a year is that of a
  /// date in a language that we do not know.
  private Optional<SiteTime> weekday(List<String> tokens, String line) {
    if (!clocks.isStated(line) || YEAR.matcher(line).find()) {
      return Optional.empty();
    }
    return tokens.stream()
        .filter(token -> !Tokens.isNumber(token))
        .map(words::weekday)
        .flatMap(Optional::stream)
        .findFirst()
        .map(number -> day(seen).with(TemporalAdjusters.previousOrSame(DayOfWeek.of(number))))
        .map(day -> clocks.on(day, line))
        .map(time -> time.at().isAfter(seen.plus(Duration.ofDays(1))) ? weekEarlier(time) : time);
  }

  private static SiteTime weekEarlier(SiteTime time) {
    return new SiteTime(
        time.at().minus(Duration.ofDays(DAYS_OF_WEEK)), time.precision(), time.zoneAssumed());
  }

  private int first(Sense sense, List<String> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (!Tokens.isNumber(tokens.get(i)) && words.says(sense, tokens.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static LocalDate day(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
