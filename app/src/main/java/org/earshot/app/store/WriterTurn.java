package org.earshot.app.store;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Lets one thread at a time change the embedded database, first come first served.
///
/// H2 keeps a table, each of its indexes and the log of what is not committed yet in maps of their
/// own, and at a commit it takes the state of one map after the other. What another thread changes
/// meanwhile is on the disk in one map and not in the next: after a kill at that moment, an index
/// names rows that are gone, or a row stays locked by a transaction that nobody can end (h2database
/// issue 2080). Where nobody else changes anything meanwhile, that cannot be.
final class WriterTurn {
  /// Transactions take milliseconds; whoever waits longer waits for one that will not end.
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final Semaphore free = new Semaphore(1, true);
  private final Duration longestWait;
  private volatile @Nullable Thread owner;
  private int holds;

  WriterTurn() {
    this(LONGEST_WAIT);
  }

  WriterTurn(Duration longestWait) {
    this.longestWait = longestWait;
  }

  /// Waits for the turn; a thread that has it already, by another connection, goes on.
  void take() throws SQLException {
    var self = Thread.currentThread();
    if (!self.equals(owner)) {
      await();
      owner = self;
    }
    holds++;
  }

  /// Gives back one `take`, from whatever thread ends the transaction.
  void give() {
    if (--holds == 0) {
      owner = null;
      free.release();
    }
  }

  private void await() throws SQLException {
    try {
      if (free.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new SQLTransientException("interrupted while waiting to write", stopped);
    }
    throw new SQLTransientException(
        "another transaction has been writing for more than " + longestWait);
  }
}
