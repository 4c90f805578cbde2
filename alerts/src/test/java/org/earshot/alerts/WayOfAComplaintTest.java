package org.earshot.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WayOfAComplaintTest {
  private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

  @BeforeEach
  void startServer() {
    server.start();
  }

  @AfterEach
  void stopServer() {
    server.stop();
  }

  @Test
  void aComplaintBecomesACaseAndAMailAndIsProved() throws Exception {
    try (var room = new Room(smtp()).withTeam()) {
      room.happens(Said.complaint(1, room.clock.instant()));

      var opened = room.only();
      assertThat(opened.number()).hasToString("ES-1");
      assertThat(opened.due().at()).isEqualTo("2026-11-24T08:00:00Z");
      assertThat(opened.waiting()).isTrue();
      var mail = server.getReceivedMessages()[0];
      assertThat(mail.getSubject()).startsWith("[ES-1] Acme Kettle: It leaks after two days");
      assertThat(mail.getMessageID())
          .isEqualTo(room.alerts.notices(1).getFirst().deliveries().getFirst().messageId());
      assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
      var body = (MimeMultipart) mail.getContent();
      assertThat(body.getContentType()).contains("alternative");
      assertThat(body.getBodyPart(0).getContent().toString())
          .contains("https://earshot.example/cases/ES-1")
          .contains("https://reviews.example/7#post-1")
          .contains("> It leaks after two days")
          .contains("Tue 24 Nov 2026, 10:00 (Europe/Vilnius)");

      room.clock.pass(Duration.ofMinutes(10));
      var desk = room.alerts.desk();
      desk.take(opened.number(), "ona");
      desk.answered(opened.number(), "ona");
      assertThat(room.places.watched()).hasSize(1);
      room.clock.pass(Duration.ofMinutes(5));
      room.happens(Said.reply(2, room.clock.instant(), 1));

      var proved = room.only();
      assertThat(proved.places().getFirst().state()).isEqualTo(PlaceState.PROVED);
      assertThat(proved.places().getFirst().provedAt())
          .isEqualTo(Optional.of(Instant.parse("2026-11-23T08:05:00Z")));
      assertThat(proved.work()).isEqualTo(Work.ACKNOWLEDGED);
      assertThat(proved.history())
          .extracting(Event::kind)
          .containsExactly(
              Event.Kind.OPENED,
              Event.Kind.NOTICE_SENT,
              Event.Kind.TAKEN,
              Event.Kind.ANSWERED,
              Event.Kind.PROVED);
      assertThat(server.getReceivedMessages()).hasSize(1);
    }
  }

  private MailSettings smtp() {
    return new MailSettings.Smtp(
        "Earshot <earshot@acme.example>",
        "127.0.0.1",
        server.getSmtp().getPort(),
        MailSettings.Security.NONE,
        Optional.empty(),
        Duration.ofSeconds(5));
  }
}
