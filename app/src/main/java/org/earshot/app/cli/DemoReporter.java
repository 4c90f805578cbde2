package org.earshot.app.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.earshot.alerts.Delivery;
import org.earshot.alerts.InboxQuery;
import org.earshot.app.Earshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the first things that happen in a demo, so that there is something to see before the
/// console is open.
final class DemoReporter implements AutoCloseable {
  /// Enough to see that it lives; the rest is for the console.
  private static final int LINES = 8;

  private static final int NOTICES = 20;
  private static final long MILLIS_BETWEEN = 500;

  private static final Logger LOG = LoggerFactory.getLogger(DemoReporter.class);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final Terminal terminal;
  private final Earshot earshot;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("demo reporter").factory());
  private final Set<String> told = new HashSet<>();

  private DemoReporter(Terminal terminal, Earshot earshot) {
    this.terminal = terminal;
    this.earshot = earshot;
  }

  static DemoReporter start(Terminal terminal, Earshot earshot) {
    var reporter = new DemoReporter(terminal, earshot);
    var _ =
        reporter.timer.scheduleWithFixedDelay(
            reporter::look, 0, MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
    return reporter;
  }

  private void look() {
    try {
      for (var one : earshot.alerts().desk().list(InboxQuery.of(InboxQuery.View.ALL)).reversed()) {
        tell("case " + one.number() + " opened: " + Plain.line(one.subject(), 60));
      }
      for (var notice : earshot.alerts().notices(NOTICES).reversed()) {
        notice.deliveries().stream()
            .filter(delivery -> delivery.state() == Delivery.State.SENT)
            .forEach(delivery ->
                tell("mail to " + delivery.address() + ": " + Plain.line(notice.subject(), 60)));
      }
    } catch (RuntimeException failed) {
      LOG.warn("the demo's reporter stops", failed);
      timer.shutdown();
    }
  }

  private void tell(String line) {
    if (told.size() >= LINES) {
      timer.shutdown();
    } else if (told.add(line)) {
      var time = terminal.clock().instant().atZone(ZoneId.systemDefault()).format(TIME);
      terminal.out().println("  " + time + "  " + line);
    }
  }

  @Override
  public void close() {
    timer.close();
  }
}
