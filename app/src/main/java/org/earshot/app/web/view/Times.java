package org.earshot.app.web.view;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.earshot.crawler.SiteTime;

/// Moments and stretches of time in words.
public record Times(Texts texts, ZoneId zone, Clock clock) {
  public Times {
    // "UTC" says more to people than the "Z" of a bare offset.
    zone = zone.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone;
  }

  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss z", Texts.LOCALE);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Texts.LOCALE);

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Texts.LOCALE);

  /// As [Instant#toString()] writes it.
  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?Z");

  /// From here on hours say nothing more to a reader.
  private static final long HOURS_READ_IN_DAYS = 48;

  public Instant now() {
    return clock.instant();
  }

  public When when(Instant at) {
    return new When(at.toString(), EXACT.format(at.atZone(zone)), ago(at));
  }

  /// The same words, with the moments that were written down for machines as people read them.
  public String readable(String words) {
    return INSTANT.matcher(words).replaceAll(found -> when(Instant.parse(found.group())).exact());
  }

  /// What a site claims, no more exactly than it said.
  public When when(SiteTime claimed) {
    return switch (claimed.precision()) {
      case SECOND -> when(claimed.at());
      case DAY -> {
        var day = DAY.format(claimed.at().atZone(ZoneOffset.UTC));
        yield new When(claimed.toRfc3339(), day, day);
      }
    };
  }

  /// The day alone.
  public String day(Instant at) {
    return DAY.format(at.atZone(zone));
  }

  /// The time of the day alone.
  public String clock(Instant at) {
    return CLOCK.format(at.atZone(zone));
  }

  /// `3 h 20 min`, never negative.
  public String length(Duration stretch) {
    var whole = stretch.abs();
    if (whole.compareTo(Duration.ofMinutes(1)) < 0) {
      return texts.of("time.seconds", whole.toSeconds());
    }
    if (whole.compareTo(Duration.ofHours(1)) < 0) {
      return texts.of("time.minutes", whole.toMinutes());
    }
    if (whole.toHours() < HOURS_READ_IN_DAYS) {
      return whole.toMinutesPart() == 0
          ? texts.of("time.hours", whole.toHours())
          : texts.of("time.hoursMinutes", whole.toHours(), whole.toMinutesPart());
    }
    return texts.of("time.days", whole.toDays());
  }

  private String ago(Instant at) {
    var passed = Duration.between(at, now());
    if (passed.abs().compareTo(Duration.ofMinutes(1)) < 0) {
      return texts.of("time.now");
    }
    return texts.of(passed.isNegative() ? "time.ahead" : "time.ago", length(passed));
  }
}
