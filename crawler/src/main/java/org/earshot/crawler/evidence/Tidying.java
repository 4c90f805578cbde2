package org.earshot.crawler.evidence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.earshot.crawler.schedule.Wakes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Forgets old evidence now and then, beside what the scheduler wakes.
public final class Tidying implements Wakes {
  private static final Logger LOG = LoggerFactory.getLogger(Tidying.class);

  /// Lifetimes are days.
  private static final Duration PAUSE = Duration.ofHours(1);

  private final Wakes wakes;
  private final WarcArchive archive;
  private final Clock clock;
  private Instant next = Instant.MIN;

  public Tidying(Wakes wakes, WarcArchive archive, Clock clock) {
    this.wakes = wakes;
    this.archive = archive;
    this.clock = clock;
  }

  @Override
  public void step(String host, Consumer<Optional<Instant>> next) {
    wakes.step(host, next);
  }

  @Override
  public List<Map.Entry<String, Instant>> all() {
    if (!clock.instant().isBefore(next)) {
      next = clock.instant().plus(PAUSE);
      tidy();
    }
    return wakes.all();
  }

  private void tidy() {
    try {
      archive.tidy();
    } catch (RuntimeException e) {
      LOG.error("Old evidence could not be forgotten; tried again in {}", PAUSE, e);
    }
  }
}
