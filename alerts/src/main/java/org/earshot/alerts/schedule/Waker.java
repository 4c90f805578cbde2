package org.earshot.alerts.schedule;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
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
  private final Scheduler scheduler;

  /// Prepares the rounds; nothing runs before [#start()].
  public Waker(List<Round> rounds) {
    this.rounds = List.copyOf(rounds);
    this.scheduler = scheduler(rounds.size());
  }

  public void start() {
    try {
      scheduler.setJobFactory((bundle, ignored) -> new RoundJob(round(bundle.getJobDetail())));
      for (var round : rounds) {
        plan(round);
      }
      scheduler.start();
    } catch (SchedulerException broken) {
      throw new IllegalStateException("the alerts cannot be scheduled", broken);
    }
  }

  /// Stops waking and waits for the rounds under way; each of them is bounded.
  @Override
  public void close() {
    try {
      if (!scheduler.isShutdown()) {
        scheduler.shutdown(true);
      }
    } catch (SchedulerException broken) {
      throw new IllegalStateException("the alerts cannot be stopped", broken);
    }
  }

  private void plan(Round round) throws SchedulerException {
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
