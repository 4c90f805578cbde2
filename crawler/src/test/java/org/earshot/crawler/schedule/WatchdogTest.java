package org.earshot.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earshot.crawler.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchdogTest {
  private final SettableClock clock = SettableClock.atNewYear();
  private final Plan plan = new Plan();
  private final Watchdog watchdog = new Watchdog(plan, clock);

  @AfterEach
  void close() {
    watchdog.close();
  }

  /// One host, due when the test says.
  private static final class Plan implements Wakes {
    private Instant due = Instant.MAX;

    @Override
    public void step(String host) {
      due = Instant.MAX;
    }

    @Override
    public Optional<Instant> next(String host) {
      return Optional.of(due);
    }

    @Override
    public List<Map.Entry<String, Instant>> all() {
      return List.of(Map.entry("host", due));
    }
  }

  @Test
  void schedulerThatNobodyAsksForIsStill() {
    var start = clock.instant();
    watchdog.all();

    clock.pass(Watchdog.STILL);
    assertThat(watchdog.stillSince()).isEmpty();
    clock.pass(Duration.ofSeconds(1));

    assertThat(watchdog.stillSince()).contains(start);
  }

  @Test
  void askingAgainWakesIt() {
    clock.pass(Watchdog.STILL.multipliedBy(2));

    watchdog.all();

    assertThat(watchdog.stillSince()).isEmpty();
  }

  @Test
  void dueHostForWhichNothingIsDoneIsStillSinceItWasDue() {
    var start = clock.instant();
    plan.due = start.plusSeconds(10);
    clock.pass(Watchdog.STILL.plusSeconds(11));
    watchdog.all();

    assertThat(watchdog.stillSince()).contains(start.plusSeconds(10));
  }

  @Test
  void stepSomewhereMeansThatItMoves() {
    plan.due = clock.instant();
    watchdog.all();
    clock.pass(Watchdog.STILL.plusSeconds(1));
    watchdog.step("host");
    watchdog.all();

    assertThat(watchdog.stillSince()).isEmpty();
    assertThat(watchdog.next("host")).contains(Instant.MAX);
  }

  @Test
  void nothingDueIsNoStandstill() {
    for (int minute = 0; minute < 10; minute++) {
      clock.pass(Duration.ofMinutes(1));
      watchdog.all();
    }

    assertThat(watchdog.stillSince()).isEmpty();
  }
}
