package org.earshot.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;

class IdleConnectionsTest {
  private static final Duration SOON = Duration.ofMillis(20);
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final int TRIES = 500;

  @StartStop private final MockWebServer site = new MockWebServer();

  @Test
  void aConnectionServesTheNextRequest() throws IOException {
    var pool = IdleConnections.pool(LONG, SOON);

    ask(pool);
    ask(pool);

    assertThat(pool.connectionCount()).isEqualTo(1);
  }

  @Test
  void whatWaitsForLongIsClosedThoughNobodyAsksAgain() throws Exception {
    var pool = IdleConnections.pool(SOON, SOON);

    ask(pool);

    assertThat(comes(() -> pool.connectionCount() == 0)).isTrue();
  }

  @Test
  void whatComesAfterAllWereClosedIsClosedToo() throws Exception {
    var pool = IdleConnections.pool(SOON, SOON);
    ask(pool);
    pool.evictAll();

    ask(pool);

    assertThat(comes(() -> pool.connectionCount() == 0)).isTrue();
  }

  private void ask(ConnectionPool pool) throws IOException {
    site.enqueue(new MockResponse.Builder().body("here").build());
    var client = new OkHttpClient.Builder().connectionPool(pool).build();
    try (var answer = client.newCall(new Request.Builder().url(site.url("/")).build()).execute()) {
      assertThat(answer.body().string()).isEqualTo("here");
    }
  }

  /// Waits for what a thread of the pool does by real time.
  private static boolean comes(BooleanSupplier state) throws InterruptedException {
    var never = new CountDownLatch(1);
    for (int i = 0; i < TRIES && !state.getAsBoolean(); i++) {
      var _ = never.await(SOON.toMillis(), TimeUnit.MILLISECONDS);
    }
    return state.getAsBoolean();
  }
}
