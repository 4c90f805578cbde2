package org.earshot.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.earshot.crawler.SourceHealth.State;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Many hosts at once, each with an address of its own on loopback; a few servers play them all.
class BadNeighboursTest {
  private static final int BAD = 40;
  private static final int GOOD = 40;

  /// Longer than any host of the test is allowed to hang by a good margin.
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /// When the pages of the healthy have to be here: bad hosts that each hang for four seconds would
  /// take minutes, one after another.
  private static final Duration ON_TIME = Duration.ofSeconds(30);

  private static final Duration TIMEOUT = Duration.ofSeconds(4);
  private static final long MOST_BYTES = 1024 * 1024;

  /// What may lie in buffers of both sides beside what was read.
  private static final long BUFFERS = 16L * 1024 * 1024;

  /// One alone would let connections wait in its queue.
  private final List<MockWebServer> servers =
      Stream.generate(MockWebServer::new).limit(16).toList();

  private final RecordingSink sink = new RecordingSink();
  private final Map<String, BadNeighbour> bad = new HashMap<>();

  @BeforeEach
  void open() throws IOException {
    for (var server : servers) {
      server.setDispatcher(new Street());
      server.start(InetAddress.getByName("0.0.0.0"), 0);
    }
  }

  @AfterEach
  void close() {
    servers.forEach(MockWebServer::close);
  }

  @Test
  void healthyHostsAreReadOnTimeAndEachBadOneIsNamed() throws InterruptedException {
    var healthy = new CountDownLatch(GOOD);
    Set<String> arrived = ConcurrentHashMap.newKeySet();
    sink.afterwards(harvest -> {
      if (!harvest.posts().isEmpty() && arrived.add(harvest.source().spec().name())) {
        healthy.countDown();
      }
    });
    var floodedBefore = BadNeighbour.FLOODED.get();
    try (var crawler = crawler()) {
      var neighbours = settle(crawler);

      crawler.start();

      assertThat(healthy.await(ON_TIME.toSeconds(), TimeUnit.SECONDS))
          .as("%s of %s healthy hosts read", arrived.size(), GOOD)
          .isTrue();
      assertThat(judged(crawler, neighbours.keySet())).isTrue();
      neighbours.forEach((id, neighbour) -> {
        var health = crawler.health(id).orElseThrow();
        assertThat(health.state())
            .as("%s: %s", neighbour, health.detail())
            .isEqualTo(neighbour.state);
        assertThat(health.detail()).as("%s", neighbour).contains(neighbour.words);
      });
    }
    var floods = bad.values().stream().filter(BadNeighbour.SENDS_100_MEGABYTES::equals).count();
    assertThat(BadNeighbour.FLOODED.get() - floodedBefore)
        .isLessThanOrEqualTo(floods * (MOST_BYTES + BUFFERS));
  }

  /// Adds all sources, the bad ones first.
  ///
  /// @return the bad ones by the number of their source
  private Map<Long, BadNeighbour> settle(Crawler crawler) {
    var kinds = BadNeighbour.values();
    var neighbours = new HashMap<Long, BadNeighbour>();
    for (int i = 0; i < BAD; i++) {
      var host = "127.0.2." + (i + 1);
      bad.put(host, kinds[i % kinds.length]);
      neighbours.put(add(crawler, host, i, Duration.ofHours(1)).id(), kinds[i % kinds.length]);
    }
    for (int i = 0; i < GOOD; i++) {
      var _ = add(crawler, "127.0.3." + (i + 1), i, Duration.ofSeconds(2));
    }
    return neighbours;
  }

  private Source add(Crawler crawler, String host, int i, Duration cadence) {
    int port = servers.get(i % servers.size()).getPort();
    var url = URI.create("http://" + host + ":" + port + "/feed");
    return crawler.sources().add(SourceSpec.of(host, url, Cadence.every(cadence), About.nothing()));
  }

  /// Waits until each of them has been judged.
  private static boolean judged(Crawler crawler, Set<Long> sources) throws InterruptedException {
    var all = new CountDownLatch(1);
    try (var looking = Executors.newSingleThreadScheduledExecutor()) {
      var look =
          looking.scheduleWithFixedDelay(
              () -> {
                if (unjudged(crawler, sources).isEmpty()) {
                  all.countDown();
                }
              },
              0,
              100,
              TimeUnit.MILLISECONDS);
      boolean done = all.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      var _ = look.cancel(false);
      return done;
    }
  }

  private static List<Long> unjudged(Crawler crawler, Set<Long> sources) {
    var unjudged = new ArrayList<Long>();
    for (var source : sources) {
      if (crawler.health(source).orElseThrow().state() == State.NEW) {
        unjudged.add(source);
      }
    }
    return unjudged;
  }

  private Crawler crawler() {
    var database = (JdbcConnectionPool) Rig.h2();
    // The pool of H2 serves badly where many wait for few.
    database.setMaxConnections(BAD + GOOD);
    var settings =
        CrawlerSettings.ofDefaults()
            .withHostDelay(Duration.ZERO)
            .withRequestTimeout(TIMEOUT)
            .withMaxBodyBytes(MOST_BYTES)
            .withAllowedPrivate(Set.of("127.0.0.0/8"));
    return new Crawler(settings, database, database, sink, Clock.systemUTC());
  }

  /// Answers as the host would that was asked.
  private final class Street extends Dispatcher {
    @Override
    public MockResponse dispatch(RecordedRequest request) {
      var host = request.getUrl().host();
      boolean robots = request.getTarget().equals("/robots.txt");
      var neighbour = bad.get(host);
      if (neighbour != null) {
        return robots ? neighbour.robots() : neighbour.page(request.getTarget());
      }
      return robots
          ? new MockResponse.Builder().code(404).build()
          : new MockResponse.Builder().body(feed(host)).build();
    }
  }

  private static String feed(String host) {
    return """
    <rss version="2.0"><channel><title>Reviews</title><item><guid>%s-1</guid>
    <title>Kettle</title><description>It leaks.</description>
    <pubDate>Thu, 01 Jan 2026 09:00:00 GMT</pubDate></item></channel></rss>
    """
        .formatted(host);
  }
}
