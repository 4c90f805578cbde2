package org.earshot.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitsTest {
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          structured field, spent        | ratelimit: "default";r=0;t=30                                                | 2026-01-01T12:00:30Z
          structured field, one spent    | ratelimit: "hour";r=9;t=90, "day";r=0;t=60                                   | 2026-01-01T12:01:00Z
          structured field, some left    | ratelimit: "default";r=1;t=30                                                |
          seconds                        | ratelimit-remaining: 0 ## ratelimit-reset: 45                                | 2026-01-01T12:00:45Z
          moment since 1970              | x-ratelimit-remaining: 0 ## x-ratelimit-reset: 1767268900                    | 2026-01-01T12:01:40Z
          instant                        | x-ratelimit-remaining: 0 ## x-ratelimit-reset: 2026-01-01T12:05:00.000000Z   | 2026-01-01T12:05:00Z
          some left                      | x-ratelimit-remaining: 3 ## x-ratelimit-reset: 45                            |
          over already                   | x-ratelimit-remaining: 0 ## x-ratelimit-reset: 1767268000                    |
          a year is a day                | x-ratelimit-remaining: 0 ## x-ratelimit-reset: 31536000                      | 2026-01-02T12:00:00Z
          no number                      | x-ratelimit-remaining: 0 ## x-ratelimit-reset: soon                          |
          nothing                        | etag: "1"                                                                    |
          """)
  void saysWhenWeMayComeAgain(String name, String headers, String until) {
    assertThat(RateLimits.until(headers(headers), NOW))
        .isEqualTo(Optional.ofNullable(until).map(Instant::parse));
  }

  private static Map<String, List<String>> headers(String lines) {
    var headers = new TreeMap<String, List<String>>();
    for (var line : lines.split(" ## ", -1)) {
      var at = line.indexOf(": ");
      headers.put(line.substring(0, at), List.of(line.substring(at + 2)));
    }
    return headers;
  }
}
