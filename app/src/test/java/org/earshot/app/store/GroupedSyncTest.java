package org.earshot.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class GroupedSyncTest {
  @Test
  void aloneItSyncsOnceEachTime() throws SQLException {
    var syncs = new AtomicInteger();
    var grouped = new GroupedSync(syncs::incrementAndGet);

    grouped.await();
    grouped.await();

    assertThat(syncs).hasValue(2);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void nobodyReturnsBeforeASyncThatBeganAfterHisCommit(long seed) throws Exception {
    var committed = new AtomicLong();
    var onDisk = new AtomicLong();
    var syncs = new AtomicInteger();
    var grouped =
        new GroupedSync(() -> {
          long seen = committed.get();
          LockSupport.parkNanos(200_000);
          onDisk.set(seen);
          syncs.incrementAndGet();
        });
    int writers = 32;
    int commits = 50;

    var broken = new AtomicInteger();
    run(
        writers,
        writer -> {
          var random = new Random(seed * 1000 + writer);
          for (int i = 0; i < commits; i++) {
            LockSupport.parkNanos(random.nextInt(100_000));
            long mine = committed.incrementAndGet();
            grouped.await();
            if (onDisk.get() < mine) {
              broken.incrementAndGet();
            }
          }
          return writer;
        });

    assertThat(broken).hasValue(0);
    assertThat(syncs.get()).as("syncs for %d commits", writers * commits).isLessThan(800);
  }

  @Test
  void whoWaitsWhileASyncRunsIsCoveredByTheNextOneOnly() throws Exception {
    var began = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var syncs = new AtomicInteger();
    var grouped =
        new GroupedSync(() -> {
          if (syncs.incrementAndGet() == 1) {
            began.countDown();
            awaitQuietly(goOn);
          }
        });

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(call(grouped));
      began.await();
      var late = List.of(threads.submit(call(grouped)), threads.submit(call(grouped)));
      goOn.countDown();
      first.get();
      for (var one : late) {
        one.get();
      }
    }

    assertThat(syncs.get()).isBetween(2, 3);
  }

  @Test
  void failedSyncIsSaidAndTheNextTriesAgain() throws SQLException {
    var syncs = new AtomicInteger();
    var grouped =
        new GroupedSync(() -> {
          if (syncs.incrementAndGet() == 1) {
            throw new SQLException("disk full");
          }
        });

    assertThatThrownBy(grouped::await).hasMessage("disk full");
    grouped.await();

    assertThat(syncs).hasValue(2);
  }

  private static Callable<Boolean> call(GroupedSync grouped) {
    return () -> {
      grouped.await();
      return true;
    };
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @FunctionalInterface
  private interface Writer {
    int write(int number) throws Exception;
  }

  private static void run(int writers, Writer writer) throws Exception {
    var running = new ArrayList<Future<Integer>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < writers; i++) {
        int number = i;
        running.add(threads.submit(() -> writer.write(number)));
      }
      for (var one : running) {
        one.get();
      }
    }
  }
}
