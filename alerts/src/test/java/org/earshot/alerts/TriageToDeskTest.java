package org.earshot.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.earshot.alerts.InboxQuery.View;
import org.earshot.crawler.Arrival;
import org.earshot.crawler.Rating;
import org.earshot.indexer.Mention;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From mention to desk, on a real store.
class TriageToDeskTest {
  @TempDir Path mails;
  private Room room;

  @BeforeEach
  void open() {
    room = Room.mailingInto(mails).withTeam();
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void claimsThatComeTwiceChangeNothing() {
    room.mentions.loseWhatIsDone();
    room.happens(Said.complaint(1, now()));
    room.happens(Said.complaint(2, now()).need(0.4));
    var notices = room.alerts.notices(10);
    var before = room.only();

    room.mentions.leasesEnd();
    room.alerts.runDue();

    assertThat(room.only()).isEqualTo(before);
    assertThat(room.alerts.notices(10)).isEqualTo(notices);
    assertThat(room.alerts.desk().unsure()).hasSize(1);
    assertThat(room.mentions.waiting()).isZero();
  }

  @Test
  void fiveHundredOldComplaintsOpenNoCase() {
    for (int id = 1; id <= 500; id++) {
      room.mentions.take(Said.complaint(id, now()).arrival(Arrival.FIRST_LOOK, false).mention());
    }

    room.alerts.runDue();

    assertThat(room.alerts.desk().counts().get(View.ALL)).isZero();
    assertThat(room.alerts.desk().unsure()).isEmpty();
    assertThat(room.alerts.notices(10)).isEmpty();
    assertThat(room.mentions.waiting()).isZero();
  }

  @Test
  void caseNumbersHaveNoGaps() {
    for (int id = 1; id <= 5; id++) {
      room.happens(Said.complaint(id, now()).by("Author " + id));
    }

    assertThat(room.alerts.desk().list(InboxQuery.of(View.WAITING)))
        .extracting(found -> found.number().toString())
        .containsExactly("ES-1", "ES-2", "ES-3", "ES-4", "ES-5");
  }

  @Test
  void aNewScoreOfTheSameWordsNotifiesNobody() {
    room.happens(Said.complaint(1, now()).need(0.1));
    room.happens(Said.complaint(1, now()).version(2, now()).need(0.9));

    assertThat(room.alerts.desk().counts().get(View.ALL)).isZero();
  }

  @Test
  void anEditIntoAComplaintOpensACase() {
    room.happens(Said.praise(1, now()));
    room.clock.pass(Duration.ofHours(1));
    room.happens(Said.complaint(1, now()).version(2, now()).earlier("Lovely kettle"));

    assertThat(room.only().due().at()).isEqualTo(now().plus(Duration.ofHours(24)));
  }

  @Test
  void wordsThatWereGoneAreNewWhenTheyComeBack() {
    room.happens(Said.complaint(1, now()).version(2, now()).vanished(now()));
    assertThat(room.alerts.desk().counts().get(View.ALL)).isZero();

    room.happens(Said.complaint(1, now()).version(3, now()));

    assertThat(room.only().waiting()).isTrue();
  }

  @Test
  void aPersonsWordSettlesTheQueue() {
    room.happens(Said.complaint(1, now()).need(0.4));
    room.happens(Said.complaint(2, now()).need(0.4));
    var asked = room.alerts.desk().unsure();
    assertThat(asked).extracting(Unsure::why).containsOnly("May need a reply");

    room.alerts.desk().settle(1, "rita");
    room.happens(Said.complaint(2, now()).need(0.4).version(2, now()).judged(false, now()));

    assertThat(room.mentions.judged()).hasSize(1);
    assertThat(room.mentions.judged().getFirst().needsReply()).isFalse();
    assertThat(room.alerts.desk().unsure()).isEmpty();
    assertThat(room.alerts.desk().counts().get(View.ALL)).isZero();
  }

  @Test
  void aPersonOpensACaseFromTheQueue() {
    room.happens(Said.complaint(1, now()).need(0.4));
    room.clock.pass(Duration.ofHours(3));

    var opened = room.alerts.desk().open(1, "rita");

    assertThat(opened.due().at()).isEqualTo(now().plus(Duration.ofHours(24)));
    assertThat(opened.history().getFirst().actor()).isEqualTo("rita");
    assertThat(room.alerts.desk().unsure()).isEmpty();
    assertThat(room.alerts.desk().open(1, "rita")).isEqualTo(opened);
    assertThat(room.notices(Notice.Cause.OPENED)).hasSize(1);
  }

  @Test
  void theSameAuthorInTheSameThreadIsOneCase() {
    room.happens(Said.complaint(1, now()));
    room.happens(
        Said.complaint(2, now()).text("And still no answer!").post(p -> p.thread("post-1")));
    room.happens(Said.complaint(3, now()).by("Somebody Else").post(post -> post.thread("post-1")));

    var first = room.alerts.desk().find(new CaseNumber(1)).orElseThrow();
    assertThat(first.places()).extracting(Place::mentionId).containsExactly(1L, 2L);
    assertThat(first.history()).extracting(Event::kind).contains(Event.Kind.NOTE);
    assertThat(room.alerts.desk().ofMention(2)).contains(first);
    assertThat(room.alerts.desk().ofMention(3).orElseThrow().number()).hasToString("ES-2");
    assertThat(room.notices(Notice.Cause.OPENED)).hasSize(2);
  }

  @Test
  void aReportedMentionWithoutTextHasACase() {
    room.happens(
        Said.complaint(1, now()).text("").need(0).byHand().post(p -> p.rating(Rating.of(1, 5))));

    assertThat(room.only().subject()).isEqualTo("(no text) 1/5");
  }

  @Test
  void anAnsweredComplaintIsNoCase() {
    room.mentions.take(Said.complaint(1, now()).mention());
    room.mentions.take(Said.reply(2, now(), 1).mention());

    room.alerts.runDue();

    assertThat(room.alerts.desk().counts().get(View.ALL)).isZero();
  }

  @Test
  void editsShowTheRaisedStars() {
    room.happens(Said.complaint(1, now()).post(post -> post.rating(Rating.of(1, 5))));
    room.happens(
        Said.complaint(1, now())
            .version(2, now())
            .text("They made it good.")
            .earlier("It leaks.")
            .post(post -> post.rating(Rating.of(4, 5))));

    var event = room.only().history().getLast();
    assertThat(event.kind()).isEqualTo(Event.Kind.POST_EDITED);
    assertThat(event.detail())
        .isEqualTo(
            "Stars raised from 1/5 to 4/5. "
                + "The post was edited: “They made it good.”, before: “It leaks.”");
    assertThat(room.only().needsLook()).isFalse();
  }

  @Test
  void loweredStarsAfterTheAnswerAskAPerson() {
    room.happens(Said.complaint(1, now()).post(post -> post.rating(Rating.of(3, 5))));
    room.alerts.desk().answered(new CaseNumber(1), "ona");
    room.happens(
        Said.complaint(1, now()).version(2, now()).post(post -> post.rating(Rating.of(1, 5))));

    assertThat(room.only().needsLook()).isTrue();
  }

  @Test
  void aPostThatIsGoneWaitsForNobodyUntilItIsBack() {
    room.happens(Said.complaint(1, now()));
    room.happens(Said.complaint(1, now()).version(2, now()).vanished(now()));
    assertThat(room.only().waiting()).isFalse();
    assertThat(room.only().places().getFirst().state()).isEqualTo(PlaceState.VANISHED);

    room.happens(Said.complaint(1, now()).version(3, now()));

    assertThat(room.only().waiting()).isTrue();
    assertThat(room.only().history())
        .extracting(Event::kind)
        .endsWith(Event.Kind.POST_VANISHED, Event.Kind.POST_RETURNED);
  }

  @Test
  void aMentionThatCannotBeDecidedHoldsNobodyUp() {
    room.mentions.breakFor(1);
    room.mentions.take(Said.complaint(1, now()).mention());
    room.happens(Said.complaint(2, now()).by("Somebody Else"));
    assertThat(room.only().mentionId()).isEqualTo(2);

    room.mentions.breakFor(0);
    room.mentions.leasesEnd();
    room.alerts.runDue();

    assertThat(room.alerts.desk().counts().get(View.ALL)).isEqualTo(2);
  }

  @Test
  void ourNameWithoutProofOutsideACaseAsksAPerson() {
    room.happens(Said.complaint(1, now()).speaker(Mention.Speaker.CLAIMS_BRAND));

    assertThat(room.alerts.desk().unsure())
        .extracting(Unsure::why)
        .containsExactly("Writes under our name without proof");
  }

  private Instant now() {
    return room.clock.instant();
  }
}
