package org.earshot.crawler.extract.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.earshot.crawler.SiteTime;

/// Reads the time of day beside a date, by the clock of 24 hours or of twelve.
final class Clocks {
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<![\\d:.])([01]?\\d|2[0-3])(?:[:.]|\\s?h\\s?|시\\s?|時|点|點)([0-5]\\d)(?:[:.]([0-5]\\d)|분|分)?(?![\\d.:])"
              + "(?:\\s?[ap]\\.?m\\b\\.?)?\\s?(\\(?(?:gmt|utc|ut|z|c?est|cst|cdt|edt|mst|mdt|pst|pdt|bst|ces?t|mesz?|eest|eet|wet|west|msk|ist|jst|kst)\\b\\)?"
              + "(?:\\s?[+-]\\d{1,2}(?::?\\d{2})?)?|[+-]\\d{2}:?\\d{2}\\b)?");
  private static final Pattern FULL_HOUR =
      Pattern.compile("(?<![\\d:./-])(1[0-2]|[1-9])\\s?([ap])\\.?m\\b");
  private static final int NOON = 12;

  /// From this hour of twelve on a night is the evening's, before it the morning's.
  private static final int NIGHT_BEGINS = 6;

  /// What joins a clock to the part of the day: `7:05 de la tarde`.
  private static final Pattern JOINT = Pattern.compile("^\\s?(?:de la|del|de|da|du|in the)\\s");

  private final TimeWords words;

  Clocks(TimeWords words) {
    this.words = words;
  }

  /// The time of a day, with the clock that a text states; the day alone where it states none.
  SiteTime on(LocalDate day, String text) {
    var clock = CLOCK.matcher(text);
    if (!clock.find()) {
      return fullHour(day, text).orElseGet(() -> SiteTime.onDay(day));
    }
    int hour = half(Integer.parseInt(clock.group(1)), text, clock);
    int second = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
    var time = LocalTime.of(hour, Integer.parseInt(clock.group(2)), second);
    var zone =
        Optional.ofNullable(clock.group(4))
            .map(name -> name.replaceAll("[()]", ""))
            .flatMap(Zones::parse);
    return at(day, time, zone);
  }

  boolean isStated(String text) {
    return CLOCK.matcher(text).find() || FULL_HOUR.matcher(text).find();
  }

  private static Optional<SiteTime> fullHour(LocalDate day, String text) {
    var clock = FULL_HOUR.matcher(text);
    if (!clock.find()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(clock.group(1)) % NOON + (clock.group(2).equals("p") ? NOON : 0);
    return Optional.of(at(day, LocalTime.of(hour, 0), Optional.empty()));
  }

  private static SiteTime at(LocalDate day, LocalTime time, Optional<ZoneOffset> zone) {
    Instant at = day.atTime(time).toInstant(zone.orElse(ZoneOffset.UTC));
    return new SiteTime(at, SiteTime.Precision.SECOND, zone.isEmpty());
  }

  /// The half of the day stands behind the clock, or in front of it in the languages of East Asia.
  private int half(int hour, String text, Matcher clock) {
    if (hour > NOON) {
      return hour;
    }
    var behind = Tokens.words(behind(text, clock.end(2)));
    var before = Tokens.words(text.substring(Math.max(0, clock.start() - 14), clock.start()));
    if (says(Senses.Sense.NIGHT, behind, before)) {
      return hour == NOON || hour < NIGHT_BEGINS ? hour % NOON : hour + NOON;
    }
    boolean pm = says(Senses.Sense.PM, behind, before);
    boolean am = says(Senses.Sense.AM, behind, before);
    if (pm == am) {
      return hour;
    }
    return hour % NOON + (pm ? NOON : 0);
  }

  private static String behind(String text, int end) {
    var words = text.substring(end, Math.min(text.length(), end + 20));
    return words.isBlank() ? "" : JOINT.matcher(words).replaceFirst("");
  }

  private boolean says(
      Senses.Sense sense, java.util.List<String> behind, java.util.List<String> before) {
    return (!behind.isEmpty() && words.says(sense, behind.getFirst()))
        || (!before.isEmpty() && words.says(sense, before.getLast()));
  }
}
