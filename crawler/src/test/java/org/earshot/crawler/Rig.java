package org.earshot.crawler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import mockwebserver3.MockWebServer;
import org.earshot.crawler.SourceHealth.State;
import org.earshot.crawler.extract.Kinds;
import org.earshot.crawler.frontier.Reading;
import org.h2.jdbcx.JdbcConnectionPool;

/// A crawler over a database and a web site, for a test.
final class Rig implements AutoCloseable {
  static final Duration CADENCE = Duration.ofMinutes(10);
  static final Duration HOST_DELAY = Duration.ofSeconds(5);

  final SettableClock clock = SettableClock.atNewYear();
  final MockWebServer server = new MockWebServer();
  final Site site = new Site();
  final RecordingSink sink = new RecordingSink();
  final DataSource database;

  /// Where a path is asked for, unless its kind says so.
  final Map<String, Route> routes = new HashMap<>();

  CrawlerSettings settings;
  Crawler crawler;

  Rig() {
    this(h2());
  }

  Rig(DataSource database) {
    this.database = database;
    server.setDispatcher(site);
    start(server);
    settings =
        CrawlerSettings.ofDefaults()
            .withHostDelay(Duration.ZERO)
            .withRequestTimeout(Duration.ofSeconds(10))
            .withAllowedPrivate(Set.of("localhost:" + server.getPort()));
    crawler = open();
  }

  static DataSource h2() {
    return JdbcConnectionPool.create(
        "jdbc:h2:mem:"
            + UUID.randomUUID()
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
        "sa",
        "");
  }

  private static void start(MockWebServer server) {
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Another crawler over the same database, as another process or after a restart.
  Crawler open() {
    return open(eyes());
  }

  /// The same, which reads pages as they are and not by the line.
  Crawler openForReal() {
    return open(eyes(new PageReader()::read));
  }

  private Crawler open(Crawler.Eyes eyes) {
    return new Crawler(settings, database, database, sink, clock, eyes);
  }

  /// From here on pages are read as they are.
  void readForReal() {
    crawler.close();
    crawler = openForReal();
  }

  Crawler.Eyes eyes() {
    return eyes(LineReader::read);
  }

  Crawler.Eyes eyes(Reading reading) {
    return new Crawler.Eyes(
        reading,
        (address, kind) -> routes.getOrDefault(address.getPath(), Kinds.route(address, kind)));
  }

  Rig with(UnaryOperator<CrawlerSettings> change) {
    settings = change.apply(settings);
    crawler.close();
    crawler = open();
    return this;
  }

  URI url(String path) {
    return URI.create("http://localhost:" + server.getPort() + path);
  }

  Source add(String path) {
    return add(SourceSpec.of("source " + path, url(path), Cadence.every(CADENCE), About.nothing()));
  }

  Source add(SourceSpec spec) {
    return crawler.sources().add(spec);
  }

  /// Lets a cadence pass and looks at what is due.
  int lookAgain() {
    clock.pass(CADENCE);
    return crawler.runDue();
  }

  SourceHealth health(Source source) {
    return crawler.health(source.id()).orElseThrow();
  }

  State state(Source source) {
    return health(source).state();
  }

  @Override
  public void close() {
    crawler.close();
    server.close();
  }
}
