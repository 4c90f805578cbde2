package org.earshot.crawler.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notices when the scheduler stands still, from a thread of its own: when nobody asks any more
/// what is due, or when something is due and nothing is done.
///
/// It sits between the scheduler and what that wakes, and feels both beats.
public final class Watchdog implements Wakes, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

  /// What is due is asked for every second, and no step takes longer than the limit of a request; a
  /// machine that sleeps or swaps for a minute is not worth waking anybody.
  static final Duration STILL = Duration.ofMinutes(2);

  private static final Duration LOOKS_UP = Duration.ofSeconds(10);

  private final Wakes wakes;
  private final Clock clock;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Instant asked;
  private volatile Instant stepped;
  private volatile Instant due = Instant.MAX;
  private volatile boolean told;

  /// Begins to watch.
  ///
  /// @param wakes what the scheduler wakes
  public Watchdog(Wakes wakes, Clock clock) {
    this.wakes = wakes;
    this.clock = clock;
    this.asked = clock.instant();
    this.stepped = asked;
    Thread.ofPlatform().daemon().name("earshot-watchdog").start(this::watch);
  }

  private void watch() {
    try {
      while (!closed.await(LOOKS_UP.toMillis(), TimeUnit.MILLISECONDS)) {
        tell(stillSince());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(Optional<Instant> since) {
    if (since.isPresent() && !told) {
      LOG.error("The scheduler stands still since {}: nothing is read any more", since.get());
    }
    if (since.isEmpty() && told) {
      LOG.info("The scheduler moves again");
    }
    told = since.isPresent();
  }

  /// Since when it stands still; empty while it moves.
  public Optional<Instant> stillSince() {
    var latest = clock.instant().minus(STILL);
    if (asked.isBefore(latest)) {
      return Optional.of(asked);
    }
    var waits = due.isAfter(stepped) ? due : stepped;
    return waits.isBefore(latest) ? Optional.of(waits) : Optional.empty();
  }

  @Override
  public void step(String host, Consumer<Optional<Instant>> next) {
    try {
      wakes.step(host, next);
    } finally {
      stepped = clock.instant();
    }
  }

  @Override
  public List<Map.Entry<String, Instant>> all() {
    var all = wakes.all();
    due = all.stream().map(Map.Entry::getValue).min(Instant::compareTo).orElse(Instant.MAX);
    asked = clock.instant();
    return all;
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
