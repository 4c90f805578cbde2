package org.earshot.crawler.schedule;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.quartz.spi.ThreadPool;

/// Quartz' threads: virtual ones, named, as many at once as requests may be under way.
///
/// Public only because Quartz calls its setters by reflection.
public final class FetchThreads implements ThreadPool {
  private final int size;
  private final Semaphore free;
  private final Set<Thread> running = ConcurrentHashMap.newKeySet();
  private final ThreadFactory threads = Thread.ofVirtual().name("earshot-fetch-", 0).factory();
  private volatile boolean closed;

  FetchThreads(int size) {
    this.size = size;
    this.free = new Semaphore(size);
  }

  @Override
  public boolean runInThread(Runnable work) {
    if (closed || !free.tryAcquire()) {
      return false;
    }
    var thread = threads.newThread(() -> run(work));
    running.add(thread);
    thread.start();
    return true;
  }

  private void run(Runnable work) {
    try {
      work.run();
    } finally {
      running.remove(Thread.currentThread());
      free.release();
    }
  }

  /// Quartz' own thread alone calls it and [#runInThread], so that what is free stays so.
  @Override
  public int blockForAvailableThreads() {
    free.acquireUninterruptibly();
    free.release();
    return Math.max(1, free.availablePermits());
  }

  @Override
  public void shutdown(boolean wait) {
    closed = true;
  }

  /// Waits until everything has ended, but not for longer than this.
  ///
  /// @return whether it has
  boolean await(Duration limit) {
    try {
      boolean ended = free.tryAcquire(size, limit.toMillis(), TimeUnit.MILLISECONDS);
      if (ended) {
        free.release(size);
      }
      return ended;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void interrupt() {
    running.forEach(Thread::interrupt);
  }

  @Override
  public int getPoolSize() {
    return size;
  }

  @Override
  public void initialize() {
    // threads are made as they are needed
  }

  @Override
  public void setInstanceId(String id) {
    // the threads' names say enough
  }

  @Override
  public void setInstanceName(String name) {
    // the threads' names say enough
  }
}
