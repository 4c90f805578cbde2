package org.earshot.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.PageReader;
import org.earshot.crawler.Pulse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedPulseTest {
  private static Pulse pulse(String channel) {
    var url = "https://www.kettles.example/feed";
    var feed =
        """
        <rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel>
        %s</channel></rss>
        """
            .formatted(channel);
    var page =
        new Page(
            url,
            url,
            200,
            Map.of(),
            feed.getBytes(StandardCharsets.UTF_8),
            Instant.parse("2026-03-01T00:00:00Z"));
    return ((Extraction.Posts) new PageReader().read(page, "feed")).pulse();
  }

  @ParameterizedTest
  @CsvSource({"60, PT1H", "'\n 15 ', PT15M", "0, PT0S", "-5, PT0S", "soon, PT0S", "86400, PT0S"})
  void timeToLiveIsInMinutes(String ttl, Duration fresh) {
    assertThat(pulse("<ttl>" + ttl + "</ttl>").fresh()).isEqualTo(fresh);
  }

  @ParameterizedTest
  @CsvSource({
    "daily, 1, PT24H",
    "Daily, 4, PT6H",
    "hourly, 4, PT15M",
    "weekly, '', PT168H",
    "hourly, 1, ''",
    "often, 1, ''",
    "daily, 0, ''",
    "hourly, 100000, ''"
  })
  void periodIsDividedByItsFrequency(String period, String frequency, String every) {
    var said =
        pulse(
            "<sy:updatePeriod>%s</sy:updatePeriod><sy:updateFrequency>%s</sy:updateFrequency>"
                .formatted(period, frequency));

    assertThat(said.period())
        .isEqualTo(every.isEmpty() ? Optional.empty() : Optional.of(Duration.parse(every)));
  }

  @Test
  void theNewestEntryTellsWhenItChangedElseTheFeedItself() {
    var own = "<lastBuildDate>Mon, 05 Jan 2026 10:00:00 GMT</lastBuildDate>";

    assertThat(pulse(own).changed()).contains(Instant.parse("2026-01-05T10:00:00Z"));
    assertThat(
            pulse(
                    own
                        + "<item><title>a</title><pubDate>Sat, 03 Jan 2026 10:00:00 GMT</pubDate></item>"
                        + "<item><title>b</title><pubDate>Sun, 04 Jan 2026 10:00:00 GMT</pubDate></item>")
                .changed())
        .contains(Instant.parse("2026-01-04T10:00:00Z"));
    assertThat(pulse("")).isEqualTo(Pulse.none());
  }
}
