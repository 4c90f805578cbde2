package org.earshot.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.earshot.crawler.Cadence;
import org.earshot.crawler.Page;
import org.earshot.crawler.Pulse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HintsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
  private static final Cadence CADENCE = Cadence.around(Duration.ofHours(1));

  private static Page page(String headers) {
    Map<String, List<String>> said = new TreeMap<>();
    headers
        .lines()
        .forEach(line ->
            said.put(
                line.substring(0, line.indexOf(':')),
                List.of(line.substring(line.indexOf(':') + 1).strip())));
    return new Page("https://a.example/", "https://a.example/", 200, said, new byte[0], NOW);
  }

  private static Pulse every(Duration period) {
    return new Pulse(Duration.ZERO, Optional.of(period), Optional.empty());
  }

  private static Pulse changed(Duration ago) {
    return new Pulse(Duration.ZERO, Optional.empty(), Optional.of(NOW.minus(ago)));
  }

  @ParameterizedTest
  @CsvSource({
    "'Cache-Control: max-age=600', PT10M",
    "'Cache-Control: public, MAX-AGE=\"600\"', PT10M",
    "'Cache-Control: s-maxage=60', PT0S",
    "'Cache-Control: max-age=600\nAge: 240', PT6M",
    "'Cache-Control: max-age=600\nAge: 900', PT0S",
    "'Cache-Control: no-cache, max-age=600', PT0S",
    "'Cache-Control: max-age=99999999', PT24H",
    "'Expires: Sun, 01 Mar 2026 00:20:00 GMT', PT20M",
    "'Expires: Sun, 01 Mar 2026 00:20:00 GMT\nDate: Sun, 01 Mar 2026 00:15:00 GMT', PT5M",
    "'Expires: Sun, 01 Mar 2020 00:20:00 GMT', PT0S",
    "'Expires: 0', PT0S",
    "'X: y', PT0S"
  })
  void anAnswerIsFreshAsLongAsItsServerSays(String headers, Duration fresh) {
    assertThat(Hints.fresh(page(headers), Pulse.none())).isEqualTo(fresh);
  }

  @Test
  void theLongerWordHolds() {
    var pulse = new Pulse(Duration.ofMinutes(30), Optional.empty(), Optional.empty());

    assertThat(Hints.fresh(page("Cache-Control: max-age=600"), pulse)).hasMinutes(30);
    assertThat(Hints.fresh(page("Cache-Control: max-age=6000"), pulse)).hasMinutes(100);
  }

  @Test
  void aPeriodCountsWithinTheBounds() {
    assertThat(Hints.expected(every(Duration.ofHours(2)), CADENCE, NOW))
        .contains(Duration.ofHours(2));
    assertThat(Hints.expected(every(Duration.ofDays(7)), CADENCE, NOW)).contains(CADENCE.slowest());
    assertThat(Hints.expected(every(Duration.ofSeconds(60)), CADENCE, NOW))
        .contains(CADENCE.fastest());
  }

  @Test
  void onlyALongSilenceSaysSomething() {
    assertThat(Hints.expected(changed(Duration.ofDays(8)), CADENCE, NOW))
        .contains(CADENCE.slowest());
    assertThat(Hints.expected(changed(Duration.ofDays(6)), CADENCE, NOW)).isEmpty();
    assertThat(Hints.expected(Pulse.none(), CADENCE, NOW)).isEmpty();
  }
}
