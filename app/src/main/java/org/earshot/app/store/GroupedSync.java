package org.earshot.app.store;

import java.sql.SQLException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Has what was committed put on the disk, once for all who wait at the same time. A disk syncs a
/// few hundred times a second however many writers there are.
final class GroupedSync implements AfterCommit {
  /// Puts everything committed before the call on the disk.
  @FunctionalInterface
  interface Sync {
    void run() throws SQLException;
  }

  private final Sync sync;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private long arrived;
  private long safe;
  private boolean running;

  GroupedSync(Sync sync) {
    this.sync = sync;
  }

  /// Returns when a sync that began after this call has ended. The first of those who wait runs it
  /// for all of them; where it fails, each of the others tries again.
  @Override
  public void await() throws SQLException {
    lock.lock();
    try {
      long mine = ++arrived;
      while (safe < mine) {
        if (running) {
          // Uninterruptible: the commit is done, and its caller must not be told otherwise.
          changed.awaitUninterruptibly();
        } else {
          lead();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private void lead() throws SQLException {
    long covers = arrived;
    running = true;
    lock.unlock();
    boolean done = false;
    try {
      sync.run();
      done = true;
    } finally {
      lock.lock();
      running = false;
      if (done) {
        safe = covers;
      }
      changed.signalAll();
    }
  }
}
