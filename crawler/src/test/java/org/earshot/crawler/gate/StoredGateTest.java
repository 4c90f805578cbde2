package org.earshot.crawler.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.earshot.crawler.SettableClock;
import org.earshot.crawler.store.Database;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoredGateTest {
  private static final Duration LEASE = Duration.ofSeconds(40);
  private static final Duration DELAY = Duration.ofSeconds(5);
  private static final String GROUP = "shop.example:443";

  private final SettableClock clock = SettableClock.atNewYear();
  private final DataSource h2 =
      JdbcConnectionPool.create(
          "jdbc:h2:mem:gate"
              + UUID.randomUUID()
              + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
          "sa",
          "");
  private EmbeddedPostgres postgres;

  @BeforeAll
  void migrate() throws IOException {
    postgres = EmbeddedPostgres.start();
    databases().forEach(database -> Database.migrate(database.getPayload()));
  }

  @AfterAll
  void stop() throws IOException {
    postgres.close();
  }

  Stream<Named<DataSource>> databases() {
    return Stream.of(Named.of("H2", h2), Named.of("PostgreSQL", postgres.getPostgresDatabase()));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void hostIsHeldUntilItIsLeftAndThenForItsDelay(DataSource database) {
    var one = gate(database);
    var other = gate(database);
    var pass = enter(one);

    assertThat(other.enter(GROUP, now(), DELAY))
        .isEqualTo(new Gate.Entry.Wait(now().plus(StoredGate.GIVEN_BACK)));
    one.leave(pass, now().plusSeconds(5));
    assertThat(other.enter(GROUP, now(), DELAY))
        .isEqualTo(new Gate.Entry.Wait(now().plusSeconds(5)));
    clock.pass(Duration.ofSeconds(5));

    other.leave(enter(other), now());
  }

  @ParameterizedTest
  @MethodSource("databases")
  void leaseOfADeadProcessRunsOut(DataSource database) {
    enter(gate(database));

    clock.pass(LEASE.plus(DELAY));

    var gate = gate(database);
    gate.leave(enter(gate), now());
  }

  @ParameterizedTest
  @MethodSource("databases")
  void lateLeaverTakesNothingFromTheNextOne(DataSource database) {
    var slow = gate(database);
    var next = gate(database);
    var late = enter(slow);
    clock.pass(LEASE.plus(DELAY));
    var pass = enter(next);

    slow.leave(late, now());

    assertThat(slow.enter(GROUP, now(), DELAY)).isInstanceOf(Gate.Entry.Wait.class);
    next.leave(pass, now());
  }

  @ParameterizedTest
  @MethodSource("databases")
  void earlierTimeNeverReplacesALaterOne(DataSource database) {
    var gate = gate(database);
    var pass = enter(gate);

    gate.leave(pass, now().plusSeconds(60));
    gate.leave(pass, now());

    assertThat(gate.shutUntil(GROUP, now())).contains(now().plusSeconds(60));
    clock.pass(Duration.ofSeconds(60));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void manyOwnersAtOnceLetOneThrough(DataSource database) throws Exception {
    var gates = IntStream.range(0, 4).mapToObj(index -> gate(database)).toList();
    for (int round = 0; round < 10; round++) {
      var through = new AtomicInteger();
      var group = "round" + round + ".example:80";
      var start = new CountDownLatch(1);
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<?>> tries =
            gates.stream()
                .<Future<?>>map(gate ->
                    threads.submit(() -> {
                      start.await();
                      if (gate.enter(group, now(), DELAY) instanceof Gate.Entry.Pass) {
                        through.incrementAndGet();
                      }
                      return gate;
                    }))
                .toList();
        start.countDown();
        for (var tried : tries) {
          tried.get();
        }
      }
      assertThat(through).hasValue(1);
    }
  }

  private Instant now() {
    return clock.instant();
  }

  private Gate.Entry.Pass enter(Gate gate) {
    return (Gate.Entry.Pass) gate.enter(GROUP, now(), DELAY);
  }

  private static StoredGate gate(DataSource database) {
    return new StoredGate(Database.open(database), LEASE);
  }
}
