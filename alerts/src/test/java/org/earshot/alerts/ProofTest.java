package org.earshot.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.earshot.alerts.InboxQuery.View;
import org.earshot.crawler.PlaceLook;
import org.earshot.crawler.ReplyAccess;
import org.earshot.crawler.SiteTime;
import org.earshot.indexer.Mention;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofTest {
  private static final CaseNumber ONE = new CaseNumber(1);

  /// An hour of cadence and a day of moderation.
  private static final Duration PATIENCE = Duration.ofHours(25);

  @TempDir Path mails;
  private Room room;
  private Desk desk;

  @BeforeEach
  void open() {
    room = Room.mailingInto(mails).withTeam();
    desk = room.alerts.desk();
    room.happens(Said.complaint(1, now()));
    room.clock.pass(Duration.ofMinutes(10));
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void answeredAsksTheCrawlerToLook() {
    desk.answered(ONE, "ona");

    assertThat(room.places.watched())
        .containsExactly(
            new PlaceLook(
                FakePlaces.REVIEWS,
                URI.create("https://reviews.example/7#post-1"),
                now().plus(Duration.ofDays(30))));
    assertThat(counts(View.ANSWERED)).isEqualTo(1);
  }

  @Test
  void aReplyProvesEvenIfNobodySaidAnswered() {
    room.happens(Said.reply(2, now(), 1).post(p -> p.published(SiteTime.exactly(now()))));

    var proved = room.only();
    assertThat(state()).isEqualTo(PlaceState.PROVED);
    assertThat(proved.places().getFirst().provedAt()).contains(now());
    assertThat(proved.places().getFirst().replyMentionId()).contains(2L);
    assertThat(proved.work()).isEqualTo(Work.ACKNOWLEDGED);
    assertThat(counts(View.WAITING)).isZero();
    assertThat(counts(View.DONE)).isEqualTo(1);
    room.alerts.runDue();
    assertThat(room.places.watched()).hasSize(1);
  }

  @Test
  void aReplyThatIsKnownProvesAtOnce() {
    room.mentions.take(Said.reply(2, now(), 1).mention());

    desk.answered(ONE, "ona");

    assertThat(state()).isEqualTo(PlaceState.PROVED);
  }

  @Test
  void anImpostorProvesNothingAndAsksAPerson() {
    desk.answered(ONE, "ona");
    var forged = Said.reply(2, now(), 1).speaker(Mention.Speaker.CLAIMS_BRAND);
    room.happens(forged);
    room.happens(forged.version(2, now()));

    assertThat(state()).isEqualTo(PlaceState.ANSWERED);
    assertThat(room.only().needsLook()).isTrue();
    assertThat(counts(View.NEEDS_LOOK)).isEqualTo(1);
    assertThat(room.notices(Notice.Cause.IMPOSTOR)).hasSize(1);
    assertThat(room.notices(Notice.Cause.IMPOSTOR).getFirst().text())
        .contains("> We are sorry. A new one is on its way.");

    desk.looked(ONE, "ona");
    assertThat(room.only().needsLook()).isFalse();
  }

  @Test
  void anImpostorElsewhereInTheThreadIsSeenToo() {
    room.happens(
        Said.complaint(2, now())
            .speaker(Mention.Speaker.CLAIMS_BRAND)
            .post(post -> post.thread("post-1")));

    assertThat(room.only().needsLook()).isTrue();
  }

  @Test
  void inAFlatThreadOurPostProvesWhatAPersonAnswered() {
    room.happens(
        Said.complaint(5, now()).by("Someone Else").post(p -> p.thread("topic").parent("topic")));
    room.happens(flatReply(6));
    assertThat(desk.ofMention(5).orElseThrow().waiting()).isTrue();

    desk.answered(new CaseNumber(2), "ona");
    room.happens(flatReply(7));

    assertThat(desk.ofMention(5).orElseThrow().places().getFirst().state())
        .isEqualTo(PlaceState.PROVED);
  }

  @Test
  void aReplyDeepBelowProvesToo() {
    room.mentions.take(
        Said.complaint(3, now()).need(0).post(post -> post.parent("post-1")).mention());
    room.happens(Said.reply(4, now(), 3));

    assertThat(state()).isEqualTo(PlaceState.PROVED);
  }

  @Test
  void aReplyThatVanishesBringsTheCaseBack() {
    desk.take(ONE, "ona");
    room.happens(Said.reply(2, now(), 1));
    desk.close(ONE, Outcome.SOLVED, "ona");
    room.clock.pass(Duration.ofDays(2));

    room.happens(
        Said.reply(2, now().minus(Duration.ofDays(2)), 1).version(2, now()).vanished(now()));

    var back = room.only();
    assertThat(back.work()).isEqualTo(Work.OPEN);
    assertThat(back.owner()).contains("ona");
    assertThat(back.waiting()).isTrue();
    assertThat(back.needsLook()).isTrue();
    assertThat(room.notices(Notice.Cause.REOPENED)).hasSize(1);
    assertThat(back.history().getLast().kind()).isEqualTo(Event.Kind.NOTICE_SENT);
  }

  @Test
  void aReplyThatReturnsProvesAgain() {
    var replied = now();
    room.happens(Said.reply(2, replied, 1));
    room.happens(Said.reply(2, replied, 1).version(2, now()).vanished(now()));
    room.happens(Said.reply(2, replied, 1).version(3, now()));

    assertThat(state()).isEqualTo(PlaceState.PROVED);
  }

  @Test
  void anotherReplyKeepsTheProof() {
    var replied = now();
    room.happens(Said.reply(2, replied, 1));
    room.happens(Said.reply(3, replied, 1));
    room.happens(Said.reply(2, replied, 1).version(2, now()).vanished(now()));

    assertThat(state()).isEqualTo(PlaceState.PROVED);
    assertThat(room.only().places().getFirst().replyMentionId()).contains(3L);
    assertThat(room.notices(Notice.Cause.REOPENED)).isEmpty();
  }

  @Test
  void anAnswerThatStaysUnseenComesBack() {
    desk.answered(ONE, "ona");
    room.clock.pass(PATIENCE.minusSeconds(1));
    room.places.healthy(FakePlaces.REVIEWS, now());
    room.alerts.runDue();
    assertThat(state()).isEqualTo(PlaceState.ANSWERED);

    room.clock.pass(Duration.ofSeconds(1));
    room.alerts.runDue();

    assertThat(state()).isEqualTo(PlaceState.UNANSWERED);
    assertThat(room.only().work()).isEqualTo(Work.OPEN);
    assertThat(room.notices(Notice.Cause.REOPENED)).hasSize(1);
    assertThat(room.notices(Notice.Cause.REOPENED).getFirst().text()).contains("Overdue by");
  }

  @Test
  void aSourceThatCouldNotBeReadProvesNothing() {
    desk.answered(ONE, "ona");
    room.clock.pass(PATIENCE);
    room.alerts.runDue();
    assertThat(state()).isEqualTo(PlaceState.ANSWERED);

    room.clock.pass(PATIENCE);
    room.places.healthy(FakePlaces.REVIEWS, now());
    room.alerts.runDue();

    assertThat(state()).isEqualTo(PlaceState.UNANSWERED);
  }

  @Test
  void whereRepliesAreHiddenNothingCanBeShown() {
    replies(ReplyAccess.Visibility.HIDDEN);

    desk.answered(ONE, "ona");

    assertThat(state()).isEqualTo(PlaceState.CANNOT_BE_SHOWN);
    assertThat(counts(View.DONE)).isEqualTo(1);
    assertThat(room.places.watched()).isEmpty();
  }

  @Test
  void whereItIsUnknownWhetherRepliesShowAnAnswerStands() {
    replies(ReplyAccess.Visibility.UNKNOWN);

    desk.answered(ONE, "ona");
    room.clock.pass(Duration.ofDays(20));
    room.places.healthy(FakePlaces.REVIEWS, now());
    room.alerts.runDue();

    assertThat(state()).isEqualTo(PlaceState.ANSWERED);
    assertThat(room.places.watched()).hasSize(1);
  }

  @Test
  void whatAPersonReportedElsewhereCannotBeShown() {
    room.happens(Said.complaint(5, now()).byHand().by("Somebody"));

    desk.answered(new CaseNumber(2), "ona");

    assertThat(desk.ofMention(5).orElseThrow().places().getFirst().state())
        .isEqualTo(PlaceState.CANNOT_BE_SHOWN);
  }

  @Test
  void afterAReopeningOnlyANewReplyProves() {
    room.happens(Said.reply(2, now(), 1));
    desk.close(ONE, Outcome.SOLVED, "ona");
    room.clock.pass(Duration.ofDays(3));
    desk.reopen(ONE, "It leaks again, she says", "ona");
    desk.answered(ONE, "ona");
    assertThat(state()).isEqualTo(PlaceState.ANSWERED);

    room.clock.pass(Duration.ofMinutes(5));
    room.happens(Said.reply(8, now(), 1));

    assertThat(state()).isEqualTo(PlaceState.PROVED);
    assertThat(room.only().places().getFirst().replyMentionId()).contains(8L);
  }

  private Said flatReply(long id) {
    return Said.reply(id, now(), 1).post(post -> post.thread("topic").parent("topic"));
  }

  private void replies(ReplyAccess.Visibility visible) {
    var access = new ReplyAccess(visible, Optional.empty(), Duration.ofDays(1));
    room.places.source(FakePlaces.REVIEWS, "Reviews", access);
  }

  private PlaceState state() {
    return desk.find(ONE).orElseThrow().places().getFirst().state();
  }

  private long counts(View view) {
    return desk.counts().getOrDefault(view, 0L);
  }

  private Instant now() {
    return room.clock.instant();
  }
}
