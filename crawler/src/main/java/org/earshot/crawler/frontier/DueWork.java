package org.earshot.crawler.frontier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earshot.crawler.gate.Gate;
import org.earshot.crawler.schedule.Wakes;

/// All that is due, host by host: what the scheduler wakes, and what [#runDue()] does without it.
public final class DueWork implements Wakes {
  /// The ledger is of hours.
  private static final Duration PURGES = Duration.ofHours(1);

  private final Frontier frontier;
  private final Coverage coverage;
  private final Looker looker;
  private final Gate gate;
  private final Clock clock;
  private volatile Instant nextPurge = Instant.MIN;

  public DueWork(Frontier frontier, Coverage coverage, Looker looker, Gate gate, Clock clock) {
    this.coverage = coverage;
    this.frontier = frontier;
    this.looker = looker;
    this.gate = gate;
    this.clock = clock;
  }

  /// Does everything that is due and may be done now, in the calling thread.
  ///
  /// @return how many addresses were asked for
  public int runDue() {
    var now = clock.instant();
    tidy(now);
    int asked = 0;
    int before;
    do {
      before = asked;
      for (var wake : frontier.wakes()) {
        if (!wake.getValue().isAfter(now)) {
          asked += runHost(wake.getKey(), now);
        }
      }
    } while (asked > before);
    return asked;
  }

  private void tidy(Instant now) {
    frontier.dropEnded(now);
    if (!now.isBefore(nextPurge)) {
      nextPurge = now.plus(PURGES);
      coverage.purge(now);
    }
  }

  private int runHost(String host, Instant now) {
    int asked = 0;
    while (true) {
      switch (looker.step(host, now)) {
        case ASKED -> asked++;
        case SETTLED -> {
          // something else may be due there
        }
        case SHUT, NOTHING -> {
          return asked;
        }
      }
    }
  }

  @Override
  public void step(String host) {
    // What it came to says nothing of the next one: the database does.
    var _ = looker.step(host, clock.instant());
  }

  @Override
  public Optional<Instant> next(String host) {
    return frontier.nextDue(host).map(due -> mayGo(host, due));
  }

  private Instant mayGo(String host, Instant due) {
    return gate.shutUntil(host, clock.instant()).filter(due::isBefore).orElse(due);
  }

  private Map.Entry<String, Instant> mayGo(Map.Entry<String, Instant> wake) {
    return Map.entry(wake.getKey(), mayGo(wake.getKey(), wake.getValue()));
  }

  @Override
  public List<Map.Entry<String, Instant>> all() {
    var now = clock.instant();
    tidy(now);
    return frontier.wakes().stream()
        .map(wake -> wake.getValue().isAfter(now) ? wake : mayGo(wake))
        .toList();
  }
}
