package org.earshot.crawler.frontier;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
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
  private final Thread thread;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition batchReady = lock.newCondition();
  private final Condition room = lock.newCondition();
  private final Deque<Item> waiting = new ArrayDeque<>();
  private int findings;
  private int atWork;
  private boolean closed;

  private sealed interface Item {
    record Finds(Found<Finding> found) implements Item {}

    record Ends(Settler.Done done) implements Item {}
  }

  Stage(Settler settler) {
    this.settler = settler;
    this.thread = Thread.ofVirtual().name("earshot-settle").start(this::run);
  }

  /// Somebody begins to work on a host.
  void begin() {
    lock.lock();
    try {
      atWork++;
    } finally {
      lock.unlock();
    }
  }

  void add(Found<Finding> found) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (findings >= MOST_FINDINGS) {
        room.await();
      }
      findings++;
      put(new Item.Finds(found));
    } finally {
      lock.unlock();
    }
  }

  /// He has ended.
  void end(Settler.Done done) {
    lock.lock();
    try {
      atWork--;
      put(new Item.Ends(done));
    } finally {
      lock.unlock();
    }
  }

  /// To wake the thread for each of them would cost more than to bring it.
  private void put(Item item) {
    waiting.addLast(item);
    if (waiting.size() == 1 || isReady()) {
      batchReady.signal();
    }
  }

  /// Whether there is nothing more to wait for.
  private boolean isReady() {
    return findings >= MOST_FINDINGS || atWork == 0 || closed;
  }

  private void run() {
    try {
      for (var batch = batch(); !batch.isEmpty(); batch = batch()) {
        settle(batch);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Waits for company; empty where nothing is left to settle.
  private Settler.Batch batch() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (waiting.isEmpty() && !closed) {
        batchReady.await();
      }
      long left = LONGEST_WAIT.toNanos();
      while (!isReady() && left > 0) {
        left = batchReady.awaitNanos(left);
      }
      var batch = new Settler.Batch(new ArrayList<>(), new ArrayList<>());
      waiting.forEach(item -> add(batch, item));
      waiting.clear();
      findings = 0;
      room.signalAll();
      return batch;
    } finally {
      lock.unlock();
    }
  }

  private static void add(Settler.Batch batch, Item item) {
    switch (item) {
      case Item.Finds(var found) -> batch.found().add(found);
      case Item.Ends(var done) -> batch.done().add(done);
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
    lock.lock();
    try {
      closed = true;
      batchReady.signal();
    } finally {
      lock.unlock();
    }
    try {
      if (!thread.join(PATIENCE)) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
