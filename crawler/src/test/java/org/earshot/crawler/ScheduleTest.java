package org.earshot.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.earshot.crawler.extract.Kinds;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The one test that runs on real time: Quartz has its own clock.
class ScheduleTest {
  private static final long PATIENCE_SECONDS = 60;

  @StartStop private final MockWebServer server = new MockWebServer();

  private final Site site = new Site();
  private final RecordingSink sink = new RecordingSink();
  private final ConcurrentLinkedQueue<String> threads = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void dispatch() {
    server.setDispatcher(site);
  }

  @Test
  void dueSourcesAreReadUntilTheCrawlerIsClosed() throws InterruptedException {
    var first = new CountDownLatch(1);
    var third = new CountDownLatch(3);
    var later = new CountDownLatch(1);
    sink.afterwards(harvest -> {
      threads.add(Thread.currentThread().getName());
      first.countDown();
      third.countDown();
      if (harvest.source().spec().name().equals("later")) {
        later.countDown();
      }
    });
    var looks = new java.util.concurrent.atomic.AtomicInteger();
    site.answer(
        "/a",
        () ->
            new mockwebserver3.MockResponse.Builder()
                .body("p" + looks.incrementAndGet() + " 01 x")
                .build());
    site.page("/b", "b 01 x");

    try (var crawler = crawler()) {
      crawler.sources().add(spec("early", "/a"));
      crawler.start();
      crawler.start();
      assertThat(first.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      crawler.sources().add(spec("later", "/b"));
      assertThat(later.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(third.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    assertThat(threads).containsOnly("earshot-settle");
    assertThat(site.asked().getFirst()).isEqualTo("/robots.txt");
    assertThat(site.mostAtOnce()).isEqualTo(1);
  }

  @Test
  void closeBreaksOffWhatHangsAndBlamesNobody() throws InterruptedException {
    var hangs = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    site.answer(
        "/a",
        () -> {
          hangs.countDown();
          awaitQuietly(release);
          return new mockwebserver3.MockResponse.Builder().build();
        });
    var crawler = crawler();
    var source = crawler.sources().add(spec("hanging", "/a"));
    crawler.start();
    assertThat(hangs.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

    crawler.close();
    crawler.close();

    release.countDown();
    assertThat(crawler.health(source.id()).orElseThrow().failuresInARow()).isZero();
    assertThatThrownBy(crawler::start).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void errorInTheSinkEndsNothing() throws InterruptedException {
    var again = new CountDownLatch(2);
    sink.afterwards(harvest -> {
      again.countDown();
      if (again.getCount() == 1) {
        throw new StackOverflowError("on the first harvest only");
      }
    });
    site.page("/a", "a 01 x");

    try (var crawler = crawler()) {
      crawler.sources().add(spec("deep", "/a"));
      crawler.start();

      assertThat(again.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      var _ = latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private SourceSpec spec(String name, String path) {
    var url = URI.create("http://localhost:" + server.getPort() + path);
    return SourceSpec.of(name, url, Cadence.every(Duration.ofSeconds(1)), About.nothing());
  }

  private Crawler crawler() {
    var database =
        JdbcConnectionPool.create(
            "jdbc:h2:mem:"
                + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
            "sa",
            "");
    var settings =
        CrawlerSettings.ofDefaults()
            .withHostDelay(Duration.ZERO)
            .withAllowedPrivate(Set.of("localhost:" + server.getPort()));
    return new Crawler(
        settings,
        database,
        database,
        sink,
        Clock.systemUTC(),
        new Crawler.Eyes(LineReader::read, Kinds::route));
  }
}
