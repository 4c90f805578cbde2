package org.earshot.indexer.follow;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A thread that does one thing at even intervals, until it is closed. It is never interrupted:
/// that would close the channels of the files that it writes.
public final class Pulse implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

  /// A beat that takes longer than this at the end is left to itself.
  private static final Duration LAST_BEAT = Duration.ofSeconds(10);

  private final String name;
  private final Duration every;
  private final Runnable beat;
  private final CountDownLatch stop = new CountDownLatch(1);
  private @Nullable Thread thread;

  public Pulse(String name, Duration every, Runnable beat) {
    this.name = name;
    this.every = every;
    this.beat = beat;
  }

  /// Begins to beat; once is enough.
  public synchronized void start() {
    if (thread == null && stop.getCount() > 0) {
      thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }
  }

  @Override
  public void close() {
    var running = stop();
    if (running == null) {
      return;
    }
    try {
      if (!running.join(LAST_BEAT)) {
        LOG.warn("{} did not stop within {}", name, LAST_BEAT);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized @Nullable Thread stop() {
    stop.countDown();
    return thread;
  }

  private void run() {
    boolean failing = false;
    long last = System.nanoTime();
    while (!isStopped(every.toNanos() - (System.nanoTime() - last))) {
      last = System.nanoTime();
      try {
        beat.run();
        if (failing) {
          LOG.info("{} works again", name);
        }
        failing = false;
      } catch (RuntimeException e) {
        if (!failing) {
          LOG.error("{} failed and will try again every {}", name, every, e);
        }
        failing = true;
      }
    }
  }

  private boolean isStopped(long wait) {
    try {
      return stop.await(wait, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
