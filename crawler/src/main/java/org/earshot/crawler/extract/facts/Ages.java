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
import org.earshot.crawler.extract.facts.Senses.Sense;

/// Reads times that are told from now: `2 days ago`, `gestern um 14:05`, `vorgestern`, `3h`,
/// `Sunday at 3:05 PM`.
final class Ages {
  /// `3h`, `2 days`: an age where nothing else is said.
  private static final Pattern ALONE = Pattern.compile("(\\d{1,3})\\s?(\\p{L}{1,10})\\.?");

  private static final Pattern ENGLISH = Pattern.compile("(?<!\\d)\\d{1,3}\\s?[a-z]{1,4}\\sago\\b");

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");

  private static final int DAYS_OF_WEEK = 7;

  private final TimeWords words;
  private final Spans spans;
  private final Clocks clocks;
  private final Instant seen;

  Ages(TimeWords words, Clocks clocks, Instant seen) {
    this.words = words;
    this.spans = new Spans(words);
    this.clocks = clocks;
    this.seen = seen;
  }

  /// `5d ago`: in another language, `ago` is August, and `d` may stand in front of it.
  Optional<SiteTime> english(String line) {
    return line.contains(" ago") && ENGLISH.matcher(line).find()
        ? ago(Tokens.of(line))
        : Optional.empty();
  }

  Optional<SiteTime> parse(String line) {
    var alone = ALONE.matcher(line);
    if (alone.matches()) {
      int count = Integer.parseInt(alone.group(1));
      return words.unit(alone.group(2)).map(unit -> Span.of(count, unit).before(seen));
    }
    var tokens = Tokens.of(HanCounts.inDigits(line));
    return ago(tokens).or(() -> dayName(tokens, line)).or(() -> weekday(tokens, line));
  }

  private Optional<SiteTime> ago(List<String> tokens) {
    return spans.in(tokens).map(span -> span.before(seen));
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
