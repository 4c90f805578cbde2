package org.earshot.crawler.extract.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.earshot.crawler.SiteTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-02-03T10:20:30Z | 2026-02-03T10:20:30Z",
        "2026-02-03T10:20:30+02:00 | 2026-02-03T08:20:30Z",
        "2026-02-03T10:20:30.5-0500 | 2026-02-03T15:20:30.500Z",
        "2026-02-03T10:20+02 | 2026-02-03T08:20:00Z",
        "2026-02-03 10:20:30 | 2026-02-03T10:20:30Z",
        "2026-02-03T24:00:00Z | 2026-02-04T00:00:00Z",
        "2026-02-03T10:20:60Z | 2026-02-03T10:20:59Z",
        "20260203T102030Z | 2026-02-03T10:20:30Z",
        "2026-02-03 | 2026-02-03",
        "20260203 | 2026-02-03",
        "2026/02/03 | 2026-02-03",
        "2026-02 | 2026-02-01",
        "Tue, 03 Feb 2026 10:20:30 GMT | 2026-02-03T10:20:30Z",
        "Tue, 3 Feb 2026 10:20:30 +0200 | 2026-02-03T08:20:30Z",
        "Tue, 03 Feb 2026 10:20:30 EST | 2026-02-03T15:20:30Z",
        "Tue, 03 Feb 2026 10:20 EEST | 2026-02-03T07:20:00Z",
        "3 Feb 26 10:20:30 UT | 2026-02-03T10:20:30Z",
        "Tuesday, 03-Feb-2026 10:20:30 GMT | 2026-02-03T10:20:30Z",
        "Tue, 03 February 2026 10:20:30 GMT+2 | 2026-02-03T08:20:30Z",
        "Tue, 03 Feb 2026 | 2026-02-03",
        "Tue,03 Feb 2026 10:20:30 PST (Pacific) | 2026-02-03T18:20:30Z",
        "Tue Feb  3 10:20:30 2026 | 2026-02-03T10:20:30Z",
        "Tue Feb 03 10:20:30 UTC 2026 | 2026-02-03T10:20:30Z",
        "February 3, 2026 | 2026-02-03",
        "Feb 3rd, 2026 at 4:05 PM | 2026-02-03T16:05:00Z",
        "Feb 3, 2026, 12:05 am | 2026-02-03T00:05:00Z",
        "3.2.2026 | 2026-02-03",
        "23/02/2026 | 2026-02-23",
        "02/23/2026 | 2026-02-23",
        "1770114030 | 2026-02-03T10:20:30Z",
        "1770114030000 | 2026-02-03T10:20:30Z"
      })
  void timesAreReadAsPagesWriteThem(String written, String meant) {
    assertThat(Times.parse(written).map(SiteTime::toRfc3339)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2026-13-40",
        "03/02/2026",
        "31 Febtember 2026",
        "99999999999999",
        "Tue, 99 Feb 2026"
      })
  void whatStatesNoTimeGivesNone(String written) {
    assertThat(Times.parse(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-03T10:20:30, true",
    "2026-02-03T10:20:30Z, false",
    "2026-02-03T10:20:30+03:00, false"
  })
  void anUnnamedZoneIsMarkedAsAssumed(String written, boolean assumed) {
    assertThat(Times.parse(written).map(SiteTime::zoneAssumed)).contains(assumed);
  }
}
