package org.earshot.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EscalationTest {
  private static final CaseNumber ONE = new CaseNumber(1);

  @TempDir Path mails;
  private Room room;

  @BeforeEach
  void open() {
    room = Room.mailingInto(mails).withTeam();
    room.happens(Said.complaint(1, room.clock.instant()));
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void noticesGrowUntilSomebodyHasTheCase() {
    after(Duration.ofHours(17));
    assertThat(causes()).containsExactly(Notice.Cause.OPENED);
    after(Duration.ofHours(1));
    assertThat(causes()).containsExactly(Notice.Cause.DUE_SOON, Notice.Cause.OPENED);
    after(Duration.ofHours(6));
    after(Duration.ofHours(11));
    assertThat(causes()).startsWith(Notice.Cause.BREACHED, Notice.Cause.DUE_SOON);

    after(Duration.ofHours(1));
    assertThat(causes()).startsWith(Notice.Cause.BREACHED, Notice.Cause.BREACHED);

    room.alerts.desk().take(ONE, "ona");
    after(Duration.ofDays(3));
    assertThat(causes()).hasSize(4);
  }

  @Test
  void takingStopsTheNoticesAndTheDeadlineIsHistoryAllTheSame() {
    room.alerts.desk().take(ONE, "ona");

    after(Duration.ofHours(20));
    after(Duration.ofHours(20));

    assertThat(causes()).containsExactly(Notice.Cause.OPENED);
    assertThat(kinds()).contains(Event.Kind.BREACHED).doesNotContain(Event.Kind.DUE_SOON);
  }

  @Test
  void answeringInTimeBreachesNothing() {
    room.alerts.desk().answered(ONE, "ona");

    after(Duration.ofHours(24));

    assertThat(causes()).containsExactly(Notice.Cause.OPENED);
    assertThat(kinds()).doesNotContain(Event.Kind.BREACHED);
  }

  @Test
  void afterALongSleepTheDeadlineIsToldOnce() {
    after(Duration.ofDays(4));
    room.alerts.runDue();

    assertThat(causes()).containsExactly(Notice.Cause.BREACHED, Notice.Cause.OPENED);
    assertThat(room.alerts.notices(1).getFirst().text()).contains("Overdue by 3 d 0 h");
  }

  @Test
  void urgentCasesAreRemindedInTheirOwnTime() {
    room.happens(Said.complaint(2, room.clock.instant()).urgent().by("Somebody Else"));

    after(Duration.ofHours(3));

    var soon = room.notices(Notice.Cause.DUE_SOON);
    assertThat(soon).hasSize(1);
    assertThat(soon.getFirst().number()).contains(new CaseNumber(2));
    assertThat(soon.getFirst().subject()).contains("URGENT");
  }

  @Test
  void aCaseThatComesBackOverdueIsToldAgain() {
    room.alerts.desk().answered(ONE, "ona");
    room.clock.pass(Duration.ofHours(25));
    room.places.healthy(FakePlaces.REVIEWS, room.clock.instant());
    room.alerts.runDue();
    assertThat(causes()).containsExactly(Notice.Cause.REOPENED, Notice.Cause.OPENED);

    after(Duration.ofHours(12));

    assertThat(causes()).startsWith(Notice.Cause.BREACHED, Notice.Cause.REOPENED);
  }

  @Test
  void oneCaseThatCannotBeToldHoldsNoOtherUp() {
    room.happens(Said.complaint(2, room.clock.instant()).by("Somebody Else"));
    room.mentions.breakFor(1);

    after(Duration.ofHours(18));
    assertThat(room.notices(Notice.Cause.DUE_SOON)).hasSize(1);
    room.mentions.breakFor(0);
    room.alerts.runDue();

    assertThat(room.notices(Notice.Cause.DUE_SOON)).hasSize(2);
  }

  private void after(Duration time) {
    room.clock.pass(time);
    room.alerts.runDue();
  }

  private List<Notice.Cause> causes() {
    return room.alerts.notices(50).stream().map(Notice::cause).toList();
  }

  private List<Event.Kind> kinds() {
    return room.only().history().stream().map(Event::kind).toList();
  }
}
