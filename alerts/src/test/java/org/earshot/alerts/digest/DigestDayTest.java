package org.earshot.alerts.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestDayTest {
  @ParameterizedTest(name = "{2} in {1} at {0}: {3} of {4}")
  @CsvSource({
    "08:00, Europe/Vilnius, 2026-11-23T06:00:00Z, 2026-11-23T06:00:00Z, 2026-11-23",
    "08:00, Europe/Vilnius, 2026-11-23T05:59:59Z, 2026-11-22T06:00:00Z, 2026-11-22",
    "08:00, Asia/Kolkata, 2026-11-23T02:30:00Z, 2026-11-23T02:30:00Z, 2026-11-23",
    // Summer time begins: 03:00 becomes 04:00, and 03:30 is nowhere.
    "03:30, Europe/Vilnius, 2026-03-29T01:00:00Z, 2026-03-29T01:00:00Z, 2026-03-29",
    "03:30, Europe/Vilnius, 2026-03-29T00:59:59Z, 2026-03-28T01:30:00Z, 2026-03-28",
    // It ends: 03:30 is there twice, and the first counts.
    "03:30, Europe/Vilnius, 2026-10-25T00:30:00Z, 2026-10-25T00:30:00Z, 2026-10-25",
    "03:30, Europe/Vilnius, 2026-10-25T01:30:00Z, 2026-10-25T00:30:00Z, 2026-10-25"
  })
  void latestDigestIsTheLocalTimeThatHasPassed(
      LocalTime time, ZoneId zone, Instant now, Instant at, LocalDate day) {
    var latest = DigestDay.latest(time, zone, Instant.EPOCH, now);

    assertThat(latest).isEqualTo(Optional.of(new DigestDay(day, at)));
  }

  @Test
  void noneIsOwedForATimeBeforeTheRecipientCame() {
    var now = Instant.parse("2026-11-23T09:00:00Z");
    var zone = ZoneId.of("Europe/Vilnius");

    assertThat(DigestDay.latest(LocalTime.of(8, 0), zone, now, now)).isEmpty();
  }

  @ParameterizedTest(name = "{0} at {1}")
  @CsvSource({
    "Europe/Vilnius, 03:30",
    "Europe/Athens, 03:00",
    "America/New_York, 02:15",
    "Asia/Kolkata, 00:00",
    "America/Sao_Paulo, 00:00"
  })
  void eachLocalDayHasOneDigestThroughoutTheYears(ZoneId zone, LocalTime time) {
    var days = new TreeMap<LocalDate, Instant>();
    var end = Instant.parse("2020-01-01T00:00:00Z");
    for (var now = Instant.parse("2017-01-01T12:00:00Z");
        now.isBefore(end);
        now = now.plusSeconds(900)) {
      var due = DigestDay.latest(time, zone, Instant.EPOCH, now).orElseThrow();
      var before = days.putIfAbsent(due.day(), due.at());
      assertThat(Optional.ofNullable(before).orElse(due.at())).isEqualTo(due.at());
    }

    var first = days.firstKey();
    assertThat(days.keySet())
        .containsExactlyElementsOf(first.datesUntil(days.lastKey().plusDays(1)).toList());
  }
}
