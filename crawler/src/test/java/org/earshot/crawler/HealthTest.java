package org.earshot.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import org.earshot.crawler.SourceHealth.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is told of sources beyond a single answer, and the ledger behind it.
class HealthTest {
  private static final String REVIEW =
      """
      <div itemscope itemtype="https://schema.org/Review"><p itemprop="reviewBody">The lid fell off.</p>
      <span itemprop="author">Ann</span><time itemprop="datePublished" datetime="2025-12-30"></time></div>
      """;

  private static final String POST_A_DAY =
      IntStream.rangeClosed(11, 20)
          .mapToObj(day -> "p" + (31 - day) + " " + (41 - day) + " x")
          .collect(Collectors.joining("\n"));

  private final Rig rig = new Rig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void sourceThatIsSilentBeyondItsUsualIsQuietAndSaysWhatIsUsual() {
    rig.site.page("/list", POST_A_DAY);
    var source = rig.add("/list");
    rig.crawler.runDue();
    assertThat(rig.state(source)).isEqualTo(State.OK);

    rig.clock.pass(Duration.ofDays(5));
    rig.crawler.runDue();

    var health = rig.health(source);
    assertThat(health.state()).isEqualTo(State.QUIET);
    assertThat(health.since()).isEqualTo(Instant.parse("2026-01-06T09:00:00Z"));
    assertThat(health.detail()).contains("2025-12-30T09:00:00Z").contains("24 h");
  }

  @Test
  void newPostEndsTheSilence() {
    rig.site.page("/list", POST_A_DAY);
    var source = rig.add("/list");
    rig.crawler.runDue();
    rig.site.page("/list", "new 31 x\n" + POST_A_DAY);
    rig.clock.pass(Duration.ofDays(5));

    rig.crawler.runDue();

    assertThat(rig.state(source)).isEqualTo(State.OK);
  }

  @Test
  void pageThatUsedToGivePostsHasChangedItsShape() {
    rig.site.page("/list", "b 02 x\na 01 x");
    var source = rig.add("/list");
    rig.crawler.runDue();
    var read = rig.clock.instant();

    rig.site.page("/list", "complete");
    rig.lookAgain();
    assertThat(rig.state(source)).isEqualTo(State.CHANGED_SHAPE);
    assertThat(rig.health(source).detail()).contains("2");
    rig.lookAgain();
    assertThat(rig.state(source)).isEqualTo(State.CHANGED_SHAPE);
    rig.site.page("/list", "garbage");
    rig.lookAgain();

    assertThat(rig.state(source)).isEqualTo(State.CHANGED_SHAPE);
    assertThat(rig.health(source).detail()).contains("that is no auto");
    assertThat(rig.health(source).lastSuccess()).contains(read);
    assertThat(rig.health(source).since()).isEqualTo(read.plus(Rig.CADENCE));
  }

  @Test
  void interfaceMayHaveNothingToShow() {
    rig.routes.put("/list", new Route(rig.url("/list"), Route.Access.API, Duration.ZERO));
    rig.site.page("/list", "a 01 x");
    var source = rig.add("/list");
    rig.crawler.runDue();

    rig.site.page("/list", "complete");
    rig.lookAgain();

    assertThat(rig.state(source)).isEqualTo(State.EMPTY);
  }

  @Test
  void sourceThatAnswersSlowerByFarThanItUsedToIsSlow() {
    answersAfter(Duration.ofMillis(200));
    var source = rig.add("/list");
    for (int look = 0; look < 10; look++) {
      rig.lookAgain();
    }
    assertThat(rig.state(source)).isEqualTo(State.OK);

    answersAfter(Duration.ofSeconds(8));
    rig.lookAgain();

    assertThat(rig.state(source)).isEqualTo(State.SLOW);
    assertThat(rig.health(source).detail()).contains("answers in 4.1 s").contains("usually in 0.6");
  }

  private void answersAfter(Duration time) {
    rig.site.answer(
        "/list",
        () -> {
          rig.clock.pass(time);
          return new MockResponse.Builder().body("a 01 x").build();
        });
  }

  @Test
  void ledgerCountsLooksByHour() {
    rig.site.page("/list", "b 02 x\na 01 x");
    var source = rig.add("/list");
    rig.crawler.runDue();
    rig.site.page("/list", "d 04 x\nc 03 x\nb 02 x\na 01 x");
    rig.lookAgain();
    rig.clock.pass(Duration.ofMinutes(50));
    rig.site.status("/list", 403);
    rig.crawler.runDue();

    var from = Instant.parse("2026-01-01T12:00:00Z");
    var next = from.plus(Duration.ofHours(1));
    assertThat(rig.crawler.coverage(source.id(), from, next.plusSeconds(1)))
        .containsExactly(
            new CoverageHour(source.id(), from, 2, 2, 0, 2),
            new CoverageHour(source.id(), next, 1, 0, 1, 0));
    assertThat(rig.crawler.coverage(from, next)).hasSize(1);
  }

  @Test
  void walkIsOneLookInTheLedger() {
    rig.site.page("/list", "b 02 x\nnext /list?2");
    var source = rig.add("/list");
    rig.crawler.runDue();
    rig.site.page("/list", "f 06 x\nnext /list?2");
    rig.site.page("/list?2", "e 05 x\nb 02 x");
    rig.lookAgain();

    var hours = rig.crawler.coverage(source.id(), Instant.EPOCH, rig.clock.instant());

    assertThat(hours).extracting(CoverageHour::looks).containsExactly(2);
    assertThat(hours).extracting(CoverageHour::posts).containsExactly(2);
  }

  @Test
  void personsLookIsInTheLedgerAndADueOneIsNot() {
    rig.routes.put("/behind", new Route(rig.url("/behind"), Route.Access.PERSON, Duration.ZERO));
    var source = rig.add("/behind");
    rig.crawler.runDue();
    assertThat(rig.crawler.coverage(Instant.EPOCH, rig.clock.instant())).isEmpty();

    rig.crawler.looked(source.id());

    assertThat(rig.crawler.coverage(Instant.EPOCH, rig.clock.instant().plusSeconds(1)))
        .extracting(CoverageHour::good)
        .containsExactly(1);
  }

  @Test
  void ledgerForgetsAfterFiveWeeks() {
    rig.site.page("/list", "a 01 x");
    rig.add("/list");
    rig.crawler.runDue();

    rig.clock.pass(Duration.ofDays(36));
    rig.crawler.runDue();

    assertThat(rig.crawler.coverage(Instant.EPOCH, rig.clock.instant().plusSeconds(1))).hasSize(1);
  }

  @Test
  void postWhoseOwnPageIsGoneTwiceWhileTheSiteAnswersIsMissing() {
    var source = watchedPost();
    rig.site.page("/list", "b 02 x");
    rig.site.status("/list/a", 404);
    looks(4);

    assertThat(rig.sink.missing()).containsExactly("a");
    looks(4);
    assertThat(rig.sink.missing()).containsExactly("a");
    assertThat(rig.state(source)).isEqualTo(State.OK);
  }

  @Test
  void wholeSiteThatAnswersNotFoundProvesNothing() {
    watchedPost();
    rig.site.status("/list", 404);
    rig.site.status("/list/a", 404);

    looks(20);

    assertThat(rig.sink.missing()).isEmpty();
  }

  @Test
  void postThatAListStillShowsIsNotMissing() {
    watchedPost();
    rig.site.status("/list/a", 404);

    for (int look = 0; look < 6; look++) {
      rig.site.page("/list", "b 02 x" + look + "\na 01 x");
      looks(1);
    }

    assertThat(rig.sink.missing()).isEmpty();
  }

  @Test
  void wallInPlaceOfThePageIsABlockAndNoChangedShape() {
    rig.readForReal();
    rig.site.page("/reviews", REVIEW);
    var source =
        rig.add(
            SourceSpec.of(
                "reviews", rig.url("/reviews"), Cadence.every(Rig.CADENCE), About.nothing()));
    rig.crawler.runDue();
    assertThat(rig.state(source)).isEqualTo(State.OK);
    rig.site.page("/reviews", "<title>Just a moment...</title><p>Checking your browser");

    rig.lookAgain();
    rig.lookAgain();

    assertThat(rig.state(source)).isEqualTo(State.BLOCKED);
    assertThat(rig.health(source).detail()).contains("Just a moment");
    assertThat(rig.sink.missing()).isEmpty();
  }

  @Test
  void blockedPageOfAPostProvesNothing() {
    watchedPost();
    rig.site.page("/list", "b 02 x");
    rig.site.status("/list/a", 403);

    looks(10);

    assertThat(rig.sink.missing()).isEmpty();
  }

  private Source watchedPost() {
    rig.sink.noMention("b");
    rig.site.page("/list", "b 02 x\na 01 x");
    rig.site.page("/list/a", "a 01 x");
    var source = rig.add("/list");
    rig.crawler.watch(
        new PlaceLook(
            source.id(), rig.url("/list/a"), rig.clock.instant().plus(Duration.ofDays(30))));
    rig.crawler.runDue();
    return source;
  }

  private void looks(int looks) {
    for (int look = 0; look < looks; look++) {
      rig.lookAgain();
    }
  }

  @Test
  void schedulerThatStandsStillIsNoticedAndTold() throws InterruptedException {
    var hangs = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    rig.with(settings -> settings.withHostDelay(Duration.ZERO));
    rig.site.answer(
        "/list",
        () -> {
          hangs.countDown();
          awaitQuietly(release);
          return new MockResponse.Builder().body("a 01 x").build();
        });
    var source = rig.add("/list");
    rig.crawler.start();
    assertThat(rig.crawler.stillSince()).isEmpty();
    assertThat(hangs.await(60, TimeUnit.SECONDS)).isTrue();
    var began = rig.clock.instant();

    rig.clock.pass(Duration.ofMinutes(3));

    assertThat(rig.crawler.stillSince()).contains(began);
    assertThat(rig.state(source)).isEqualTo(State.LATE);
    assertThat(rig.health(source).detail()).contains("stands still since " + began);
    release.countDown();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      var _ = latch.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
