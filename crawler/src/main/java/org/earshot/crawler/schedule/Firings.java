package org.earshot.crawler.schedule;

import static org.quartz.JobBuilder.newJob;
import static org.quartz.TriggerBuilder.newTrigger;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;

/// The firing plan: when each host's job comes next.
final class Firings {
  /// Quartz counts in milliseconds and would fire just before a moment between two.
  private static final long ROUND_UP_MILLIS = 1;

  /// Stands for "at work now": no other firing is wanted until that one has planned the next.
  private static final Instant NOW = Instant.MIN;

  private final Scheduler scheduler;
  private final Map<String, Instant> planned = new ConcurrentHashMap<>();

  Firings(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  void atWork(String host) {
    planned.put(host, NOW);
  }

  /// There is nothing to do for a host for now.
  void idle(String host) {
    planned.remove(host);
  }

  /// Plans the next firing for this moment.
  void fire(String host, Instant at) {
    planned.remove(host);
    var job = newJob(HostJob.class).withIdentity(host).build();
    var trigger =
        newTrigger().withIdentity(host).startAt(Date.from(at.plusMillis(ROUND_UP_MILLIS))).build();
    try {
      scheduler.scheduleJobs(Map.of(job, Set.of(trigger)), true);
      planned.put(host, at);
    } catch (SchedulerException e) {
      if (stopped()) {
        return; // a host that was at work while the crawler stopped plans in vain
      }
      throw new IllegalStateException("no firing could be planned for " + host, e);
    }
  }

  private boolean stopped() {
    try {
      return scheduler.isShutdown();
    } catch (SchedulerException unknown) {
      return false;
    }
  }

  /// Plans a firing for this moment unless there is one by then.
  void fireBy(String host, Instant at) {
    var other = planned.getOrDefault(host, Instant.MAX);
    if (at.isBefore(other)) {
      fire(host, at);
    }
  }
}
