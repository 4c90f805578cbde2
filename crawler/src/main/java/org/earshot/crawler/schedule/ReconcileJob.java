package org.earshot.crawler.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notices what the firing plan does not know yet: new hosts, "look now", what other nodes did.
@DisallowConcurrentExecution
final class ReconcileJob implements Job {
  private static final Logger LOG = LoggerFactory.getLogger(ReconcileJob.class);

  private final Wakes wakes;
  private final Firings firings;

  ReconcileJob(Wakes wakes, Firings firings) {
    this.wakes = wakes;
    this.firings = firings;
  }

  @Override
  public void execute(JobExecutionContext context) {
    try {
      wakes.all().forEach(wake -> firings.fireBy(wake.getKey(), wake.getValue()));
    } catch (RuntimeException e) {
      LOG.error("What is due could not be read; tried again at once", e);
    }
  }
}
