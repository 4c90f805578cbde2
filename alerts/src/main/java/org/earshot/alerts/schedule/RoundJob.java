package org.earshot.alerts.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs one round. A round that fails is logged and comes again.
@DisallowConcurrentExecution
final class RoundJob implements Job {
  private static final Logger LOG = LoggerFactory.getLogger(RoundJob.class);

  private final Waker.Round round;

  RoundJob(Waker.Round round) {
    this.round = round;
  }

  @Override
  public void execute(JobExecutionContext context) {
    try {
      round.work().run();
    } catch (RuntimeException failed) {
      LOG.error("the round '{}' failed and will come again", round.name(), failed);
    }
  }
}
