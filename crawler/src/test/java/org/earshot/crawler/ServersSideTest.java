package org.earshot.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.earshot.crawler.extract.Kinds;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Our manners as the servers' own logs show them: fifty hosts, each with an address of its own on
/// loopback, read by two crawlers that share a database.
class ServersSideTest {
  private static final int HOSTS = 50;
  private static final int PAGES = 2;
  private static final Duration DELAY = Duration.ofSeconds(5);
  private static final Duration CADENCE = Duration.ofMinutes(10);
  private static final int ROUNDS = 4;
  private static final double UNCHANGED = 0.95;

  private final MockWebServer server = new MockWebServer();
  private final SettableClock clock = SettableClock.atNewYear();
  private final List<Entry> log = Collections.synchronizedList(new ArrayList<>());
  private final RecordingSink sink = new RecordingSink();

  /// A line of a server's log.
  private record Entry(String host, String path, Instant at, int status) {}

  @BeforeEach
  void open() throws IOException {
    server.setDispatcher(new Log());
    server.start(InetAddress.getByName("0.0.0.0"), 0);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void logsShowRobotsFirstOneRequestAtATimeDelaysAndConditions() throws Exception {
    var database = (JdbcConnectionPool) Rig.h2();
    try (var one = crawler(database);
        var other = crawler(database);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      settle(one);

      for (int round = 0; round < ROUNDS; round++) {
        for (int turn = 0; turn <= PAGES; turn++) {
          lookAtOnce(threads, List.of(one, other));
          clock.pass(DELAY);
        }
        clock.pass(CADENCE);
      }
    }

    var byHost = log.stream().collect(Collectors.groupingBy(Entry::host));
    assertThat(byHost).hasSize(HOSTS);
    byHost.values().forEach(ServersSideTest::assertManners);
    assertThat(pages()).hasSize(HOSTS * PAGES * ROUNDS);
    assertThat(shareOfUnchanged()).isGreaterThanOrEqualTo(UNCHANGED);
  }

  private static void assertManners(List<Entry> ofHost) {
    assertThat(ofHost.getFirst().path()).isEqualTo("/robots.txt");
    for (int i = 1; i < ofHost.size(); i++) {
      var gap = Duration.between(ofHost.get(i - 1).at(), ofHost.get(i).at());
      assertThat(gap)
          .as("%s then %s", ofHost.get(i - 1), ofHost.get(i))
          .isGreaterThanOrEqualTo(DELAY);
    }
    assertThat(ofHost).filteredOn(entry -> entry.path().equals("/robots.txt")).hasSize(1);
  }

  private List<Entry> pages() {
    return log.stream().filter(entry -> !entry.path().equals("/robots.txt")).toList();
  }

  /// Of the requests for pages that had been read before, those answered with 304.
  private double shareOfUnchanged() {
    Set<String> known = new HashSet<>();
    var again = pages().stream().filter(entry -> !known.add(entry.host() + entry.path())).toList();
    return (double) again.stream().filter(entry -> entry.status() == 304).count() / again.size();
  }

  private void settle(Crawler crawler) {
    for (int host = 1; host <= HOSTS; host++) {
      for (int page = 0; page < PAGES; page++) {
        var url = URI.create("http://127.0.4." + host + ":" + server.getPort() + "/" + page);
        var _ =
            crawler
                .sources()
                .add(SourceSpec.of(url.toString(), url, Cadence.every(CADENCE), About.nothing()));
      }
    }
  }

  private static void lookAtOnce(ExecutorService threads, List<Crawler> crawlers) throws Exception {
    var looks = crawlers.stream().<Callable<Integer>>map(crawler -> crawler::runDue).toList();
    for (var look : threads.invokeAll(looks)) {
      var _ = look.get();
    }
  }

  private Crawler crawler(JdbcConnectionPool database) {
    var settings =
        CrawlerSettings.ofDefaults()
            .withHostDelay(DELAY)
            .withRequestTimeout(Duration.ofSeconds(20))
            .withAllowedPrivate(Set.of("127.0.0.0/8"));
    return new Crawler(
        settings,
        database,
        database,
        sink,
        clock,
        new Crawler.Eyes(LineReader::read, Kinds::route));
  }

  /// Answers, and writes down who asked when for what.
  private final class Log extends Dispatcher {
    @Override
    public MockResponse dispatch(RecordedRequest request) {
      var answer = answer(request);
      log.add(
          new Entry(
              request.getUrl().host(), request.getTarget(), clock.instant(), answer.getCode()));
      return answer;
    }

    private MockResponse answer(RecordedRequest request) {
      if (request.getTarget().equals("/robots.txt")) {
        return new MockResponse.Builder().body("User-agent: *\nDisallow: /x").build();
      }
      var tag = "\"" + request.getTarget().hashCode() + "\"";
      return tag.equals(request.getHeaders().get("If-None-Match"))
          ? new MockResponse.Builder().code(304).build()
          : new MockResponse.Builder().body("a 01 x").addHeader("ETag", tag).build();
    }
  }
}
