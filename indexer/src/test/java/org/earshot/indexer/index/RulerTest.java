package org.earshot.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.earshot.indexer.Summary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulerTest {
  /// Clocks of all habits: by half an hour, at midnight, a day left out, none at all.
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "UTC",
        "+05:45",
        "Europe/Vilnius",
        "Australia/Lord_Howe",
        "America/Havana",
        "America/Santiago",
        "Asia/Beirut",
        "Pacific/Apia",
        "Africa/Casablanca",
        "Antarctica/Troll"
      })
  void stretchIsWhatTheCalendarSays(String name) {
    var zone = ZoneId.of(name);
    var days = new Ruler(new Summary.Timeline(Summary.Unit.DAY, zone));
    var hours = new Ruler(new Summary.Timeline(Summary.Unit.HOUR, zone));
    var random = new Random(1);
    long first = Instant.parse("2005-01-01T00:00:00Z").toEpochMilli();
    long span = ChronoUnit.DAYS.getDuration().toMillis() * 366 * 30;

    for (int i = 0; i < 60_000; i++) {
      long at = first + random.nextLong(span);
      var there = Instant.ofEpochMilli(at).atZone(zone);
      var day = there.toLocalDate();
      var hour = there.truncatedTo(ChronoUnit.HOURS).toInstant();
      assertThat(days.around(at))
          .isEqualTo(
              new Ruler.Stretch(
                  day.atStartOfDay(zone).toInstant().toEpochMilli(),
                  day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli()));
      assertThat(hours.around(at))
          .isEqualTo(
              new Ruler.Stretch(
                  hour.toEpochMilli(), hour.plus(1, ChronoUnit.HOURS).toEpochMilli()));
    }
  }
}
