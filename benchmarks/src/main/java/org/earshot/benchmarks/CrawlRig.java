package org.earshot.benchmarks;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.earshot.app.store.Databases;
import org.earshot.crawler.CrawlerSettings;
import org.earshot.crawler.HarvestSink;
import org.earshot.crawler.extract.Kinds;
import org.earshot.crawler.fetch.Web;
import org.earshot.crawler.frontier.Coverage;
import org.earshot.crawler.frontier.DueWork;
import org.earshot.crawler.frontier.Frontier;
import org.earshot.crawler.frontier.Looker;
import org.earshot.crawler.frontier.Reading;
import org.earshot.crawler.frontier.StoredSources;
import org.earshot.crawler.frontier.Witness;
import org.earshot.crawler.gate.Manners;
import org.earshot.crawler.gate.StoredGate;
import org.earshot.crawler.robots.Robots;
import org.earshot.crawler.robots.StoredRobots;
import org.earshot.crawler.schedule.Waker;
import org.earshot.crawler.store.Database;

/// The crawler put together as its facade does it, with parts exchanged: what it reads pages with,
/// the web, the clock.
final class CrawlRig implements AutoCloseable {
  private static final Duration LEASE_MARGIN = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final DueWork work;
  private final StoredSources sources;
  private final CrawlerSettings settings;
  private final Clock clock;
  private Optional<Waker> waker = Optional.empty();

  /// What is exchanged.
  record Parts(Web web, Reading reading, HarvestSink sink, Clock clock) {}

  CrawlRig(Databases databases, CrawlerSettings settings, Parts parts) {
    Database.migrate(databases.durable());
    var rows = Database.open(databases.plain());
    var gate = new StoredGate(rows, settings.requestTimeout().plus(LEASE_MARGIN));
    var robots = new Robots(settings, new StoredRobots(rows));
    var manners = new Manners(settings, parts.web(), robots, gate, parts.clock());
    var tools =
        new Looker.Tools(
            settings, new Frontier(rows), manners, parts.reading(), Kinds::route, Witness.none());
    this.settings = settings;
    this.clock = parts.clock();
    this.work = new DueWork(tools, gate, new Coverage(rows), parts.sink(), parts.clock());
    this.sources = new StoredSources(rows, List.of("auto"), clock);
  }

  StoredSources sources() {
    return sources;
  }

  DueWork work() {
    return work;
  }

  void start() {
    work.start();
    waker = Optional.of(new Waker(work, settings.parallelFetches(), clock));
  }

  /// Ends, with everything settled.
  @Override
  public void close() {
    waker.ifPresent(Waker::stop);
    waker.ifPresent(at -> at.await(PATIENCE));
    work.close();
  }
}
