package org.earshot.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.earshot.alerts.InboxQuery.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTest {
  private static final CaseNumber ONE = new CaseNumber(1);
  private static final CaseNumber NONE = new CaseNumber(99);

  @TempDir Path mails;
  private Room room;
  private Desk desk;

  @BeforeEach
  void open() {
    room = Room.mailingInto(mails).withTeam();
    desk = room.alerts.desk();
    room.happens(Said.complaint(1, room.clock.instant()));
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void everyChangeIsHistoryAndARevision() {
    var revision = room.only().revision();

    desk.take(ONE, "ona");
    desk.take(ONE, "petras");
    desk.note(ONE, "Called her\nleft a word\u0000", "petras");
    desk.draft(ONE, Reply.Kind.ACKNOWLEDGEMENT, "We are sorry.", "petras");
    desk.tag(ONE, "Leak ", "petras");
    desk.tag(ONE, "leak", "petras");
    desk.answered(ONE, "petras");
    var closed = desk.close(ONE, Outcome.CONTENT, "petras");

    assertThat(closed.revision()).isEqualTo(revision + 7);
    assertThat(closed.history())
        .extracting(Event::kind)
        .containsExactly(
            Event.Kind.OPENED,
            Event.Kind.NOTICE_SENT,
            Event.Kind.TAKEN,
            Event.Kind.HANDED_OVER,
            Event.Kind.NOTE,
            Event.Kind.REPLY_DRAFTED,
            Event.Kind.TAGGED,
            Event.Kind.ANSWERED,
            Event.Kind.CLOSED);
    assertThat(closed.history().get(4).detail()).isEqualTo("Called her\nleft a word");
    assertThat(closed.tags()).isEqualTo(Set.of("leak"));
    assertThat(closed.owner()).contains("petras");
    assertThat(closed.replies())
        .containsExactly(
            new Reply(Reply.Kind.ACKNOWLEDGEMENT, "We are sorry.", "petras", room.clock.instant()));
    assertThat(closed.outcome()).isEqualTo(Outcome.CONTENT);
    assertThat(desk.list(InboxQuery.of(View.DONE))).containsExactly(closed);
  }

  @Test
  void aClosedCaseIsNotWorkedOn() {
    desk.close(ONE, Outcome.SOLVED, "ona");

    assertThatIllegalStateException()
        .isThrownBy(() -> desk.take(ONE, "ona"))
        .withMessage("ES-1 is closed and cannot be changed; reopen it first");
    assertThatIllegalStateException().isThrownBy(() -> desk.answered(ONE, "ona"));
    assertThatIllegalStateException().isThrownBy(() -> desk.close(ONE, Outcome.LOST, "ona"));
    assertThatIllegalStateException().isThrownBy(() -> desk.dismiss(ONE, "none", "ona"));
    assertThat(desk.note(ONE, "She wrote again", "ona").work()).isEqualTo(Work.CLOSED);
  }

  @Test
  void onlyWhatWaitsIsAnswered() {
    desk.answered(ONE, "ona");

    assertThatIllegalStateException()
        .isThrownBy(() -> desk.answered(ONE, "ona"))
        .withMessage("ES-1 has no place that waits for an answer");
  }

  @Test
  void onlyWhatIsOverIsReopened() {
    assertThatIllegalStateException().isThrownBy(() -> desk.reopen(ONE, "why", "ona"));
    desk.dismiss(ONE, "About another kettle", "ona");
    room.clock.pass(Duration.ofDays(1));

    var back = desk.reopen(ONE, "It is ours after all", "ona");

    assertThat(back.work()).isEqualTo(Work.OPEN);
    assertThat(back.waiting()).isTrue();
    assertThat(back.due().at()).isEqualTo(room.clock.instant().plus(Duration.ofHours(24)));
  }

  @Test
  void whatIsNotThereCannotBeChanged() {
    assertThat(desk.find(NONE)).isEmpty();
    assertThat(desk.ofMention(99)).isEmpty();
    assertThatThrownBy(() -> desk.take(NONE, "ona")).isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> desk.open(99, "ona")).isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> desk.settle(99, "ona")).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void anEmptyNoteIsNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> desk.note(ONE, " \n", "ona"));
  }

  @Test
  void listsAreByBrandOwnerAndPage() {
    room.happens(Said.complaint(2, room.clock.instant()).urgent().by("Somebody Else"));
    desk.take(ONE, "ona");

    assertThat(desk.list(InboxQuery.of(View.WAITING)))
        .extracting(found -> found.number().value())
        .containsExactly(2L, 1L);
    assertThat(list(Optional.of("acme"), Optional.of("ona"), 10, 0)).containsExactly(1L);
    assertThat(list(Optional.of("rival"), Optional.empty(), 10, 0)).isEmpty();
    assertThat(list(Optional.empty(), Optional.empty(), 1, 1)).containsExactly(1L);
  }

  @Test
  void theOneRecipientOfARuleIsTheTeam() {
    room.alerts.playbook().put(Playbooks.rule("acme", "acme", Set.of("support")));
    room.happens(Said.complaint(2, room.clock.instant()).by("Somebody Else"));

    assertThat(desk.find(new CaseNumber(2)).orElseThrow().team()).contains("support");
    assertThat(desk.find(ONE).orElseThrow().team()).isEmpty();
  }

  private java.util.List<Long> list(
      Optional<String> brand, Optional<String> owner, int limit, int offset) {
    return desk.list(new InboxQuery(View.WAITING, brand, owner, limit, offset)).stream()
        .map(found -> found.number().value())
        .toList();
  }
}
