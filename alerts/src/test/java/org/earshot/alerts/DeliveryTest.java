package org.earshot.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.earshot.alerts.MailSettings.Credentials;
import org.earshot.alerts.MailSettings.Security;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Mail over real SMTP conversations, good and bad.
class DeliveryTest {
  private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: (.*)$");

  private SmtpScript server;
  private Room room;

  @BeforeEach
  void open() throws IOException {
    server = new SmtpScript();
    room = new Room(smtp(server.port(), Security.NONE, Optional.empty())).withTeam();
  }

  @AfterEach
  void close() throws IOException {
    room.close();
    server.close();
  }

  @ParameterizedTest(name = "{0} answered {1} waits")
  @CsvSource({
    "CONNECT, 421 too busy",
    "CONNECT, 554 not today",
    "CONNECT, hang up",
    "MAIL, 451 later",
    "RCPT, 450 greylisted",
    "DATA, 452 disk full",
    "DOT, 451 later",
    "DOT, hang up"
  })
  void whatFailsForNowIsTriedAgainAndComesOnce(String step, String answer) {
    server.answer(step, answer);
    room.happens(Said.complaint(1, room.clock.instant()));

    assertThat(delivery().state()).isEqualTo(Delivery.State.WAITING);
    assertThat(delivery().attempts()).isEqualTo(1);
    assertThat(delivery().lastError()).isPresent();
    assertThat(delivery().nextAttempt()).contains(room.clock.instant().plusSeconds(30));
    var taken = server.mails().size();
    room.alerts.runDue();
    assertThat(delivery().attempts()).isEqualTo(1);

    server.usual();
    room.clock.pass(Duration.ofSeconds(30));
    room.alerts.runDue();
    room.alerts.runDue();

    assertThat(delivery().state()).isEqualTo(Delivery.State.SENT);
    assertThat(delivery().lastError()).isEmpty();
    assertThat(server.mails()).hasSize(taken + 1);
    assertThat(ids().stream().distinct()).containsExactly(delivery().messageId());
  }

  @ParameterizedTest(name = "{0} answered {1} is for good")
  @CsvSource({
    "MAIL, 550 who are you",
    "RCPT, 550 no such user",
    "DATA, 554 no",
    "DOT, 554 we do not like it"
  })
  void whatIsRefusedIsShownAndNotTriedAgain(String step, String answer) {
    server.answer(step, answer);
    room.happens(Said.complaint(1, room.clock.instant()));
    server.usual();
    room.clock.pass(Duration.ofHours(1));
    room.alerts.runDue();

    assertThat(delivery().state()).isEqualTo(Delivery.State.FAILED);
    assertThat(delivery().attempts()).isEqualTo(1);
    assertThat(delivery().lastError().orElseThrow()).contains(answer.substring(0, 3));
    assertThat(room.only().history()).extracting(Event::kind).contains(Event.Kind.NOTICE_FAILED);
  }

  @Test
  void aRudeGoodByeAfterTheOkIsNoFailure() {
    server.answer("QUIT", SmtpScript.HANG_UP);

    room.happens(Said.complaint(1, room.clock.instant()));

    assertThat(delivery().state()).isEqualTo(Delivery.State.SENT);
  }

  @Test
  void aServerThatIsDownForDaysLosesNothingAndDoublesNothing() throws IOException {
    int port = server.port();
    server.close();
    for (int id = 1; id <= 3; id++) {
      room.happens(Said.complaint(id, room.clock.instant()).by("Author " + id));
      room.alerts.desk().take(new CaseNumber(id), "ona");
    }
    for (int hour = 0; hour < 48; hour++) {
      room.clock.pass(Duration.ofHours(1));
      room.alerts.runDue();
    }

    server = new SmtpScript();
    assertThat(port).isNotEqualTo(server.port());
    try (var again = room.restarted(smtp(server.port(), Security.NONE, Optional.empty()))) {
      again.clock.set(room.clock.instant().plus(Duration.ofHours(1)).toString());
      again.alerts.runDue();
      again.alerts.runDue();
    }

    assertThat(server.mails()).hasSize(3);
    assertThat(ids()).doesNotHaveDuplicates();
  }

  @Test
  void waitsDoubleUpToTheLongest() {
    server.answer("CONNECT", "421 busy");
    room.happens(Said.complaint(1, room.clock.instant()));

    var waits = new java.util.ArrayList<Duration>();
    for (int attempt = 0; attempt < 9; attempt++) {
      var next = delivery().nextAttempt().orElseThrow();
      waits.add(Duration.between(room.clock.instant(), next));
      room.clock.set(next.toString());
      room.alerts.runDue();
    }

    assertThat(waits.stream().map(Duration::toSeconds))
        .containsExactly(30L, 60L, 120L, 240L, 480L, 960L, 1800L, 1800L, 1800L);
  }

  @Test
  void aDeliveryThatFailsForTooLongIsGivenUp() {
    server.answer("CONNECT", "421 busy");
    room.happens(Said.complaint(1, room.clock.instant()));

    room.clock.pass(Duration.ofDays(5));
    room.alerts.desk().take(new CaseNumber(1), "ona");
    room.alerts.runDue();

    assertThat(delivery().state()).isEqualTo(Delivery.State.FAILED);
  }

  @Test
  void aWrongPasswordWaitsForTheOperator() {
    try (var locked =
        new Room(
                smtp(
                    server.port(), Security.NONE, Optional.of(new Credentials("earshot", "wrong"))))
            .withTeam()) {
      server.answer("EHLO", "250-script\r\n250 AUTH PLAIN LOGIN").answer("AUTH", "535 wrong");
      locked.happens(Said.complaint(1, locked.clock.instant()));

      assertThat(locked.alerts.notices(1).getFirst().deliveries().getFirst().state())
          .isEqualTo(Delivery.State.WAITING);
    }
  }

  @Test
  void withoutTheWantedProtectionNothingIsSent() {
    try (var careful =
        new Room(smtp(server.port(), Security.STARTTLS, Optional.empty())).withTeam()) {
      careful.happens(Said.complaint(1, careful.clock.instant()));

      assertThat(careful.alerts.notices(1).getFirst().deliveries().getFirst().state())
          .isEqualTo(Delivery.State.WAITING);
      assertThat(server.mails()).isEmpty();
    }
  }

  @Test
  void wordsOfOthersBreakNoHeader() {
    room.happens(
        Said.complaint(1, room.clock.instant())
            .by("Eve\r\nBcc: everybody@acme.example")
            .text(
                "Hi\r\nBcc: all@acme.example\r\n\r\n<script>alert(1)</script>\u0000 ąčę \u202Eevil"));

    var mail = server.mails().getFirst();
    var headers = mail.substring(0, mail.indexOf("\n\n"));
    assertThat(headers.lines().filter(line -> line.startsWith("Bcc"))).isEmpty();
    assertThat(headers.lines().filter(line -> line.startsWith("Subject:"))).hasSize(1);
    assertThat(room.alerts.notices(1).getFirst().html()).doesNotContain("<script>alert");
    assertThat(delivery().state()).isEqualTo(Delivery.State.SENT);
  }

  @Test
  void mailsOfACaseAreOneThread() {
    room.happens(Said.complaint(1, room.clock.instant()));
    room.clock.pass(Duration.ofHours(18));
    room.alerts.runDue();

    assertThat(server.mails()).hasSize(2);
    var first = ids().getFirst();
    assertThat(server.mails().get(0)).doesNotContain("In-Reply-To");
    assertThat(server.mails().get(1))
        .contains("In-Reply-To: " + first)
        .contains("References: " + first);
  }

  private Delivery delivery() {
    return room.notices(Notice.Cause.OPENED).getFirst().deliveries().getFirst();
  }

  private List<String> ids() {
    return server.mails().stream()
        .map(mail -> MESSAGE_ID.matcher(mail).results().findFirst().orElseThrow().group(1))
        .toList();
  }

  private static MailSettings smtp(int port, Security security, Optional<Credentials> user) {
    return new MailSettings.Smtp(
        "Earshot <earshot@acme.example>",
        "127.0.0.1",
        port,
        security,
        user,
        Duration.ofSeconds(10));
  }
}
