package org.earshot.crawler.schedule;

import static org.quartz.JobBuilder.newJob;
import static org.quartz.SimpleScheduleBuilder.repeatSecondlyForever;
import static org.quartz.TriggerBuilder.newTrigger;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.quartz.Job;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.DirectSchedulerFactory;
import org.quartz.simpl.RAMJobStore;
import org.quartz.spi.TriggerFiredBundle;

/// Wakes one job per host when something is due there.
public final class Waker {
  /// The reconcile job must not wait behind the only fetch that is allowed.
  private static final int RECONCILE_THREADS = 1;

  private final Scheduler scheduler;
  private final FetchThreads threads;
  private final Wakes wakes;
  private final Clock clock;
  private final Firings firings;

  /// Starts waking.
  ///
  /// @param parallel requests under way at once
  public Waker(Wakes wakes, int parallel, Clock clock) {
    this.wakes = wakes;
    this.clock = clock;
    this.threads = new FetchThreads(parallel + RECONCILE_THREADS);
    this.scheduler = scheduler(threads);
    this.firings = new Firings(scheduler);
    start();
  }

  private static Scheduler scheduler(FetchThreads threads) {
    // Quartz keeps its schedulers by name, for the whole process.
    var name = "earshot-crawler-" + UUID.randomUUID();
    var factory = DirectSchedulerFactory.getInstance();
    try {
      factory.createScheduler(name, name, threads, new RAMJobStore());
      return factory.getScheduler(name);
    } catch (SchedulerException e) {
      throw new IllegalStateException("Quartz cannot be set up", e);
    }
  }

  private void start() {
    try {
      scheduler.setJobFactory((fired, scheduler) -> job(fired));
      scheduler.scheduleJob(
          newJob(ReconcileJob.class).withIdentity("reconcile", "crawler").build(),
          newTrigger().startNow().withSchedule(repeatSecondlyForever()).build());
      scheduler.start();
    } catch (SchedulerException e) {
      throw new IllegalStateException("Quartz cannot be started", e);
    }
  }

  private Job job(TriggerFiredBundle fired) {
    return fired.getJobDetail().getJobClass() == ReconcileJob.class
        ? new ReconcileJob(wakes, firings)
        : new HostJob(wakes, firings, clock);
  }

  /// Wakes nobody any more.
  public void stop() {
    try {
      scheduler.shutdown(false);
    } catch (SchedulerException e) {
      throw new IllegalStateException("Quartz cannot be stopped", e);
    }
  }

  /// Waits until what is under way has ended, but not for longer than this.
  ///
  /// @return whether it has
  public boolean await(Duration limit) {
    return threads.await(limit);
  }

  /// Interrupts what does not end by itself within this time.
  public void breakOff(Duration limit) {
    if (!threads.await(limit)) {
      threads.interrupt();
    }
  }
}
