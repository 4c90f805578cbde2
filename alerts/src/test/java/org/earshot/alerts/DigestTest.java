package org.earshot.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.earshot.crawler.SourceHealth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestTest {
  private static final LocalTime EIGHT = LocalTime.of(8, 0);
  private static final ZoneId VILNIUS = ZoneId.of("Europe/Vilnius");

  @TempDir Path mails;
  private Room room;

  @BeforeEach
  void open() {
    room = Room.mailingInto(mails);
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void itComesOnceEachLocalDay() {
    room.clock.set("2026-11-23T05:00:00Z");
    subscribe(EIGHT);

    at("2026-11-23T05:59:59Z");
    assertThat(digests()).isEmpty();
    at("2026-11-23T06:00:00Z");
    at("2026-11-23T06:00:01Z");
    at("2026-11-23T23:00:00Z");
    assertThat(digests()).hasSize(1);
    at("2026-11-24T06:00:00Z");
    assertThat(digests()).hasSize(2);
    assertThat(digests().getFirst().text())
        .contains("From Mon 23 Nov 2026, 08:00 (Europe/Vilnius) to Tue 24 Nov 2026, 08:00");
  }

  @Test
  void itKeepsItsLocalTimeAcrossSummerTime() {
    room.clock.set("2026-03-27T12:00:00Z");
    subscribe(EIGHT);

    at("2026-03-28T05:59:59Z");
    at("2026-03-28T06:00:00Z");
    at("2026-03-29T04:59:59Z");
    assertThat(digests()).hasSize(1);
    at("2026-03-29T05:00:00Z");
    assertThat(digests()).hasSize(2);

    at("2026-10-24T05:00:00Z");
    at("2026-10-25T05:59:59Z");
    assertThat(digests()).hasSize(3);
    at("2026-10-25T06:00:00Z");
    assertThat(digests()).hasSize(4);
  }

  @Test
  void aTimeThatTheClocksSkipOrRepeatIsOneDigest() {
    room.clock.set("2026-03-28T12:00:00Z");
    subscribe(LocalTime.of(3, 30));
    at("2026-03-29T00:59:59Z");
    assertThat(digests()).isEmpty();
    at("2026-03-29T01:00:00Z");
    at("2026-03-29T01:30:00Z");
    assertThat(digests()).hasSize(1);

    at("2026-10-24T12:00:00Z");
    at("2026-10-25T00:30:00Z");
    at("2026-10-25T01:30:00Z");
    at("2026-10-25T02:30:00Z");
    assertThat(digests()).hasSize(3);
  }

  @Test
  void afterDowntimeTheLatestComesLateAndOnlyThat() {
    room.clock.set("2026-11-20T05:00:00Z");
    subscribe(EIGHT);
    at("2026-11-20T06:00:00Z");

    at("2026-11-24T20:00:00Z");
    at("2026-11-24T20:00:01Z");

    assertThat(digests()).hasSize(2);
    assertThat(digests().getFirst().text()).contains("From Fri 20 Nov 2026, 08:00");
    at("2026-11-25T06:00:00Z");
    assertThat(digests()).hasSize(3);
  }

  @Test
  void whoMovesHisDigestGetsNoneAtOnce() {
    room.clock.set("2026-11-23T12:00:00Z");
    subscribe(LocalTime.of(20, 0));
    room.clock.set("2026-11-23T13:00:00Z");
    subscribe(EIGHT);

    room.alerts.runDue();

    assertThat(digests()).isEmpty();
  }

  @Test
  void noComplaintIsOnlySaidBesideProvenCoverage() {
    subscribe(EIGHT);
    room.mentions.counts(Map.of("negative", 0L, "positive", 2L));

    room.places.healthy(FakePlaces.REVIEWS, room.clock.instant());
    assertThat(room.alerts.digest("support").text())
        .contains("New, negative: 0")
        .contains("Nothing waits for an answer")
        .contains("1 of 1 sources read as planned");

    room.places.state(
        FakePlaces.REVIEWS, SourceHealth.State.BLOCKED, Optional.of(room.clock.instant()));
    assertThat(room.alerts.digest("support").text())
        .contains("New, negative: none seen (not everything was read)")
        .contains("! 1 of 1 sources could not be read")
        .contains("* Reviews: refuses us or asks us to come later")
        .doesNotContain("Nothing waits for an answer");
  }

  @Test
  void aSourceNotReadInTheTimeIsNotCoverage() {
    subscribe(EIGHT);
    room.clock.pass(Duration.ofDays(3));

    assertThat(room.alerts.digest("support").text()).contains("! 1 of 1 sources");
  }

  @Test
  void holeInTheLedgerIsNoCoverageThoughAllIsWellNow() {
    subscribe(EIGHT);
    room.mentions.counts(Map.of("negative", 0L));
    var now = room.clock.instant().truncatedTo(ChronoUnit.HOURS);
    room.clock.pass(Duration.ofHours(24));
    var end = now.plus(Duration.ofHours(24));
    room.places.healthy(FakePlaces.REVIEWS, room.clock.instant());
    for (int hour = 1; hour <= 24; hour++) {
      boolean hole = hour >= 8 && hour < 14;
      room.places.looked(FakePlaces.REVIEWS, end.minus(Duration.ofHours(hour)), hole ? 0 : 1);
    }

    assertThat(room.alerts.digest("support").text())
        .contains("New, negative: none seen (not everything was read)")
        .contains("18 of 24 looks went well")
        .contains("Not read for 6 h");
  }

  @Test
  void wholeLedgerProvesCoverage() {
    subscribe(EIGHT);
    var now = room.clock.instant().truncatedTo(ChronoUnit.HOURS);
    room.clock.pass(Duration.ofHours(24));
    room.places.healthy(FakePlaces.REVIEWS, room.clock.instant());
    for (int hour = 0; hour <= 24; hour++) {
      room.places.looked(FakePlaces.REVIEWS, now.plus(Duration.ofHours(hour)), 1);
    }

    assertThat(room.alerts.digest("support").text())
        .contains("1 of 1 sources read as planned")
        .doesNotContain("Not read for");
  }

  @Test
  void itTellsWhatWaitsWhatIsUnsureAndWhoIsPraised() {
    subscribe(EIGHT);
    room.happens(Said.complaint(1, room.clock.instant()));
    room.happens(Said.complaint(2, room.clock.instant()).need(0.4).by("Somebody Else"));
    room.happens(Said.praise(3, room.clock.instant()).by("Lina <b>"));
    room.clock.pass(Duration.ofHours(25));
    room.alerts.runDue();

    var digest = room.alerts.digest("support");

    assertThat(digest.subject()).startsWith("Earshot: 1 overdue, 1 waiting for an answer");
    assertThat(digest.text())
        .contains("* ES-1 It leaks after two days")
        .contains("Overdue by 1 h 0 min.")
        .contains("https://earshot.example/cases/ES-1")
        .contains("1 mention waits for a person")
        .contains("* Lovely kettle, thanks to Jonas at the counter!\n  Lina <b>, reviews.example");
    assertThat(digest.html()).contains("Lina &lt;b&gt;").contains("ES-1");
  }

  @Test
  void deliveriesThatWereGivenUpAreTold() {
    subscribe(EIGHT);
    room.alerts
        .playbook()
        .put(new Recipient("bad", "Bad", List.of("a b@c@d"), VILNIUS, Optional.empty()));
    room.happens(Said.complaint(1, room.clock.instant()));
    room.clock.pass(Duration.ofMinutes(1));

    assertThat(room.alerts.digest("support").text())
        .contains("! 1 mail could not be delivered:")
        .contains("* a b@c@d");
  }

  @Test
  void oneCanBeSentNowBesideTheScheduledOne() {
    room.clock.set("2026-11-23T05:00:00Z");
    subscribe(EIGHT);

    var sent = room.alerts.sendDigest("support");
    at("2026-11-23T06:00:00Z");

    assertThat(sent.cause()).isEqualTo(Notice.Cause.DIGEST);
    assertThat(sent.deliveries()).hasSize(1);
    assertThat(digests()).hasSize(2);
    assertThatThrownBy(() -> room.alerts.digest("nobody"))
        .isInstanceOf(NoSuchElementException.class);
  }

  private void subscribe(LocalTime time) {
    room.alerts
        .playbook()
        .put(new Recipient("support", "Support", List.of(Room.TEAM), VILNIUS, Optional.of(time)));
  }

  private void at(String instant) {
    room.clock.set(instant);
    room.alerts.runDue();
  }

  private List<Notice> digests() {
    return room.notices(Notice.Cause.DIGEST);
  }
}
