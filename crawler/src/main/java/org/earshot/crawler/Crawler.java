package org.earshot.crawler;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.earshot.crawler.evidence.Tidying;
import org.earshot.crawler.evidence.WarcArchive;
import org.earshot.crawler.extract.Kinds;
import org.earshot.crawler.fetch.Fetcher;
import org.earshot.crawler.frontier.Backfills;
import org.earshot.crawler.frontier.ByHand;
import org.earshot.crawler.frontier.Coverage;
import org.earshot.crawler.frontier.DueWork;
import org.earshot.crawler.frontier.Frontier;
import org.earshot.crawler.frontier.Health;
import org.earshot.crawler.frontier.Looker;
import org.earshot.crawler.frontier.Places;
import org.earshot.crawler.frontier.Reading;
import org.earshot.crawler.frontier.Routing;
import org.earshot.crawler.frontier.StoredSources;
import org.earshot.crawler.frontier.Witness;
import org.earshot.crawler.gate.Manners;
import org.earshot.crawler.gate.StoredGate;
import org.earshot.crawler.robots.Robots;
import org.earshot.crawler.robots.StoredRobots;
import org.earshot.crawler.schedule.Waker;
import org.earshot.crawler.schedule.Wakes;
import org.earshot.crawler.schedule.Watchdog;
import org.earshot.crawler.store.Database;
import org.earshot.crawler.stream.Listeners;

/// The crawler as a whole: reads the sources when they are due and gives what it harvests to a
/// sink.
///
/// Constructing it migrates its schema; nothing is fetched before [#start()] or [#runDue()].
public final class Crawler implements AutoCloseable {
  /// Time between the limit of a request and the end of its lease: for reading the page and handing
  /// it on.
  private static final Duration LEASE_MARGIN = Duration.ofSeconds(10);

  /// How long a stop waits for requests under way, and then again after breaking them off.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Fetcher fetcher;
  private final Sources sources;
  private final Frontier frontier;
  private final Places places;
  private final ByHand byHand;
  private final Backfills backfills;
  private final Health health;
  private final Coverage coverage;
  private final DueWork work;
  private final Listeners listeners;
  private final Manners manners;
  private final Optional<WarcArchive> evidence;
  private final CrawlerSettings settings;
  private final Clock clock;
  private volatile Optional<Watchdog> watchdog = Optional.empty();
  private Optional<Waker> waker = Optional.empty();
  private boolean closed;

  /// Opens the crawler over its store.
  ///
  /// @param settings what the operator decided
  /// @param durable commits on it survive a power cut: what people said of sources
  /// @param plain commits on it survive a killed process: frontier and gate, where a loss costs a
  ///   refetch
  /// @param sink takes the harvests
  /// @param clock the one clock
  public Crawler(
      CrawlerSettings settings,
      DataSource durable,
      DataSource plain,
      HarvestSink sink,
      Clock clock) {
    this(settings, durable, plain, sink, clock, new Eyes(new PageReader()::read, Kinds::route));
  }

  /// How pages are read, and where they are asked for.
  record Eyes(Reading reading, Routing routing) {}

  /// Opens it with another way to read pages, for tests.
  Crawler(
      CrawlerSettings settings,
      DataSource durable,
      DataSource plain,
      HarvestSink sink,
      Clock clock,
      Eyes eyes) {
    Database.migrate(durable);
    var said = Database.open(durable);
    var rows = Database.open(plain);
    var gate = new StoredGate(rows, settings.requestTimeout().plus(LEASE_MARGIN));
    var robots = new Robots(settings, new StoredRobots(rows));
    this.settings = settings;
    this.clock = clock;
    this.fetcher = new Fetcher(settings, clock);
    this.sources = new StoredSources(said, kinds(), clock);
    this.backfills = new Backfills(said, eyes.routing(), clock);
    this.byHand = new ByHand(said, eyes.routing(), clock);
    this.places = new Places(said, clock);
    this.frontier = new Frontier(rows);
    this.coverage = new Coverage(rows);
    this.health = new Health(frontier, this::stillSince, clock);
    this.manners = new Manners(settings, fetcher, robots, gate, clock);
    this.evidence = settings.evidence().map(kept -> new WarcArchive(kept, said, clock));
    var witness = evidence.<Witness>map(archive -> archive).orElseGet(Witness::none);
    var tools =
        new Looker.Tools(settings, frontier, manners, eyes.reading(), eyes.routing(), witness);
    this.work = new DueWork(tools, gate, coverage, sink, clock);
    this.listeners = new Listeners(sources, rows, fetcher, sink, clock);
  }

  /// The kinds of source that can be read, by their names; `auto` first.
  public static List<String> kinds() {
    return Kinds.names();
  }

  /// Begins to read what is due, and goes on until [#close()].
  public synchronized void start() {
    if (closed) {
      throw new IllegalStateException("the crawler is closed");
    }
    if (waker.isEmpty()) {
      Wakes wakes = evidence.<Wakes>map(archive -> new Tidying(work, archive, clock)).orElse(work);
      work.start();
      var watched = new Watchdog(wakes, clock);
      watchdog = Optional.of(watched);
      waker = Optional.of(new Waker(watched, settings.parallelFetches(), clock));
      listeners.start();
    }
  }

  /// Looks at everything that is due by the clock and whose host may be asked now, in the calling
  /// thread.
  ///
  /// @return how many addresses were asked for
  public int runDue() {
    return work.runDue();
  }

  public Sources sources() {
    return sources;
  }

  /// Makes a source due at once; robots and its host's delay still hold.
  public void lookNow(long sourceId) {
    frontier.lookNow(sourceId, clock.instant());
  }

  /// Takes a person's word that he has looked at a source that no program may read. It is due for
  /// him again after its cadence.
  ///
  /// @throws IllegalArgumentException when there is no such source, or we read it ourselves
  public void looked(long sourceId) {
    byHand.looked(source(sourceId));
  }

  private Source source(long id) {
    return sources
        .find(id)
        .orElseThrow(() -> new IllegalArgumentException("there is no source " + id));
  }

  /// Begins to read a source's past, page by page beside the looks for what is new, with the same
  /// manners. It goes on after a restart. What it finds opens no case.
  ///
  /// @throws IllegalArgumentException when there is no such source
  public Backfill backfill(long sourceId, Backfill.Limits limits) {
    return backfills.begin(source(sourceId), limits);
  }

  /// Ends it; what it has found stays.
  public void cancelBackfill(long sourceId) {
    backfills.cancel(sourceId);
  }

  /// The latest one of a source.
  public Optional<Backfill> backfill(long sourceId) {
    return backfills.find(sourceId);
  }

  /// The latest one of each source that had one.
  public List<Backfill> backfills() {
    return backfills.all();
  }

  /// Keeps looking at a place, often at first and then less, until [#unwatch(PlaceLook)] or its
  /// end. Asking twice changes nothing but the end.
  ///
  /// @throws IllegalArgumentException when there is no such source, or the address is not http or
  ///   https
  public void watch(PlaceLook place) {
    places.watch(place, source(place.sourceId()));
  }

  public void unwatch(PlaceLook place) {
    places.unwatch(place);
  }

  /// Since when the scheduler stands still, so that nothing is read; empty while it moves, and
  /// before the start.
  public Optional<Instant> stillSince() {
    return watchdog.flatMap(Watchdog::stillSince);
  }

  /// The ledger of what was looked at: the hours that begin within a time, of all sources.
  public List<CoverageHour> coverage(Instant from, Instant to) {
    return coverage.between(from, to);
  }

  /// The ledger of one source.
  public List<CoverageHour> coverage(long sourceId, Instant from, Instant to) {
    return coverage.between(sourceId, from, to);
  }

  public List<SourceHealth> health() {
    return health.all();
  }

  public Optional<SourceHealth> health(long sourceId) {
    return health.of(sourceId);
  }

  /// The pages that gave mentions; empty where none are kept.
  public Optional<EvidenceArchive> evidence() {
    return evidence.map(archive -> archive);
  }

  /// Looks around a site for what could be read there, with the gate that the crawl has.
  public Discovery discovery() {
    return new Discovery(new SingleLook(settings, clock, manners), clock);
  }

  /// The client that every outgoing request of the product goes through.
  public GuardedClient client() {
    return fetcher;
  }

  /// Stops waking, waits a little for what is under way, and breaks off the rest.
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    watchdog.ifPresent(Watchdog::close);
    waker.ifPresent(Waker::stop);
    boolean ended = waker.map(w -> w.await(PATIENCE)).orElse(true);
    work.stop();
    listeners.close();
    fetcher.close();
    if (!ended) {
      waker.ifPresent(w -> w.breakOff(PATIENCE));
    }
    work.close();
  }
}
