package org.earshot.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// Several workers over one store, and the scheduler that wakes them.
class WorkersTest {
  private static final int MAILS = 20;

  @Test
  void theSchedulerDoesTheWholeWayAndStops() {
    withServer(mail -> {
      var room = new Room(smtp(mail)).withTeam();
      room.mentions.take(Said.complaint(1, room.clock.instant()).mention());

      room.alerts.start();

      assertThat(mail.waitForIncomingEmail(30_000, 1)).isTrue();
      room.alerts.close();
      room.alerts.close();
      assertThat(room.only().number()).hasToString("ES-1");
    });
  }

  @Test
  void closingWhatNeverRanIsQuiet() {
    withServer(mail -> new Room(smtp(mail)).close());
  }

  @Test
  void noMailIsSentTwiceByTwoWorkers() {
    withServer(mail -> {
      DataSource store = Room.memory();
      var down =
          new MailSettings.Smtp(
              "earshot@acme.example",
              "127.0.0.1",
              1,
              MailSettings.Security.NONE,
              Optional.empty(),
              Duration.ofSeconds(5));
      try (var writer = new Room(down, store).withTeam()) {
        for (int id = 1; id <= MAILS; id++) {
          writer.mentions.take(
              Said.complaint(id, writer.clock.instant()).by("Author " + id).mention());
        }
        writer.alerts.runDue();
      }

      try (var one = new Room(smtp(mail), store);
          var two = new Room(smtp(mail), store);
          var both = Executors.newVirtualThreadPerTaskExecutor()) {
        one.clock.pass(Duration.ofHours(1));
        two.clock.pass(Duration.ofHours(1));
        both.execute(one.alerts::runDue);
        both.execute(two.alerts::runDue);
      }

      assertThat(mail.getReceivedMessages()).hasSize(MAILS);
    });
  }

  private static void withServer(java.util.function.Consumer<GreenMail> test) {
    var mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    mail.start();
    try {
      test.accept(mail);
    } finally {
      mail.stop();
    }
  }

  private static MailSettings smtp(GreenMail mail) {
    return new MailSettings.Smtp(
        "earshot@acme.example",
        "127.0.0.1",
        mail.getSmtp().getPort(),
        MailSettings.Security.NONE,
        Optional.empty(),
        Duration.ofSeconds(10));
  }
}
