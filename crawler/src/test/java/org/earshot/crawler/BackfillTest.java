package org.earshot.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BackfillTest {
  private final Rig rig = new Rig();
  private Source source;

  @BeforeEach
  void listOfFourPages() {
    rig.site.page("/list", "h 08 x\ng 07 x\nnext /list?2");
    rig.site.page("/list?2", "f 06 x\ne 05 x\nnext /list?3");
    rig.site.page("/list?3", "d 04 x\nc 03 x\nnext /list?4");
    rig.site.page("/list?4", "b 02 x\na 01 x");
    source = rig.add("/list");
    rig.crawler.runDue();
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void pastIsReadToTheEndOfTheListAndOpensNoCase() {
    rig.crawler.backfill(source.id(), Backfill.Limits.none());

    rig.crawler.runDue();

    assertThat(past()).containsExactly("h", "g", "f", "e", "d", "c", "b", "a");
    var done = backfill();
    assertThat(done.state()).isEqualTo(Backfill.State.DONE);
    assertThat(done.pages()).isEqualTo(4);
    assertThat(done.posts()).isEqualTo(8);
    assertThat(done.oldest()).contains(Instant.parse("2025-12-01T09:00:00Z"));
    assertThat(done.ended()).contains(rig.clock.instant());
    assertThat(done.share()).hasValue(1);
  }

  @Test
  void itEndsAtADateAndLeavesOutWhatIsOlder() {
    rig.crawler.backfill(source.id(), Backfill.Limits.since(Instant.parse("2025-12-05T12:00:00Z")));

    rig.crawler.runDue();

    assertThat(past()).containsExactly("h", "g", "f");
    assertThat(rig.site.asked("/list?4")).isZero();
    assertThat(backfill().detail()).contains("older");
  }

  @Test
  void itEndsAtACountOfPosts() {
    rig.crawler.backfill(source.id(), Backfill.Limits.posts(3));

    rig.crawler.runDue();

    assertThat(past()).hasSize(4);
    assertThat(backfill().state()).isEqualTo(Backfill.State.DONE);
  }

  @Test
  void itEndsAtACountOfPages() {
    rig.crawler.backfill(source.id(), new Backfill.Limits(Optional.empty(), 1000, 2));

    rig.crawler.runDue();

    assertThat(backfill().pages()).isEqualTo(2);
    assertThat(backfill().state()).isEqualTo(Backfill.State.DONE);
  }

  @Test
  void listThatShowsItsLastPageForEverEnds() {
    rig.site.page("/list?4", "b 02 x\na 01 x\nnext /list?5");
    rig.site.page("/list?5", "b 02 x\na 01 x\nnext /list?6");
    rig.crawler.backfill(source.id(), Backfill.Limits.none());

    rig.crawler.runDue();

    assertThat(rig.site.asked("/list?6")).isZero();
    assertThat(backfill().state()).isEqualTo(Backfill.State.DONE);
  }

  @Test
  void itKeepsTheDelayAndTellsHowFarItIs() {
    rig.with(settings -> settings.withHostDelay(Rig.HOST_DELAY));
    rig.crawler.backfill(source.id(), Backfill.Limits.posts(6));
    rig.clock.pass(Rig.HOST_DELAY);
    rig.crawler.runDue();

    assertThat(backfill().pages()).isEqualTo(1);
    assertThat(backfill().share().orElseThrow()).isBetween(0.33, 0.34);
    assertThat(rig.crawler.runDue()).isZero();
    rig.clock.pass(Rig.HOST_DELAY);
    rig.crawler.runDue();

    assertThat(backfill().pages()).isEqualTo(2);
    assertThat(rig.crawler.backfills()).containsExactly(backfill());
  }

  @Test
  void itGoesOnWhereItStoodAfterARestart() {
    rig.with(settings -> settings.withHostDelay(Rig.HOST_DELAY));
    rig.crawler.backfill(source.id(), Backfill.Limits.none());
    steps(2);
    var before = rig.site.asked("/list?2");

    rig.crawler.close();
    rig.crawler = rig.open();
    steps(2);

    assertThat(rig.site.asked("/list?2")).isEqualTo(before);
    assertThat(backfill().state()).isEqualTo(Backfill.State.DONE);
    assertThat(past()).endsWith("b", "a");
  }

  @Test
  void looksForWhatIsNewGoOnBesideIt() {
    rig.with(settings -> settings.withHostDelay(Rig.HOST_DELAY));
    rig.crawler.backfill(source.id(), Backfill.Limits.none());
    steps(1);
    rig.site.page("/list", "i 33 x\nh 08 x\ng 07 x\nnext /list?2");
    rig.crawler.lookNow(source.id());
    steps(4);

    assertThat(rig.sink.harvests())
        .anySatisfy(harvest -> {
          assertThat(harvest.arrival()).isEqualTo(Arrival.LIVE);
          assertThat(harvest.posts()).extracting(post -> post.key().id()).contains("i");
        });
  }

  @Test
  void cancelledBackfillAsksNoMore() {
    rig.with(settings -> settings.withHostDelay(Rig.HOST_DELAY));
    rig.crawler.backfill(source.id(), Backfill.Limits.none());
    steps(1);

    rig.crawler.cancelBackfill(source.id());
    steps(2);

    assertThat(backfill().state()).isEqualTo(Backfill.State.CANCELLED);
    assertThat(backfill().pages()).isEqualTo(1);
    assertThat(rig.site.asked("/list?2")).isZero();
  }

  @Test
  void pageThatFailsIsTriedAgainAndAtLastGivenUp() {
    rig.site.status("/list?2", 500);
    rig.crawler.backfill(source.id(), Backfill.Limits.none());
    rig.crawler.runDue();
    assertThat(backfill().state()).isEqualTo(Backfill.State.RUNNING);

    for (int day = 0; day < 10; day++) {
      rig.clock.pass(Duration.ofHours(6));
      rig.crawler.runDue();
    }

    assertThat(backfill().state()).isEqualTo(Backfill.State.STOPPED);
    assertThat(backfill().detail()).contains("500");
  }

  @Test
  void failingPageThatComesBackLosesNothing() {
    rig.site.status("/list?2", 500);
    rig.crawler.backfill(source.id(), Backfill.Limits.none());
    rig.crawler.runDue();
    rig.site.page("/list?2", "f 06 x\ne 05 x\nnext /list?3");

    rig.lookAgain();

    assertThat(past()).containsExactly("h", "g", "f", "e", "d", "c", "b", "a");
  }

  @Test
  void anotherRequestBeginsAnew() {
    rig.crawler.backfill(source.id(), Backfill.Limits.posts(1));
    rig.crawler.runDue();

    rig.crawler.backfill(source.id(), Backfill.Limits.none());
    rig.crawler.runDue();

    assertThat(backfill().posts()).isEqualTo(8);
  }

  @Test
  void sourceThatIsNotThereHasNoPast() {
    assertThatThrownBy(() -> rig.crawler.backfill(99, Backfill.Limits.none()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(rig.crawler.backfill(99)).isEmpty();
  }

  private void steps(int steps) {
    for (int step = 0; step < steps; step++) {
      rig.clock.pass(Rig.HOST_DELAY);
      rig.crawler.runDue();
    }
  }

  private Backfill backfill() {
    return rig.crawler.backfill(source.id()).orElseThrow();
  }

  private List<String> past() {
    return rig.sink.harvests().stream()
        .filter(harvest -> harvest.arrival() == Arrival.BACKFILL)
        .flatMap(harvest -> harvest.posts().stream())
        .map(post -> post.key().id())
        .toList();
  }
}
