package org.earshot.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.earshot.crawler.SourceHealth.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How a look walks through the pages of a list.
class WalkTest {
  private final Rig rig = new Rig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void firstLookReadsOnlyTheFirstPage() {
    rig.site.page("/list", "d 04 x\nc 03 x\nnext /list?2");
    rig.add("/list");

    rig.crawler.runDue();

    assertThat(rig.site.asked("/list?2")).isZero();
  }

  @Test
  void lookGoesBackUntilItMeetsAPostThatTheLastOneSaw() {
    twoPosts();
    rig.site.page("/list", "h 08 x\ng 07 x\nnext /list?2");
    rig.site.page("/list?2", "f 06 x\ne 05 x\nnext /list?3");
    rig.site.page("/list?3", "d 04 x\nc 03 x\nnext /list?4");

    rig.lookAgain();

    assertThat(seen()).containsExactly("d", "c", "h", "g", "f", "e", "d", "c");
    assertThat(rig.site.asked("/list?4")).isZero();
    assertThat(rig.health(source()).postsOnLastPage()).isEqualTo(6);
    assertThat(rig.site.asked("/robots.txt")).isEqualTo(1);
  }

  @Test
  void postsOfTheWalkAreLive() {
    twoPosts();
    rig.site.page("/list", "h 36 x\ng 35 x\nnext /list?2");
    rig.site.page("/list?2", "f 34 x\nd 04 x");

    rig.lookAgain();

    assertThat(rig.sink.arrivals()).containsExactly(Arrival.FIRST_LOOK, Arrival.LIVE, Arrival.LIVE);
  }

  @Test
  void nextLookBeginsAtTheFirstPageAgain() {
    twoPosts();
    rig.site.page("/list", "h 08 x\ng 07 x\nnext /list?2");
    rig.site.page("/list?2", "f 06 x\nd 04 x");
    rig.lookAgain();
    var before = rig.site.asked("/list?2");

    rig.site.page("/list", "i 09 x\nh 08 x\nnext /list?2");
    rig.lookAgain();

    assertThat(rig.site.asked("/list?2")).isEqualTo(before);
    assertThat(rig.sink.last().posts()).extracting(post -> post.key().id()).contains("i");
  }

  @Test
  void pinnedPostDoesNotEndTheWalk() {
    rig.site.page("/list", "pinned 01 x\nd 04 x");
    rig.add("/list");
    rig.crawler.runDue();
    rig.site.page("/list", "pinned 01 x\nh 08 x\ng 07 x\nnext /list?2");
    rig.site.page("/list?2", "f 06 x\nd 04 x");

    rig.lookAgain();

    assertThat(seen()).contains("f");
  }

  @Test
  void postThatMovedUpFromTheNextPageIsNoReasonToGoThere() {
    rig.site.page("/list", "d 04 x\nc 03 x\nb 02 x\nnext /list?2");
    rig.add("/list");
    rig.crawler.runDue();
    rig.site.page("/list", "d 04 x\nc 03 x\na 01 x\nnext /list?2");

    rig.lookAgain();

    assertThat(rig.site.asked("/list?2")).isZero();
  }

  @Test
  void longestWalkIsBoundedAndTold() {
    rig.with(settings -> settings.withMaxPages(3));
    twoPosts();
    for (int page = 1; page <= 5; page++) {
      var path = page == 1 ? "/list" : "/list?" + page;
      rig.site.page(path, "p" + page + " 1" + (9 - page) + " x\nnext /list?" + (page + 1));
    }

    rig.lookAgain();

    assertThat(rig.site.asked("/list?3")).isEqualTo(1);
    assertThat(rig.site.asked("/list?4")).isZero();
    assertThat(rig.state(source())).isEqualTo(State.OK);
    assertThat(rig.health(source()).detail()).contains("3 pages").contains("may be missing");
  }

  @Test
  void listThatLeadsBackToItselfEnds() {
    twoPosts();
    rig.site.page("/list", "f 06 x\ne 05 x\nnext /list");

    assertThat(rig.lookAgain()).isEqualTo(1);
  }

  @Test
  void eachPageWaitsForTheDelayOfTheHost() {
    rig.with(settings -> settings.withHostDelay(Rig.HOST_DELAY));
    rig.site.page("/list", "d 04 x");
    rig.add("/list");
    rig.crawler.runDue();
    rig.clock.pass(Rig.HOST_DELAY);
    rig.crawler.runDue();
    rig.site.page("/list", "h 08 x\nnext /list?2");
    rig.site.page("/list?2", "d 04 x");
    rig.lookAgain();
    assertThat(rig.site.asked("/list?2")).isZero();

    rig.clock.pass(Rig.HOST_DELAY);
    rig.crawler.runDue();

    assertThat(rig.site.asked("/list?2")).isEqualTo(1);
  }

  @Test
  void walkThatBrokeOffIsWalkedAgain() {
    twoPosts();
    rig.site.page("/list", "h 08 x\ng 07 x\nnext /list?2");
    rig.site.status("/list?2", 500);
    rig.lookAgain();
    assertThat(rig.state(source())).isEqualTo(State.FAILING);
    assertThat(rig.health(source()).detail()).contains("/list?2").contains("500");

    rig.site.page("/list?2", "f 06 x\nd 04 x");
    rig.lookAgain();

    assertThat(seen()).contains("f");
    assertThat(rig.state(source())).isEqualTo(State.OK);
  }

  @Test
  void walkGoesOnAfterARestart() {
    rig.with(settings -> settings.withHostDelay(Rig.HOST_DELAY));
    rig.site.page("/list", "d 04 x");
    rig.add("/list");
    rig.crawler.runDue();
    rig.clock.pass(Rig.HOST_DELAY);
    rig.crawler.runDue();
    rig.site.page("/list", "h 08 x\nnext /list?2");
    rig.site.page("/list?2", "d 04 x");
    rig.lookAgain();

    rig.clock.pass(Rig.HOST_DELAY);
    try (var restarted = rig.open()) {
      restarted.runDue();
    }

    assertThat(rig.site.asked("/list")).isEqualTo(2);
    assertThat(rig.site.asked("/list?2")).isEqualTo(1);
  }

  @Test
  void threadIsReadToItsEndAndFromThereNextTime() {
    rig.site.page("/thread", "a 01 x\nb 02 x\nnext /thread?2");
    rig.site.page("/thread?2", "c 03 x\nd 04 x");
    rig.add("/thread");
    rig.crawler.runDue();
    assertThat(seen()).containsExactly("a", "b", "c", "d");
    assertThat(rig.sink.arrivals()).containsOnly(Arrival.FIRST_LOOK);

    rig.site.page("/thread?2", "c 03 x\nd 04 x\nnext /thread?3");
    rig.site.page("/thread?3", "e 33 x");
    rig.lookAgain();
    rig.site.page("/thread?3", "e 33 x\nf 34 x");
    rig.lookAgain();

    assertThat(rig.site.asked("/thread")).isEqualTo(1);
    assertThat(seen()).contains("e", "f");
    assertThat(rig.sink.last().arrival()).isEqualTo(Arrival.LIVE);
    assertThat(rig.sink.missing()).isEmpty();
  }

  @Test
  void threadThatLostItsLastPageIsReadFromTheBeginning() {
    rig.site.page("/thread", "a 01 x\nb 02 x\nnext /thread?2");
    rig.site.page("/thread?2", "c 03 x\nd 04 x");
    rig.add("/thread");
    rig.crawler.runDue();
    rig.site.page("/thread", "a 01 x\nb 02 x");
    rig.site.status("/thread?2", 404);

    rig.lookAgain();

    assertThat(rig.site.asked("/thread")).isEqualTo(2);
    assertThat(rig.state(source())).isEqualTo(State.OK);
  }

  @Test
  void postsOfOtherPagesAreNotMissedOnThisOne() {
    twoPosts();
    rig.site.page("/list", "h 08 x\ng 07 x\nnext /list?2");
    rig.site.page("/list?2", "f 06 x\nd 04 x\nc 03 x");
    rig.lookAgain();
    rig.site.page("/list", "k 11 x\nj 10 x\nnext /list?2");
    rig.site.page("/list?2", "h 08 x\ng 07 x\nf 06 x\nd 04 x\nc 03 x");
    rig.lookAgain();
    rig.site.page("/list", "m 13 x\nl 12 x\nnext /list?2");
    rig.lookAgain();
    rig.lookAgain();

    assertThat(rig.sink.missing()).isEmpty();
  }

  @Test
  void postThatWasWithheldComesAsBackdated() {
    rig.site.page("/list", "d 04 x\nb 02 x");
    rig.add("/list");
    rig.crawler.runDue();
    rig.site.page("/list", "d 04 x\nc 03 withheld\nb 02 x");

    rig.lookAgain();

    var harvest = rig.sink.last();
    assertThat(harvest.arrival()).isEqualTo(Arrival.BACKDATED);
    assertThat(harvest.posts()).extracting(post -> post.key().id()).containsExactly("c");
  }

  @Test
  void oldPostThatMovedUpIsNoNews() {
    rig.site.page("/list", "d 04 x\nc 03 x\nb 02 x");
    rig.add("/list");
    rig.crawler.runDue();
    rig.site.page("/list", "d 04 x\nc 03 x\na 01 x");

    rig.lookAgain();

    var old = rig.sink.last();
    assertThat(old.posts()).extracting(post -> post.key().id()).containsExactly("a");
    assertThat(old.arrival()).isEqualTo(Arrival.FIRST_LOOK);
  }

  @Test
  void listThatIsInNoOrderMarksNothing() {
    rig.site.page("/list", "b 02 x\nd 04 x\na 01 x");
    rig.add("/list");
    rig.crawler.runDue();
    rig.site.page("/list", "b 02 x\nd 04 x\nc 03 x\na 01 x");

    rig.lookAgain();

    assertThat(rig.sink.last().arrival()).isEqualTo(Arrival.LIVE);
  }

  @Test
  void anotherPageAtTheSameAddressProvesNothingGone() {
    twoPosts();
    rig.site.page("/list", "complete\nlogin 20 Please log in");
    rig.lookAgain();
    rig.site.page("/list", "complete\nlogin 20 Please log in!");
    rig.lookAgain();
    rig.lookAgain();

    assertThat(rig.sink.missing()).isEmpty();
  }

  @Test
  void lookNowAndCadenceStayAsTheyWereInAWalk() {
    twoPosts();
    rig.site.page("/list", "h 08 x\nnext /list?2");
    rig.site.page("/list?2", "d 04 x");
    rig.lookAgain();

    assertThat(rig.health(source()).nextLook()).contains(rig.clock.instant().plus(Rig.CADENCE));
    rig.clock.pass(Duration.ofSeconds(1));
    rig.crawler.lookNow(source().id());
    assertThat(rig.crawler.runDue()).isEqualTo(1);
  }

  private void twoPosts() {
    rig.site.page("/list", "d 04 x\nc 03 x\nnext /list?2");
    rig.add("/list");
    rig.crawler.runDue();
  }

  private Source source() {
    return rig.crawler.sources().all().getFirst();
  }

  private List<String> seen() {
    return rig.sink.harvests().stream()
        .flatMap(harvest -> harvest.posts().stream())
        .map(post -> post.key().id())
        .toList();
  }
}
