package org.earshot.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
    public void step(String host, Consumer<Optional<Instant>> next) {
      due = Instant.MAX;
      next.accept(Optional.of(due));
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
    var next = new ArrayList<Instant>();
    watchdog.step("host", wanted -> wanted.ifPresent(next::add));
    watchdog.all();

    assertThat(watchdog.stillSince()).isEmpty();
    assertThat(next).containsExactly(Instant.MAX);
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
