package org.earshot.crawler.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.earshot.crawler.HarvestSink;
import org.earshot.crawler.Source;
import org.earshot.crawler.Sources;
import org.earshot.crawler.fetch.Fetcher;
import org.earshot.crawler.fetch.Line;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a line open to every source that is listened to, as far as no other process does.
public final class Listeners implements AutoCloseable {
  /// The kind of source that is listened to.
  public static final String KIND = Source.STREAM;

  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

  /// How soon a new source, and the end of a line, are noticed.
  private static final Duration ROUND = Duration.ofSeconds(1);

  /// How long the rest of what was heard may take on a stop.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Sources sources;
  private final Fetcher fetcher;
  private final Listening.Tools tools;
  private final Streams streams;
  private final Clock clock;
  private final Map<Long, Held> held = new HashMap<>();
  private final Map<Long, Backoff> backoffs = new HashMap<>();
  private final CountDownLatch stopped = new CountDownLatch(1);

  /// A line and who listens on it.
  private record Held(Listening listening, Line line, Thread carrier, Instant since) {}

  public Listeners(Sources sources, Jdbi plain, Fetcher fetcher, HarvestSink sink, Clock clock) {
    this.sources = sources;
    this.fetcher = fetcher;
    this.streams = new Streams(plain);
    this.clock = clock;
    this.tools = new Listening.Tools(streams, sink, clock, UUID.randomUUID().toString());
  }

  /// Begins to tend the lines, until [#close()].
  public void start() {
    Thread.ofVirtual().name("earshot-streams").start(this::rounds);
  }

  private void rounds() {
    try {
      while (!stopped.await(ROUND.toMillis(), TimeUnit.MILLISECONDS)) {
        round();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void round() {
    try {
      tend();
    } catch (RuntimeException e) {
      // Such as a database that is away for a moment; the lines go on, and so does the next round.
      LOG.warn("cannot tend the lines of streams", e);
    }
  }

  /// Opens the lines that are wanted and not open, and puts away those that have ended or are not
  /// wanted any more.
  public synchronized void tend() {
    if (stopped.getCount() == 0) {
      return;
    }
    var wanted =
        sources.all().stream()
            .filter(source -> source.spec().kind().equals(KIND) && source.spec().active())
            .collect(Collectors.toMap(Source::id, source -> source));
    held.values().stream()
        .filter(one -> !one.listening.source().equals(wanted.get(one.listening.source().id())))
        .toList()
        .forEach(this::hangUp);
    held.values().stream()
        .filter(one -> one.listening.ended().isPresent())
        .toList()
        .forEach(this::ended);
    backoffs.keySet().retainAll(wanted.keySet());
    wanted.values().stream().filter(source -> !held.containsKey(source.id())).forEach(this::open);
  }

  private void open(Source source) {
    var now = clock.instant();
    var backoff = backoffs.getOrDefault(source.id(), Backoff.none());
    if (backoff.holds(now) || !streams.take(source.id(), tools.owner(), now)) {
      return;
    }
    var listening = new Listening(source, tools);
    var ask = StreamAddress.of(source.spec().address(), streams.cursor(source.id()));
    var line = fetcher.listen(ask, listening);
    var carrier = Thread.ofVirtual().name("earshot-stream-" + source.id()).start(listening);
    held.put(source.id(), new Held(listening, line, carrier, now));
  }

  private void ended(Held one) {
    var source = one.listening.source();
    var now = clock.instant();
    var why = one.listening.ended().orElse("");
    put(one);
    var backoff = backoffs.getOrDefault(source.id(), Backoff.none()).after(one.since, now);
    backoffs.put(source.id(), backoff);
    streams.faresIll(source.id(), why, now);
    LOG.info(
        "the line to {} has ended: {}; trying again at {}",
        source.spec().address(),
        why,
        backoff.until());
  }

  private void hangUp(Held one) {
    one.line.close();
    join(one.carrier);
    put(one);
  }

  private void put(Held one) {
    one.line.close();
    held.remove(one.listening.source().id());
    streams.release(one.listening.source().id(), tools.owner());
  }

  private static void join(Thread carrier) {
    try {
      if (!carrier.join(PATIENCE)) {
        carrier.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Hangs up, after the rest of what was heard has been taken.
  @Override
  public synchronized void close() {
    stopped.countDown();
    held.values().stream().toList().forEach(this::hangUp);
  }
}
