package org.earshot.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.earshot.alerts.Case;
import org.earshot.alerts.CaseNumber;
import org.earshot.alerts.Event;
import org.earshot.alerts.InboxQuery;
import org.earshot.alerts.Outcome;
import org.earshot.alerts.Place;
import org.earshot.alerts.PlaceState;
import org.earshot.alerts.Work;
import org.earshot.app.Configuration;
import org.earshot.app.Earshot;
import org.earshot.app.SettableClock;
import org.earshot.app.store.DatabaseSettings;
import org.earshot.indexer.SearchRequest;
import org.earshot.indexer.SearchResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a public page to an answered complaint: HTTP in, SMTP out, the real database and index,
/// nothing in between replaced.
class AcceptanceTest {
  private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");

  private final SettableClock clock = new SettableClock(START);

  @TempDir private Path data;

  private Town town;

  @BeforeEach
  void build() throws IOException {
    town = new Town();
  }

  @AfterEach
  void tearDown() {
    town.close();
  }

  @Test
  void complaintBecomesCaseMailAnswerAndProofOnTheEmbeddedDatabase() throws Exception {
    walkTheWholeWay(town.configuration(data));
  }

  @Test
  void complaintBecomesCaseMailAnswerAndProofOnPostgres() throws Exception {
    try (var postgres = EmbeddedPostgres.start()) {
      var url = postgres.getJdbcUrl("postgres", "postgres");
      walkTheWholeWay(
          town.configuration(data).withDatabase(new DatabaseSettings(url, "postgres", "")));
    }
  }

  @Test
  void newSourceFullOfOldComplaintsFloodsNobody() {
    IntStream.range(0, 500)
        .mapToObj(number -> complaint("old-" + number, START.minus(Duration.ofDays(30 + number))))
        .forEach(town.site()::publish);

    try (var earshot = Earshot.open(town.configuration(data), clock)) {
      town.watch(earshot);
      step(earshot);
      step(earshot);

      assertThat(earshot.indexer().count()).isEqualTo(500);
      assertThat(earshot.alerts().desk().list(InboxQuery.of(InboxQuery.View.ALL))).isEmpty();
      assertThat(town.mail().getReceivedMessages()).isEmpty();
    }
  }

  @Test
  void hostileTextStaysTextAndNothingIsLost() throws Exception {
    try (var earshot = Earshot.open(town.configuration(data), clock)) {
      town.watch(earshot);
      step(earshot);
      var text =
          "<script>alert(1)</script> terrible, broken after a day!\u0000 I want my money back";
      town.site()
          .publish(
              new Review(
                  "r1", "=cmd|' /C calc'!A0\r\nBcc: all@acme.example", 1, text, clock.instant()));
      step(earshot);

      var number = new CaseNumber(1);
      assertThat(earshot.alerts().desk().find(number)).isPresent();
      var found = (SearchResult.Found) earshot.indexer().search(SearchRequest.first("broken", 10));
      var mention = found.hits().getFirst().mention();
      assertThat(mention.post().text())
          .contains("<script>alert(1)</script> terrible, broken after a day! I want my money back");
      var mails = town.mail().getReceivedMessages();
      assertThat(mails).hasSize(1);
      assertThat(mails[0].getHeader("Bcc")).isNull();
      assertThat(mails[0].getAllRecipients()).hasSize(1);
      assertThat(part(mails[0], "text/plain")).contains("<script>alert(1)</script> terrible");
      assertThat(part(mails[0], "text/html"))
          .contains("&lt;script&gt;alert(1)")
          .doesNotContain("<script");
    }
  }

  private static String part(Part message, String type) throws Exception {
    var parts = (Multipart) message.getContent();
    for (int index = 0; index < parts.getCount(); index++) {
      var part = parts.getBodyPart(index);
      if (part.isMimeType(type)) {
        return (String) part.getContent();
      }
    }
    throw new AssertionError("the mail has no part " + type);
  }

  private void walkTheWholeWay(Configuration configuration) throws Exception {
    try (var earshot = Earshot.open(configuration, clock)) {
      var desk = earshot.alerts().desk();
      town.watch(earshot);
      step(earshot);

      town.site().publish(complaint("r1", clock.instant()));
      step(earshot);
      var opened = only(earshot);
      assertThat(opened.work()).isEqualTo(Work.OPEN);
      assertThat(opened.due().at()).isEqualTo(clock.instant().plus(Duration.ofHours(24)));
      assertThat(subjects()).singleElement().asString().contains("ES-1");

      desk.take(opened.number(), "ruta");
      desk.answered(opened.number(), "ruta");
      answer("r1-forged", "Acme Kettle", "acme-kettle-helpdesk");
      step(earshot);
      var suspicious = only(earshot);
      assertThat(place(suspicious).state()).isEqualTo(PlaceState.ANSWERED);
      assertThat(suspicious.needsLook()).isTrue();

      desk.looked(opened.number(), "ruta");
      answer("r1-ours", "Ruta of Acme Kettle", "acme-kettle");
      var replied = clock.instant();
      step(earshot);
      var proved = only(earshot);
      assertThat(place(proved).state()).isEqualTo(PlaceState.PROVED);
      assertThat(place(proved).provedAt()).contains(replied);
      evidenceIsKept(earshot, proved);
      assertThat(proved.needsLook()).isFalse();

      desk.close(opened.number(), Outcome.SOLVED, "ruta");
      assertThat(only(earshot).history().stream().map(Event::kind))
          .containsSubsequence(
              Event.Kind.OPENED,
              Event.Kind.TAKEN,
              Event.Kind.ANSWERED,
              Event.Kind.IMPOSTOR_SEEN,
              Event.Kind.PROVED,
              Event.Kind.CLOSED);
    }
  }

  /// One turn of everything: crawl what is due, index it, decide and send.
  private static void evidenceIsKept(Earshot earshot, Case proved) {
    var archive = earshot.crawler().evidence().orElseThrow();
    var mention = earshot.indexer().find(proved.mentionId()).orElseThrow();
    assertThat(archive.of(mention.post().key())).isNotEmpty();
    assertThat(archive.audit()).isEmpty();
  }

  private void step(Earshot earshot) {
    clock.advance(Town.CADENCE.plusSeconds(1));
    earshot.crawler().runDue();
    earshot.indexer().catchUp();
    earshot.alerts().runDue();
  }

  private void answer(String id, String name, String user) {
    town.site()
        .change(
            "r1",
            review ->
                review.answered(
                    new Review.Answer(
                        id,
                        name,
                        town.site().profile(user),
                        "We are sorry. Please call us and choose a new kettle or your money.",
                        clock.instant())));
  }

  private Case only(Earshot earshot) {
    var cases = earshot.alerts().desk().list(InboxQuery.of(InboxQuery.View.ALL));
    assertThat(cases).hasSize(1);
    return cases.getFirst();
  }

  private static Place place(Case subject) {
    assertThat(subject.places()).hasSize(1);
    return subject.places().getFirst();
  }

  private List<String> subjects() throws MessagingException {
    var subjects = new ArrayList<String>();
    for (Message message : town.mail().getReceivedMessages()) {
      subjects.add(message.getSubject());
    }
    return subjects;
  }

  private static Review complaint(String id, Instant published) {
    return new Review(
        id,
        "Jonas " + id,
        1,
        "It leaks after two weeks and nobody answers my mails. I want my money back!",
        published);
  }
}
