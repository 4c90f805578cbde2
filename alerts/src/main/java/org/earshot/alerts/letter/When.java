package org.earshot.alerts.letter;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.stream.Collectors;
import org.earshot.crawler.SiteTime;

/// Moments as people read them, always with the zone.
public final class When {
  private static final String MINUTE = "EEE d MMM yyyy, HH:mm";
  private static final String SHORT = "EEE d MMM, HH:mm";
  private static final String DAY = "EEE d MMM yyyy";

  private final Words words;

  public When(Words words) {
    this.words = words;
  }

  public String at(Instant moment, ZoneId zone) {
    return format(MINUTE, moment, zone) + " (" + zone.getId() + ")";
  }

  /// The moment in every zone that readers live in; UTC where none is known.
  public String at(Instant moment, Collection<ZoneId> zones) {
    if (zones.isEmpty()) {
      return at(moment, ZoneOffset.UTC);
    }
    return zones.stream()
        .distinct()
        .map(zone -> at(moment, zone))
        .collect(Collectors.joining(" · "));
  }

  /// Without year and zone, where the line is short.
  public String shortly(Instant moment, ZoneId zone) {
    return format(SHORT, moment, zone);
  }

  public String at(SiteTime time, Collection<ZoneId> zones) {
    return switch (time.precision()) {
      case SECOND -> at(time.at(), zones);
      case DAY -> format(DAY, time.at(), ZoneOffset.UTC);
    };
  }

  /// A stretch of time in its two largest units.
  public String lasting(Duration time) {
    var whole = time.isNegative() ? Duration.ZERO : time;
    if (whole.toDays() > 0) {
      return words.say("lasting.days", whole.toDays(), whole.toHoursPart());
    }
    if (whole.toHours() > 0) {
      return words.say("lasting.hours", whole.toHours(), whole.toMinutesPart());
    }
    return words.say("lasting.minutes", whole.toMinutes());
  }

  private String format(String pattern, Instant moment, ZoneId zone) {
    return DateTimeFormatter.ofPattern(pattern, words.locale()).format(moment.atZone(zone));
  }
}
