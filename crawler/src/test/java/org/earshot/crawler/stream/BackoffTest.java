package org.earshot.crawler.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  @Test
  void pausesDoubleUpToALimit() {
    var pauses =
        Stream.iterate(Backoff.none().after(NOW, NOW), last -> last.after(NOW, NOW))
            .limit(10)
            .map(backoff -> backoff.pause().toSeconds());

    assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 120L, 120L, 120L);
  }

  @Test
  void aLineThatHeldWellStartsAnew() {
    var tired = new Backoff(Duration.ofSeconds(64), NOW);

    assertThat(tired.after(NOW.minus(Duration.ofMinutes(1)), NOW))
        .isEqualTo(new Backoff(Duration.ofSeconds(1), NOW.plusSeconds(1)));
  }

  @Test
  void itHoldsUntilItsEnd() {
    var backoff = new Backoff(Duration.ofSeconds(1), NOW);

    assertThat(backoff.holds(NOW.minusNanos(1))).isTrue();
    assertThat(backoff.holds(NOW)).isFalse();
    assertThat(Backoff.none().holds(NOW)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "https://j.example/subscribe, https://j.example/subscribe?wantedCollections=app.bsky.feed.post&maxMessageSizeBytes=200000&cursor=1000000",
    "https://j.example/subscribe?wantedDids=did:plc:a&cursor=3&compress=true&wantedCollections=x, https://j.example/subscribe?wantedDids=did:plc:a&wantedCollections=app.bsky.feed.post&maxMessageSizeBytes=200000&cursor=1000000"
  })
  void whatPeopleWroteStaysAndTheRestIsOurs(URI address, String asked) {
    assertThat(StreamAddress.of(address, Optional.of(6_000_000L)).url()).isEqualTo(asked);
  }
}
