package org.earshot.crawler.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.earshot.crawler.Arrival;
import org.earshot.crawler.Harvest;
import org.earshot.crawler.HarvestSink;
import org.earshot.crawler.PageSeen;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.Source;
import org.earshot.crawler.extract.api.JetstreamEvent;
import org.earshot.crawler.extract.facts.StrictJson;
import org.earshot.crawler.fetch.Ear;

/// Listens to one source: a reader fills a short queue, and [#run()] carries it in batches to the
/// sink. Where the sink is slow the queue is full, and the other side waits.
final class Listening implements Ear, Runnable {
  /// A few batches: more would only be read again after a crash.
  private static final int QUEUE = 4 * Batch.MOST_POSTS;

  /// How often the reader looks whether anybody still carries off what it brings.
  private static final Duration FULL = Duration.ofMillis(100);

  /// Short enough for a batch to leave in time, and the lease to be held.
  private static final Duration IDLE = Duration.ofMillis(50);

  /// A third of the lease: two may fail.
  private static final Duration TELL = Streams.LEASE.dividedBy(3);

  /// RFC 9110 section 15.2.2: what the answer to an opened line is.
  private static final int SWITCHING = 101;

  /// What a listener needs.
  record Tools(Streams streams, HarvestSink sink, Clock clock, String owner) {}

  private final Source source;
  private final Tools tools;
  private final BlockingQueue<JetstreamEvent> queue = new ArrayBlockingQueue<>(QUEUE);
  private final Batch batch = new Batch();
  private volatile Optional<String> end = Optional.empty();
  private volatile boolean over;
  private Instant told;
  private int posts;

  Listening(Source source, Tools tools) {
    this.source = source;
    this.tools = tools;
    this.told = Instant.EPOCH;
  }

  Source source() {
    return source;
  }

  /// Why it has ended; empty while it goes on.
  Optional<String> ended() {
    return over ? end : Optional.empty();
  }

  @Override
  public void heard(String text) {
    var event = StrictJson.read(text).flatMap(JetstreamEvent::of);
    try {
      // What is no event of ours is not worth a line's life.
      while (event.isPresent() && end.isEmpty() && !offered(event.get())) {}
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ended("interrupted");
    }
  }

  private boolean offered(JetstreamEvent event) throws InterruptedException {
    return queue.offer(event, FULL.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void ended(String why) {
    if (end.isEmpty()) {
      end = Optional.of(why);
    }
  }

  /// Carries what is heard to the sink until the line ends, and then the rest of it.
  @Override
  public void run() {
    try {
      while (end.isEmpty() || !queue.isEmpty()) {
        next().ifPresent(batch::add);
        if (batch.isDue()) {
          take();
        }
        tell();
      }
      take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ended("interrupted");
    } catch (RuntimeException e) {
      // The cursor stands before the batch: the next line begins there.
      queue.clear();
      ended("what was heard could not be taken: " + e);
    } finally {
      over = true;
    }
  }

  private Optional<JetstreamEvent> next() throws InterruptedException {
    return Optional.ofNullable(queue.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS));
  }

  private void take() {
    if (batch.isEmpty()) {
      return;
    }
    var now = tools.clock.instant();
    var written = batch.written();
    var gone = batch.gone();
    if (!written.isEmpty() || !gone.isEmpty()) {
      tools.sink.take(List.of(harvest(written, gone, now)));
    }
    posts = written.size();
    if (!tools.streams.taken(source.id(), tools.owner, batch.cursor(), now)) {
      ended("somebody else listens");
    }
    batch.clear();
  }

  private Harvest harvest(List<Post> written, Set<PostKey> gone, Instant now) {
    var address = source.spec().address().toString();
    // A line has no page that could be kept as evidence.
    var page = new PageSeen(address, address, SWITCHING, now, false);
    return new Harvest(source, page, written, gone, Arrival.LIVE);
  }

  /// Holds the lease and says how it goes.
  private void tell() {
    var now = tools.clock.instant();
    if (end.isPresent() || now.isBefore(told.plus(TELL))) {
      return;
    }
    told = now;
    if (tools.streams.take(source.id(), tools.owner, now)) {
      tools.streams.faresWell(source.id(), posts, now);
    } else {
      ended("somebody else listens");
    }
  }
}
