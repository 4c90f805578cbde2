package org.earshot.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.earshot.alerts.InboxQuery.View;
import org.earshot.crawler.Rating;
import org.earshot.indexer.Mention;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole way once more, on PostgreSQL.
class PostgresTest {
  private static EmbeddedPostgres server;

  @TempDir Path mails;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Test
  void theWholeWayIsTheSame() {
    var mail = new MailSettings.Folder("earshot@acme.example", mails);
    try (var room = new Room(mail, server.getPostgresDatabase())) {
      var playbook = room.alerts.playbook();
      playbook.put(
          new Recipient(
              "support",
              "Support",
              List.of(Room.TEAM),
              ZoneId.of("Europe/Vilnius"),
              Optional.of(LocalTime.of(8, 0))));
      playbook.put(Playbooks.rule("acme", "acme", Set.of("support")));
      room.mentions.loseWhatIsDone();
      room.happens(
          Said.complaint(1, now(room))
              .text("It leaks\u0000 \uD800 badly")
              .post(post -> post.rating(Rating.of(1, 5))));
      room.happens(Said.complaint(2, now(room)).need(0.4));
      room.mentions.leasesEnd();
      room.alerts.runDue();
      var desk = room.alerts.desk();
      var one = room.only().number();
      assertThat(room.only().team()).contains("support");
      assertThat(desk.unsure()).hasSize(1);
      desk.settle(2, "ona");

      desk.take(one, "ona");
      desk.note(one, "Called\u0000 her", "ona");
      desk.draft(one, Reply.Kind.SOLUTION, "A new one", "ona");
      desk.tag(one, "leak", "ona");
      desk.answered(one, "ona");
      assertThat(desk.counts().get(View.ANSWERED)).isEqualTo(1);
      room.happens(Said.reply(4, now(room), 1).speaker(Mention.Speaker.CLAIMS_BRAND));
      assertThat(desk.list(InboxQuery.of(View.NEEDS_LOOK))).hasSize(1);
      room.happens(Said.reply(3, now(room), 1));
      assertThat(room.only().places().getFirst().state()).isEqualTo(PlaceState.PROVED);
      room.happens(Said.reply(3, now(room), 1).version(2, now(room)).vanished(now(room)));
      assertThat(room.only().waiting()).isTrue();

      room.clock.pass(Duration.ofDays(2));
      room.alerts.runDue();

      assertThat(room.only().history()).extracting(Event::kind).contains(Event.Kind.BREACHED);
      assertThat(room.alerts.notices(50))
          .extracting(Notice::cause)
          .contains(
              Notice.Cause.OPENED,
              Notice.Cause.IMPOSTOR,
              Notice.Cause.REOPENED,
              Notice.Cause.BREACHED,
              Notice.Cause.DIGEST);
      assertThat(room.alerts.notices(50))
          .flatExtracting(Notice::deliveries)
          .extracting(Delivery::state)
          .containsOnly(Delivery.State.SENT);
      assertThat(mails.toFile().list()).hasSize(room.alerts.notices(50).size());
    }
  }

  private static Instant now(Room room) {
    return room.clock.instant();
  }
}
