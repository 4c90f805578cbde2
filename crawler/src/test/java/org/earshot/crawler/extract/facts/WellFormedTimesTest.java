package org.earshot.crawler.extract.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.earshot.crawler.SiteTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WellFormedTimesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-10-12T08:30:00Z | 2026-10-12T08:30:00Z",
        "2026-10-12 08:30:00Z | 2026-10-12T08:30:00Z",
        "2026-10-12T08:30:00.25+02:00 | 2026-10-12T06:30:00.25Z",
        "2026-10-12T08:30:00-0530 | 2026-10-12T14:00:00Z",
        "Mon, 12 Oct 2026 08:30:00 +0000 | 2026-10-12T08:30:00Z",
        "Mon, 12 Oct 2026 08:30:00 GMT | 2026-10-12T08:30:00Z",
        "Mon, 5 Oct 2026 08:30:00 EST | 2026-10-05T13:30:00Z",
        "05 Oct 2026 08:30:00 +0200 | 2026-10-05T06:30:00Z",
        "5 Oct 2026 08:30 UT | 2026-10-05T08:30:00Z"
      })
  void wellFormedTimesAreExact(String text, Instant at) {
    assertThat(WellFormedTimes.parse(text))
        .contains(new SiteTime(at, SiteTime.Precision.SECOND, false))
        .isEqualTo(Times.parse(text));
  }

  @Test
  void dayStaysADay() {
    assertThat(WellFormedTimes.parse("2026-10-12"))
        .hasValueSatisfying(time -> assertThat(time.precision()).isEqualTo(SiteTime.Precision.DAY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-30",
        "2026-10-12T08:30:60Z",
        "2026-10-12T08:30:00",
        "2026-10-12T08:30:00.",
        "2026-10-12T08:30:00.1234567890Z",
        "2026-10-12T08:30:00+99:00",
        "Mon, 12 Okt 2026 08:30:00 GMT",
        "Mon, 12 anF 2026 08:30:00 GMT",
        "Mon, 12 Oct 2026 08:30:00 XYZ",
        "Mon, 12 Oct 2026 08:30:00 ",
        "Mon, 12 Oct 26 08:30:00 GMT",
        "Mon, 1",
        "5 Oct 2026 0",
        "12/10/2026",
        "yesterday at nine in the morning"
      })
  void othersAreLeftToACloserLook(String text) {
    assertThat(WellFormedTimes.parse(text)).isEmpty();
  }
}
