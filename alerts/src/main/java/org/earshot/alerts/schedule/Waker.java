package org.earshot.alerts.schedule;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quartz.JobBuilder;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

/// Wakes rounds of work. The database knows what is due; this only looks often enough.
public final class Waker implements AutoCloseable {
  /// A piece of work that is run again and again, never twice at once.
  ///
  /// @param name for threads and logs
  /// @param every time between two runs
  /// @param work what is done
  public record Round(String name, Duration every, Runnable work) {}

  private final List<Round> rounds;

  /// Absent until the start: one-shot commands need no threads.
  private @Nullable Scheduler running;

  /// Prepares the rounds; nothing runs before [#start()].
  public Waker(List<Round> rounds) {
    this.rounds = List.copyOf(rounds);
  }

  public synchronized void start() {
    if (running != null) {
      throw new IllegalStateException("the alerts run already");
    }
    var scheduler = scheduler(rounds.size());
    running = scheduler;
    try {
      scheduler.setJobFactory((bundle, ignored) -> new RoundJob(round(bundle.getJobDetail())));
      for (var round : rounds) {
        plan(scheduler, round);
      }
      scheduler.start();
    } catch (SchedulerException broken) {
      throw new IllegalStateException("the alerts cannot be scheduled", broken);
    }
  }

  /// Stops waking and waits for the rounds under way; each of them is bounded.
  @Override
  public synchronized void close() {
    if (running == null) {
      return;
    }
    try {
      // Quartz takes a second shutdown for none.
      running.shutdown(true);
    } catch (SchedulerException broken) {
      throw new IllegalStateException("the alerts cannot be stopped", broken);
    }
  }

  private static void plan(Scheduler scheduler, Round round) throws SchedulerException {
    var often =
        SimpleScheduleBuilder.simpleSchedule()
            .withIntervalInMilliseconds(round.every().toMillis())
            .withMisfireHandlingInstructionNextWithRemainingCount()
            .repeatForever();
    scheduler.scheduleJob(
        JobBuilder.newJob(RoundJob.class).withIdentity(round.name()).build(),
        TriggerBuilder.newTrigger().withIdentity(round.name()).withSchedule(often).build());
  }

  private Round round(org.quartz.JobDetail detail) {
    return rounds.stream()
        .filter(round -> round.name().equals(detail.getKey().getName()))
        .findFirst()
        .orElseThrow();
  }

  private static Scheduler scheduler(int threads) {
    var properties = new Properties();
    properties.setProperty("org.quartz.scheduler.instanceName", "alerts-" + UUID.randomUUID());
    properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    properties.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
    properties.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
    properties.setProperty("org.quartz.threadPool.threadCount", Integer.toString(threads));
    properties.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
    properties.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
    try {
      return new StdSchedulerFactory(properties).getScheduler();
    } catch (SchedulerException broken) {
      throw new IllegalStateException("the alerts cannot be scheduled", broken);
    }
  }
}
