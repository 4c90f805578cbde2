package org.earshot.crawler.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.earshot.crawler.About;
import org.earshot.crawler.Arrival;
import org.earshot.crawler.Cadence;
import org.earshot.crawler.Crawler;
import org.earshot.crawler.CrawlerSettings;
import org.earshot.crawler.Harvest;
import org.earshot.crawler.HarvestSink;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.SettableClock;
import org.earshot.crawler.Source;
import org.earshot.crawler.SourceHealth;
import org.earshot.crawler.SourceSpec;
import org.earshot.crawler.fetch.Fetcher;
import org.earshot.crawler.store.Database;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StreamTest {
  /// Longer than anything here takes on a busy machine.
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @StartStop private final MockWebServer server = new MockWebServer();

  private final SettableClock clock = SettableClock.atNewYear();
  private final JdbcConnectionPool database =
      JdbcConnectionPool.create(
          "jdbc:h2:mem:"
              + UUID.randomUUID()
              + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
          "sa",
          "");
  private final BlockingQueue<WebSocket> lines = new LinkedBlockingQueue<>();
  private final Taking sink = new Taking();
  private Crawler crawler;
  private Fetcher fetcher;
  private Listeners listeners;

  /// Keeps what it takes, unless it is broken.
  private static final class Taking implements HarvestSink {
    private final BlockingQueue<Harvest> taken = new LinkedBlockingQueue<>();
    private volatile boolean broken;

    @Override
    public Set<PostKey> take(List<Harvest> batch) {
      if (broken) {
        throw new IllegalStateException("the disk is full");
      }
      taken.addAll(batch);
      return Set.of();
    }

    Harvest next() throws InterruptedException {
      return Optional.ofNullable(taken.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
          .orElseThrow();
    }
  }

  @BeforeEach
  void open() {
    var settings =
        CrawlerSettings.ofDefaults()
            .withHostDelay(Duration.ZERO)
            .withAllowedPrivate(Set.of("localhost:" + server.getPort()));
    crawler = new Crawler(settings, database, database, sink, clock);
    fetcher = new Fetcher(settings, clock);
    listeners = listeners();
  }

  private Listeners listeners() {
    return new Listeners(crawler.sources(), Database.open(database), fetcher, sink, clock);
  }

  @AfterEach
  void close() {
    listeners.close();
    fetcher.close();
    crawler.close();
    database.dispose();
  }

  private Source add(String path) {
    return crawler
        .sources()
        .add(
            new SourceSpec(
                "stream " + path,
                URI.create("http://localhost:" + server.getPort() + path),
                "jetstream",
                Cadence.every(Duration.ofMinutes(1)),
                About.nothing(),
                Optional.empty(),
                org.earshot.crawler.ReplyAccess.usual(),
                true));
  }

  private void answerWithALine() {
    server.enqueue(
        new MockResponse.Builder()
            .webSocketUpgrade(
                new WebSocketListener() {
                  @Override
                  public void onOpen(WebSocket line, Response response) {
                    lines.add(line);
                  }
                })
            .build());
  }

  private WebSocket line() throws InterruptedException {
    return Optional.ofNullable(lines.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
        .orElseThrow();
  }

  private String asked() throws InterruptedException {
    return Optional.ofNullable(server.takeRequest(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
        .orElseThrow()
        .getTarget();
  }

  private SourceHealth health(Source source) {
    return crawler.health(source.id()).orElseThrow();
  }

  /// Tends the lines until the source fares so; each look at it gives the line a moment.
  private void tendUntil(Source source, SourceHealth.State state) throws InterruptedException {
    var pause = new LinkedBlockingQueue<String>();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (health(source).state() != state && System.nanoTime() < end) {
      listeners.tend();
      pause.poll(20, TimeUnit.MILLISECONDS);
    }
    assertThat(health(source).state()).isEqualTo(state);
  }

  private static String written(int number) {
    return event(
        number,
        "create",
        ",\"record\":{\"$type\":\"app.bsky.feed.post\",\"text\":\"It leaks\",\"createdAt\":\"2026-01-01T11:59:00Z\"}");
  }

  private static String gone(int number) {
    return event(number, "delete", "");
  }

  private static String event(int number, String operation, String record) {
    return """
    {"did":"did:plc:ann","time_us":%d,"kind":"commit","commit":{"operation":"%s","collection":"app.bsky.feed.post","rkey":"k%d"%s}}
    """
        .formatted(1_767_268_800_000_000L + number, operation, number, record);
  }

  private static String id(int number) {
    return "at://did:plc:ann/app.bsky.feed.post/k" + number;
  }

  @Test
  void whatIsHeardGoesToTheSinkSoon() throws InterruptedException {
    var source = add("/subscribe");
    answerWithALine();
    listeners.tend();

    line().send(written(1));

    var harvest = sink.next();
    assertThat(harvest.source()).isEqualTo(source);
    assertThat(harvest.arrival()).isEqualTo(Arrival.LIVE);
    assertThat(harvest.page().archivable()).isFalse();
    assertThat(harvest.posts()).map(post -> post.key().id()).containsExactly(id(1));
    assertThat(asked())
        .isEqualTo("/subscribe?wantedCollections=app.bsky.feed.post&maxMessageSizeBytes=200000");
  }

  @Test
  void whatWasDeletedIsMissing() throws InterruptedException {
    add("/subscribe");
    answerWithALine();
    listeners.tend();

    line().send(gone(7));

    var harvest = sink.next();
    assertThat(harvest.posts()).isEmpty();
    assertThat(harvest.missing()).containsExactly(new PostKey("bsky.app", id(7)));
  }

  @Test
  void noBatchIsLargerThanSixtyFour() throws InterruptedException {
    add("/subscribe");
    answerWithALine();
    listeners.tend();
    var line = line();

    for (int i = 0; i < 100; i++) {
      line.send(written(i));
    }

    var ids = new ArrayList<String>();
    while (ids.size() < 100) {
      var posts = sink.next().posts();
      assertThat(posts).hasSizeLessThanOrEqualTo(64);
      posts.forEach(post -> ids.add(post.key().id()));
    }
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void theNextLineBeginsWhereEverythingWasTaken() throws InterruptedException {
    var source = add("/subscribe");
    answerWithALine();
    listeners.tend();
    var first = line();
    first.send(written(1));
    sink.next();
    first.close(1001, "restarting");

    tendUntil(source, SourceHealth.State.FAILING);
    assertThat(health(source).detail()).isEqualTo("closed by the other side (1001, restarting)");
    asked();
    listeners.tend();
    assertThat(server.getRequestCount()).isEqualTo(1);

    clock.pass(Duration.ofSeconds(1));
    answerWithALine();
    listeners.tend();
    assertThat(asked()).endsWith("&cursor=1767268795000001");
    line();
    tendUntil(source, SourceHealth.State.OK);
    assertThat(health(source).detail()).isEqualTo("listening");
  }

  @Test
  void whatTheSinkDidNotTakeIsHeardAgain() throws InterruptedException {
    var source = add("/subscribe");
    sink.broken = true;
    answerWithALine();
    listeners.tend();
    line().send(written(1));

    tendUntil(source, SourceHealth.State.FAILING);
    assertThat(health(source).detail()).contains("the disk is full");
    asked();

    sink.broken = false;
    clock.pass(Duration.ofSeconds(1));
    answerWithALine();
    listeners.tend();
    assertThat(asked()).doesNotContain("cursor=");
  }

  @Test
  void aRefusalIsToldAndTriedLessAndLessOften() throws InterruptedException {
    var source = add("/subscribe");
    for (var pause : List.of(1, 2, 4)) {
      server.enqueue(new MockResponse.Builder().code(503).build());
      listeners.tend();
      tendUntil(source, SourceHealth.State.FAILING);
      asked();
      clock.pass(Duration.ofSeconds(pause).minusMillis(1));
      listeners.tend();
      clock.pass(Duration.ofMillis(1));
      listeners.tend();
      assertThat(health(source).detail()).isEqualTo("answered with status 503");
      // begin the next round from another state
      database().useHandle(handle -> handle.execute("update crawler.looks set state = 'NEW'"));
    }
    assertThat(server.getRequestCount()).isGreaterThanOrEqualTo(3);
  }

  private org.jdbi.v3.core.Jdbi database() {
    return Database.open(database);
  }

  @Test
  void onlyOneProcessListens() throws InterruptedException {
    add("/subscribe");
    answerWithALine();
    listeners.tend();
    line();

    try (var other = listeners()) {
      other.tend();
      assertThat(server.getRequestCount()).isEqualTo(1);

      listeners.close();
      answerWithALine();
      other.tend();
      line();
    }
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void aPausedSourceIsHungUp() throws InterruptedException {
    var source = add("/subscribe");
    answerWithALine();
    listeners.tend();
    line().send(written(1));
    sink.next();

    crawler.sources().remove(source.id());
    listeners.tend();
    clock.pass(Duration.ofHours(1));
    listeners.tend();

    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void itIsNeverLookedAtAsAPage() {
    add("/subscribe");

    assertThat(crawler.runDue()).isZero();
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void whatIsNoEventIsPassedOver() throws InterruptedException {
    add("/subscribe");
    answerWithALine();
    listeners.tend();
    var line = line();

    line.send("hello");
    line.send("{\"did\":\"did:plc:ann\",\"time_us\":5,\"kind\":\"identity\"}");
    line.send(written(2));

    assertThat(sink.next().posts()).hasSize(1);
  }

  @Test
  void aPrivateAddressIsNeverListenedTo() throws InterruptedException {
    var source =
        crawler
            .sources()
            .add(
                new SourceSpec(
                    "inside",
                    URI.create("http://127.0.0.1:" + server.getPort() + "/subscribe"),
                    "jetstream",
                    Cadence.every(Duration.ofMinutes(1)),
                    About.nothing(),
                    Optional.empty(),
                    org.earshot.crawler.ReplyAccess.usual(),
                    true));
    listeners.tend();

    tendUntil(source, SourceHealth.State.FAILING);
    assertThat(health(source).detail()).contains("127.0.0.1");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void theCrawlerListensWhileItRuns() throws InterruptedException {
    add("/subscribe");
    answerWithALine();

    crawler.start();

    line().send(written(3));
    assertThat(sink.next().posts()).hasSize(1);
  }
}
