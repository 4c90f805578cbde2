package org.earshot.crawler.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.earshot.crawler.SettableClock;
import org.earshot.crawler.store.Database;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeasesTest {
  private static final Duration REQUEST = Duration.ofSeconds(40);
  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final Duration DELAY = Duration.ofSeconds(5);
  private static final String HOST = "shop.example:443";
  private static final String OTHER = "forum.example:443";

  private final SettableClock clock = SettableClock.atNewYear();
  private final Instant start = clock.instant();
  private final JdbcConnectionPool database =
      JdbcConnectionPool.create(
          "jdbc:h2:mem:leases"
              + UUID.randomUUID()
              + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
          "sa",
          "");
  private final Jdbi jdbi = Database.open(database);
  private final StoredGate stored = new StoredGate(jdbi, REQUEST);

  @BeforeEach
  void knowHosts() {
    Database.migrate(database);
    stir(Map.of(HOST, start, OTHER, start));
  }

  private void stir(Map<String, Instant> due) {
    Database.change(jdbi, handle -> Leases.stir(handle.getConnection(), due));
  }

  private List<Lease> take(String owner, String... hosts) {
    var wish = new Leases.Wish(List.of(hosts), owner, clock.instant().plus(LEASE));
    return Database.inTransaction(
        jdbi, handle -> Leases.take(handle.getConnection(), wish, clock.instant()));
  }

  private Hold hold(String owner) {
    return new Hold(take(owner, HOST).getFirst(), stored);
  }

  private void release(Leases.Release host) {
    Database.change(jdbi, handle -> Leases.release(handle.getConnection(), List.of(host)));
  }

  private List<Map.Entry<String, Instant>> wakes(Instant by) {
    return Database.with(jdbi, handle -> Leases.wakes(handle.getConnection(), by));
  }

  @Test
  void hostsAreTakenTogetherAndByOneOnly() {
    assertThat(take("one", HOST, OTHER)).extracting(Lease::group).containsExactly(OTHER, HOST);
    assertThat(take("two", HOST, OTHER)).isEmpty();
  }

  @Test
  void hostOfADeadProcessIsFreeWhenItsLeaseEnds() throws SQLException {
    take("dead", HOST);

    clock.pass(LEASE.minusSeconds(1));
    assertThat(take("next", HOST)).isEmpty();
    assertThat(Leases.shutUntil(jdbi.open().getConnection(), HOST)).contains(start.plus(LEASE));
    clock.pass(Duration.ofSeconds(1));

    assertThat(take("next", HOST)).hasSize(1);
  }

  @Test
  void delayIsKeptInMemoryAndWrittenDownAtTheEnd() {
    var hold = hold("one");
    var pass = (Gate.Entry.Pass) hold.enter(HOST, start, DELAY);
    hold.leave(pass, start.plus(DELAY));

    assertThat(hold.enter(HOST, start, DELAY)).isEqualTo(new Gate.Entry.Wait(start.plus(DELAY)));
    release(hold.release(Optional.of(start)));

    assertThat(take("two", HOST)).isEmpty();
    assertThat(wakes(start)).extracting(Map.Entry::getKey).containsExactly(OTHER);
    clock.pass(DELAY);
    assertThat(take("two", HOST)).hasSize(1);
  }

  @Test
  void requestWhoseDelayTheLeaseDoesNotCoverExtendsIt() {
    var hold = hold("one");
    var longDelay = Duration.ofMinutes(10);

    assertThat(hold.enter(HOST, start, longDelay)).isInstanceOf(Gate.Entry.Pass.class);

    clock.pass(LEASE);
    assertThat(take("two", HOST)).as("its delay is not over").isEmpty();
    clock.pass(longDelay);
    assertThat(take("two", HOST)).hasSize(1);
  }

  @Test
  void whoLostItsLeaseAsksNoMore() {
    var slow = hold("slow");
    clock.pass(LEASE);
    take("next", HOST);

    assertThat(slow.enter(HOST, clock.instant(), DELAY)).isInstanceOf(Gate.Entry.Wait.class);
  }

  @Test
  void whoLostItsLeaseTakesNothingFromTheNextOne() {
    var slow = hold("slow");
    clock.pass(LEASE);
    take("next", HOST);

    release(slow.release(Optional.of(clock.instant().plus(Duration.ofDays(1)))));

    assertThat(take("third", HOST)).isEmpty();
    assertThat(wakes(clock.instant().plus(LEASE))).extracting(Map.Entry::getKey).contains(HOST);
  }

  @Test
  void whatComesUpWhileAHostIsHeldIsNotForgotten() {
    var hold = hold("one");
    stir(Map.of(HOST, start));

    release(hold.release(Optional.of(start.plus(Duration.ofDays(1)))));

    assertThat(wakes(start)).extracting(Map.Entry::getKey).contains(HOST);
  }

  @Test
  void otherHostsPassTheirOwnGate() {
    var hold = hold("one");

    var pass = (Gate.Entry.Pass) hold.enter(OTHER, start, DELAY);
    assertThat(take("two", OTHER)).isEmpty();
    hold.leave(pass, start.plus(DELAY));
    hold.postpone(OTHER, start.plus(DELAY.multipliedBy(2)));

    assertThat(stored.shutUntil(OTHER, start)).contains(start.plus(DELAY.multipliedBy(2)));
    assertThat(hold.next()).isEqualTo(start);
  }

  @Test
  void hostWithNothingToDoWakesNobody() {
    var hold = hold("one");

    release(hold.release(Optional.empty()));

    assertThat(wakes(start.plus(Duration.ofDays(1))))
        .extracting(Map.Entry::getKey)
        .containsExactly(OTHER);
  }
}
