package org.earshot.crawler.fetch;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;

/// Breaks off calls that take too long, from the first byte to the last. OkHttp can do so itself,
/// but keeps all calls in order by their ends, behind one lock; to look at those under way now and
/// then costs a tenth of it.
final class Deadlines implements AutoCloseable {
  /// A call may last longer than its limit by this.
  private static final Duration TICK = Duration.ofMillis(50);

  private final long limitNanos;
  private final Set<Running> running = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closed = new CountDownLatch(1);

  Deadlines(Duration limit) {
    this.limitNanos = limit.toNanos();
    Thread.ofVirtual().name("earshot-deadlines").start(this::watch);
  }

  /// A call under way; to be closed when it is over.
  final class Running implements AutoCloseable {
    private final Call call;
    private final long begun = System.nanoTime();
    private volatile boolean broken;

    private Running(Call call) {
      this.call = call;
    }

    /// Whether it was broken off here.
    boolean tookTooLong() {
      return broken;
    }

    private void look(long now) {
      if (now - begun > limitNanos && !broken) {
        broken = true;
        call.cancel();
      }
    }

    @Override
    public void close() {
      running.remove(this);
    }
  }

  Running begin(Call call) {
    var begun = new Running(call);
    running.add(begun);
    return begun;
  }

  private void watch() {
    try {
      while (!closed.await(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
        long now = System.nanoTime();
        running.forEach(one -> one.look(now));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
