package org.earshot.crawler.frontier;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where findings wait for company: a thread of its own settles them in batches. Where it cannot
/// keep up, whoever brings more has to wait.
final class Stage implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Stage.class);

  /// The size at which the way of a page is cheapest, all stages together.
  static final int MOST_FINDINGS = 64;

  /// So long a finding waits for company at the most.
  static final Duration LONGEST_WAIT = Duration.ofMillis(200);

  /// How long a stop waits for what is left.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Settler settler;
  private final BlockingQueue<Item> queue = new ArrayBlockingQueue<>(MOST_FINDINGS);
  private final AtomicInteger atWork = new AtomicInteger();
  private final Thread thread;
  private volatile boolean closed;

  private sealed interface Item {
    record Finds(Found<Finding> found) implements Item {}

    record Ends(Settler.Done done) implements Item {}

    record Closes() implements Item {}
  }

  Stage(Settler settler) {
    this.settler = settler;
    this.thread = Thread.ofVirtual().name("earshot-settle").start(this::run);
  }

  /// Somebody begins to work on a host.
  void begin() {
    atWork.incrementAndGet();
  }

  void add(Found<Finding> found) throws InterruptedException {
    queue.put(new Item.Finds(found));
  }

  /// He has ended.
  void end(Settler.Done done) throws InterruptedException {
    atWork.decrementAndGet();
    queue.put(new Item.Ends(done));
  }

  private void run() {
    try {
      while (!closed || !queue.isEmpty()) {
        settle(batch());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Settler.Batch batch() throws InterruptedException {
    var batch = new Settler.Batch(new ArrayList<>(), new ArrayList<>());
    add(batch, queue.take());
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (batch.found().size() < MOST_FINDINGS) {
      var next = queue.poll();
      if (next == null && atWork.get() > 0 && !closed) {
        next = queue.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      }
      if (next == null) {
        return batch;
      }
      add(batch, next);
    }
    return batch;
  }

  private static void add(Settler.Batch batch, Item item) {
    switch (item) {
      case Item.Finds(var found) -> batch.found().add(found);
      case Item.Ends(var done) -> batch.done().add(done);
      case Item.Closes() -> {
        // only wakes the thread
      }
    }
  }

  /// What breaks here costs a refetch, and must not end the crawl.
  @SuppressWarnings("CatchThrowable") // a stack overflow in a sink, say
  private void settle(Settler.Batch batch) {
    try {
      settler.settle(batch);
    } catch (Throwable e) {
      LOG.error("{} looks could not be settled", batch.found().size(), e);
      settler.giveUp(batch);
    }
  }

  /// Settles what is left, and ends.
  @Override
  public void close() {
    closed = true;
    var _ = queue.offer(new Item.Closes());
    try {
      if (!thread.join(PATIENCE)) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
