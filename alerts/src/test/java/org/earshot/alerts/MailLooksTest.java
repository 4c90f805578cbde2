package org.earshot.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.earshot.crawler.Item;
import org.earshot.crawler.Rating;
import org.earshot.crawler.SourceHealth;
import org.junit.jupiter.api.Test;

/// Writes the mails as pages to `target/mails`, to be looked at, and checks what all must have.
class MailLooksTest {
  private static final Path PAGES = Path.of("target", "mails");

  @Test
  void everyMailHasALinkToItsCaseAndItsPost() throws IOException {
    Files.createDirectories(PAGES);
    try (var room = Room.mailingInto(PAGES.resolve("eml"))) {
      subscribe(room, "support", "Europe/Vilnius");
      subscribe(room, "pune", "Asia/Kolkata");
      story(room);

      for (var notice : room.alerts.notices(50)) {
        Files.writeString(
            PAGES.resolve(notice.id() + "-" + notice.cause() + ".html"), notice.html());
        assertThat(notice.html()).contains("https://earshot.example");
        assertThat(notice.text()).doesNotContain("{0}").doesNotContain("null");
      }
      var digest = room.alerts.digest("support");
      Files.writeString(PAGES.resolve("digest.html"), digest.html());
      Files.writeString(PAGES.resolve("digest.txt"), digest.text());
      assertThat(room.notices(Notice.Cause.OPENED).getLast().html())
          .contains("https://earshot.example/cases/ES-1")
          .contains("https://reviews.example/7#post-1")
          .contains("(Asia/Kolkata)")
          .contains("(Europe/Vilnius)");
    }
  }

  private static void story(Room room) {
    var now = room.clock.instant();
    var kettle =
        new Item(Optional.of("Kettle 1.7 L, steel"), Optional.empty(), Optional.of("Kaunas"));
    room.happens(
        Said.complaint(1, now)
            .urgent()
            .text(
                "It sparked when I filled it and my hand hurts. Two weeks, four letters, no answer."
                    + " I want my money back, and I will tell the consumer office. <b>Never again</b>!")
            .post(post -> post.rating(Rating.of(1, 5)).item(kettle)));
    room.happens(
        Said.complaint(2, now)
            .by("Γιώργος Κ.")
            .text("Ο βραστήρας σταμάτησε να λειτουργεί μετά από δύο μέρες. Κανείς δεν απαντά."));
    room.happens(
        Said.complaint(3, now)
            .by("సీత")
            .text("కెటిల్ రెండు రోజుల్లోనే పాడైంది. ఎవరూ సమాధానం ఇవ్వడం లేదు."));
    room.happens(
        Said.complaint(4, now).need(0.4).by("Jonas").text("Ar jis turi kaisti iš apačios?"));
    room.happens(Said.praise(5, now).by("Lina"));
    room.mentions.counts(java.util.Map.of("negative", 3L, "neutral", 1L, "positive", 1L));
    room.alerts.desk().take(new CaseNumber(2), "ona");
    room.happens(Said.reply(6, now, 1).speaker(org.earshot.indexer.Mention.Speaker.CLAIMS_BRAND));
    room.places.state(FakePlaces.REVIEWS, SourceHealth.State.BLOCKED, Optional.of(now));
    room.clock.pass(Duration.ofHours(25));
    room.alerts.runDue();
  }

  private static void subscribe(Room room, String key, String zone) {
    room.alerts
        .playbook()
        .put(
            new Recipient(
                key,
                "Support " + zone,
                List.of(key + "@acme.example"),
                ZoneId.of(zone),
                Optional.of(LocalTime.of(8, 0))));
  }
}
