package org.earshot.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VanishTest {
  private final Rig rig = new Rig();

  @BeforeEach
  void threePostsAreKnown() {
    rig.site.page("/reviews", "c 03 x\nb 02 x\na 01 x");
    rig.add("/reviews");
    rig.crawler.runDue();
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void missingPostIsToldAfterTwoSpacedLooksAndOnce() {
    rig.site.page("/reviews", "c 03 x\na 01 x");
    rig.lookAgain();
    assertThat(rig.sink.missing()).isEmpty();
    rig.site.page("/reviews", "d 04 x\nc 03 x\na 01 x");
    rig.lookAgain();
    assertThat(rig.sink.missing()).containsExactly("b");

    rig.lookAgain();
    rig.lookAgain();

    assertThat(rig.sink.missing()).containsExactly("b");
  }

  @Test
  void secondLookMayBeAtTheSamePage() {
    rig.site.page("/reviews", "c 03 x\na 01 x");

    rig.lookAgain();
    rig.lookAgain();

    assertThat(rig.sink.missing()).containsExactly("b");
    assertThat(rig.sink.last().posts()).isEmpty();
  }

  @Test
  void secondLookMayBeAnsweredNotModified() {
    rig.site.page("/reviews", "c 03 x\na 01 x");
    rig.site.answer(
        "/reviews",
        request ->
            request.getHeaders().get("If-None-Match") == null
                ? new mockwebserver3.MockResponse.Builder()
                    .body("c 03 x\na 01 x")
                    .addHeader("ETag", "\"2\"")
                    .build()
                : new mockwebserver3.MockResponse.Builder().code(304).build());

    rig.lookAgain();
    rig.lookAgain();

    assertThat(rig.sink.missing()).containsExactly("b");
    assertThat(rig.sink.last().page().status()).isEqualTo(304);
  }

  @Test
  void twoLooksInOneBreathAreOne() {
    rig.site.page("/reviews", "c 03 x\na 01 x");
    rig.lookAgain();

    var source = rig.crawler.sources().all().getFirst();
    rig.clock.pass(Duration.ofSeconds(1));
    rig.crawler.lookNow(source.id());
    rig.crawler.runDue();

    assertThat(rig.sink.missing()).isEmpty();
  }

  @Test
  void postThatMovedOffThePageIsNotMissing() {
    rig.site.page("/reviews", "d 04 x\nc 03 x\nb 02 x");
    rig.lookAgain();
    rig.site.page("/reviews", "e 05 x\nd 04 x\nc 03 x");
    rig.lookAgain();
    rig.lookAgain();

    assertThat(rig.sink.missing()).isEmpty();
  }

  @Test
  void completePageProvesTheOldestGoneToo() {
    rig.site.page("/reviews", "complete\nc 03 x\nb 02 x");

    rig.lookAgain();
    rig.lookAgain();

    assertThat(rig.sink.missing()).containsExactly("a");
  }

  @Test
  void blockedEmptyAndUnreadablePagesProveNothing() {
    rig.site.page("/reviews", "complete");
    rig.lookAgain();
    rig.lookAgain();
    rig.site.page("/reviews", "garbage");
    rig.lookAgain();
    rig.site.status("/reviews", 403);
    for (int look = 0; look < 20; look++) {
      rig.lookAgain();
    }

    assertThat(rig.sink.missing()).isEmpty();
  }

  @Test
  void blockedPageInBetweenIsNoSecondLook() {
    rig.site.page("/reviews", "c 03 x\na 01 x");
    rig.lookAgain();
    rig.site.status("/reviews", 403);
    rig.lookAgain();
    assertThat(rig.sink.missing()).isEmpty();

    rig.site.page("/reviews", "d 04 x\nc 03 x\na 01 x");
    rig.clock.pass(Duration.ofHours(6));
    rig.crawler.runDue();

    assertThat(rig.sink.missing()).containsExactly("b");
  }

  @Test
  void postThatIsBackOnTheSecondLookIsNotMissing() {
    rig.site.page("/reviews", "c 03 x\na 01 x");
    rig.lookAgain();
    rig.site.page("/reviews", "c 03 x\nb 02 x\na 01 x");
    rig.lookAgain();
    rig.site.page("/reviews", "c 03 x\na 01 x\n");
    rig.lookAgain();

    assertThat(rig.sink.missing()).isEmpty();
  }

  @Test
  void postThatComesBackLaterIsAPostAgainAndMayVanishAgain() {
    rig.site.page("/reviews", "c 03 x\na 01 x");
    rig.lookAgain();
    rig.lookAgain();
    rig.site.page("/reviews", "c 03 x\nb 02 x\na 01 x");
    rig.lookAgain();
    rig.site.page("/reviews", "c 03 x\na 01 x");
    rig.lookAgain();
    rig.lookAgain();

    assertThat(rig.sink.missing()).containsExactly("b", "b");
  }

  @Test
  void postThatIsNoMentionIsNotMissed() {
    rig.sink.noMention("d");
    rig.site.page("/reviews", "d 04 x\nc 03 x\nb 02 x\na 01 x");
    rig.lookAgain();
    rig.site.page("/reviews", "c 03 x\nb 02 x\na 01 x");
    rig.lookAgain();
    rig.lookAgain();

    assertThat(rig.sink.missing()).isEmpty();
  }

  @Test
  void mentionThatIsNoneAnyLongerIsNotMissed() {
    rig.sink.noMention("b");
    rig.site.page("/reviews", "d 04 x\nc 03 x\nb 02 x\na 01 x");
    rig.lookAgain();
    rig.site.page("/reviews", "d 04 x\nc 03 x\na 01 x");
    rig.lookAgain();
    rig.lookAgain();

    assertThat(rig.sink.missing()).isEmpty();
  }

  @Test
  void missingIsToldAgainWhereTheSinkFailed() {
    rig.site.page("/reviews", "c 03 x\na 01 x");
    rig.lookAgain();
    rig.sink.afterwards(harvest -> {
      throw new IllegalStateException("disk full");
    });
    rig.lookAgain();
    rig.sink.afterwards(harvest -> {});
    rig.lookAgain();

    assertThat(rig.sink.missing()).containsExactly("b", "b");
  }
}
