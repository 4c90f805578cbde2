package org.earshot.crawler.fetch;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import okhttp3.ConnectionPool;
import okhttp3.internal.concurrent.TaskRunner;
import okhttp3.internal.connection.ConnectionListener;

/// Keeps connections that wait for their next request, and closes those that waited long.
///
/// OkHttp wakes a thread after every single answer to look at all idle connections. With one answer
/// after the other from many hosts that is a tenth of what a page costs; here they are looked at
/// now and then. There is no public way to say so.
final class IdleConnections implements TaskRunner.Backend {
  private static final int MOST = 64;

  /// Below the five seconds after which common servers hang up: a connection that the other side is
  /// just closing would look like a site that does not answer.
  private static final Duration IDLE = Duration.ofSeconds(3);

  /// A connection may be idle for longer by this.
  private static final Duration TICK = Duration.ofMillis(500);

  private final Duration tick;

  private IdleConnections(Duration tick) {
    this.tick = tick;
  }

  static ConnectionPool pool() {
    return pool(IDLE, TICK);
  }

  static ConnectionPool pool(Duration idle, Duration tick) {
    var logger = Logger.getLogger(TaskRunner.class.getName());
    return new ConnectionPool(
        MOST,
        idle.toMillis(),
        TimeUnit.MILLISECONDS,
        new TaskRunner(new IdleConnections(tick), logger),
        ConnectionListener.Companion.getNONE());
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public void coordinatorNotify(TaskRunner looks) {
    // the next look comes soon enough
  }

  @Override
  @SuppressWarnings("WaitNotInLoop") // the runner's own loop is around it, and holds its lock
  public void coordinatorWait(TaskRunner looks, long nanos) {
    try {
      TimeUnit.NANOSECONDS.timedWait(looks, Math.min(nanos, tick.toNanos()));
    } catch (InterruptedException e) {
      looks.cancelAll();
    }
  }

  @Override
  public <T> BlockingQueue<T> decorate(BlockingQueue<T> queue) {
    return queue;
  }

  @Override
  public void execute(TaskRunner looks, Runnable work) {
    var _ = Thread.ofVirtual().name("earshot-connections").start(work);
  }
}
