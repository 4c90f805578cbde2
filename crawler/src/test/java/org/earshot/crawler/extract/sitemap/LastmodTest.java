package org.earshot.crawler.extract.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.earshot.crawler.Extraction.Changed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LastmodTest {
  @ParameterizedTest
  @CsvSource({
    "2026-01-02T03:04Z, 2026-01-02T03:04:00Z",
    "2026-01-02T03:04:05Z, 2026-01-02T03:04:05Z",
    "2026-01-02T03:04+02:00, 2026-01-02T01:04:00Z",
    "2026-01-02T03:04:05.678-05:00, 2026-01-02T08:04:05.678Z",
    "' 2026-01-02T03:04:05Z ', 2026-01-02T03:04:05Z",
    "'Fri, 02 Jan 2026 03:04:05 GMT', 2026-01-02T03:04:05Z",
  })
  void exactTimeIsAMoment(String text, Instant at) {
    assertThat(Lastmod.read(text)).contains(new Changed(at, at));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-02, 2026-01-02T00:00:00Z, 2026-01-03T12:00:00Z",
    "2026-01, 2026-01-01T00:00:00Z, 2026-02-01T12:00:00Z",
    "2026, 2026-01-01T00:00:00Z, 2027-01-01T12:00:00Z",
  })
  void dateIsATimeThatEndsWhereItEndsLast(String text, Instant from, Instant until) {
    assertThat(Lastmod.read(text)).contains(new Changed(from, until));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "yesterday", "2026-13-45", "0000-00-00", "{{ page.date }}"})
  void rubbishIsNoTime(String text) {
    assertThat(Lastmod.read(text)).isEmpty();
  }
}
