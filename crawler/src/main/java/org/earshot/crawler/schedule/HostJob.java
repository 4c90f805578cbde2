package org.earshot.crawler.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One step for one host; the next firing is set when that is settled. It never waits for
/// politeness.
@DisallowConcurrentExecution
final class HostJob implements Job {
  private static final Logger LOG = LoggerFactory.getLogger(HostJob.class);

  /// A step that breaks (the database is away) is tried again after this.
  private static final Duration AFTER_BREAK = Duration.ofSeconds(5);

  private final Wakes wakes;
  private final Firings firings;
  private final Clock clock;

  HostJob(Wakes wakes, Firings firings, Clock clock) {
    this.wakes = wakes;
    this.firings = firings;
    this.clock = clock;
  }

  @Override
  public void execute(JobExecutionContext context) {
    var host = context.getJobDetail().getKey().getName();
    firings.atWork(host);
    try {
      wakes.step(host, next -> plan(host, next));
    } catch (RuntimeException e) {
      LOG.error("A step for {} broke; next one in {}", host, AFTER_BREAK, e);
      firings.fire(host, clock.instant().plus(AFTER_BREAK));
    }
  }

  /// What lies beyond the horizon is planned when it comes nearer.
  private void plan(String host, Optional<Instant> next) {
    var horizon = clock.instant().plus(Wakes.HORIZON);
    next.filter(horizon::isAfter)
        .ifPresentOrElse(at -> firings.fire(host, at), () -> firings.idle(host));
  }
}
