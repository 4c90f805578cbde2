package org.earshot.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import mockwebserver3.MockResponse;
import org.earshot.crawler.SourceHealth.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {
  private static final Duration PACE = Duration.ofSeconds(30);

  private final Rig rig = new Rig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void documentedInterfaceIsAskedWithoutRobotsInsteadOfTheAddress() {
    route("/@acme", "/api/acme", Route.Access.API);
    rig.site.page("/robots.txt", "User-agent: *\nDisallow: /");
    rig.site.page("/api/acme", "a 01 x");
    rig.add("/@acme");

    rig.crawler.runDue();

    assertThat(rig.site.asked()).containsExactly("/api/acme");
    assertThat(rig.sink.last().page().requested()).isEqualTo(rig.url("/@acme").toString());
    assertThat(rig.sink.last().page().url()).isEqualTo(rig.url("/api/acme").toString());
  }

  @Test
  void routedPageStillAsksRobots() {
    route("/@acme", "/lists/acme", Route.Access.PAGE);
    rig.site.page("/robots.txt", "User-agent: *\nDisallow: /lists");
    var source = rig.add("/@acme");

    rig.crawler.runDue();

    assertThat(rig.site.asked()).containsExactly("/robots.txt");
    assertThat(rig.state(source)).isEqualTo(State.ROBOTS_DENY);
  }

  @Test
  void placeIsAskedForThroughItsInterface() {
    rig.site.page("/list", "a 01 x");
    route("/@acme/1", "/api/thread/1", Route.Access.API);
    rig.site.page("/api/thread/1", "a 01 x\nreply 02 Sorry!");
    var source = rig.add("/list");
    rig.crawler.runDue();

    rig.crawler.watch(
        new PlaceLook(
            source.id(), rig.url("/@acme/1"), rig.clock.instant().plus(Duration.ofDays(1))));
    rig.crawler.runDue();

    assertThat(rig.sink.last().posts()).extracting(Post::words).contains("Sorry!");
    assertThat(rig.site.asked("/@acme/1")).isZero();
  }

  @Test
  void publishedLimitOfTheInterfaceHoldsWhereItIsLongerThanTheDelay() {
    route("/@acme", "/api/acme", Route.Access.API);
    rig.site.page("/api/acme", "a 01 x");
    rig.add("/@acme");
    rig.crawler.runDue();
    rig.add("/other");

    rig.clock.pass(PACE.minusSeconds(1));
    assertThat(rig.crawler.runDue()).isZero();
    rig.clock.pass(Duration.ofSeconds(1));

    assertThat(rig.crawler.runDue()).isPositive();
  }

  @Test
  void pauseThatTheAnswerAsksForHoldsForTheWholeHost() {
    rig.site.page("/reviews", "backoff 3600\na 01 x");
    rig.site.page("/other", "b 02 x");
    var source = rig.add("/reviews");
    rig.crawler.runDue();
    rig.add("/other");

    rig.clock.pass(Duration.ofSeconds(3599));
    assertThat(rig.crawler.runDue()).isZero();
    assertThat(rig.state(source)).isEqualTo(State.OK);
    rig.clock.pass(Duration.ofSeconds(1));

    assertThat(rig.crawler.runDue()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 403, 404, 429, 500, 503})
  void spentRateLimitShutsTheHostUntilItIsReset(int status) {
    rig.site.status("/reviews", status, "X-RateLimit-Remaining: 0", "X-RateLimit-Reset: 120");
    rig.add("/reviews");
    rig.crawler.runDue();
    rig.add("/other");

    rig.clock.pass(Duration.ofSeconds(119));
    assertThat(rig.crawler.runDue()).isZero();
    rig.clock.pass(Duration.ofSeconds(1));

    assertThat(rig.crawler.runDue()).isPositive();
  }

  @Test
  void rateLimitThatIsSpentByAnAnswerThatNothingChangedIsKept() {
    rig.site.answer(
        "/reviews",
        request ->
            request.getHeaders().get("If-None-Match") == null
                ? new MockResponse.Builder().body("a 01 x").addHeader("ETag", "\"1\"").build()
                : new MockResponse.Builder()
                    .code(304)
                    .addHeader("RateLimit", "\"default\";r=0;t=120")
                    .build());
    rig.add("/reviews");
    rig.crawler.runDue();
    rig.lookAgain();
    rig.add("/other");

    rig.clock.pass(Duration.ofSeconds(119));
    assertThat(rig.crawler.runDue()).isZero();
    rig.clock.pass(Duration.ofSeconds(1));

    assertThat(rig.crawler.runDue()).isPositive();
  }

  @Test
  void refusalForASpentLimitIsALimitAndEndsWithIt() {
    rig.site.status("/reviews", 403, "X-RateLimit-Remaining: 0", "X-RateLimit-Reset: 120");
    var source = rig.add("/reviews");
    rig.crawler.runDue();
    assertThat(rig.state(source)).isEqualTo(State.BLOCKED);
    assertThat(rig.health(source).detail()).contains("2026-01-01T12:02");
    rig.site.page("/reviews", "a 01 x");

    rig.lookAgain();
    rig.lookAgain();

    assertThat(rig.state(source)).isEqualTo(State.OK);
  }

  @Test
  void redirectOutOfAnInterfaceMeetsTheOtherHostsRobots() {
    route("/@acme", "/api/acme", Route.Access.API);
    rig.site.redirect("/api/acme", "http://127.0.0.1:" + rig.server.getPort() + "/elsewhere");
    rig.with(settings ->
        settings.withAllowedPrivate(
            java.util.Set.of(
                "localhost:" + rig.server.getPort(), "127.0.0.1:" + rig.server.getPort())));
    rig.add("/@acme");

    rig.crawler.runDue();

    assertThat(rig.site.asked()).containsExactly("/api/acme", "/robots.txt", "/elsewhere");
  }

  @Test
  void manualSourceIsNeverFetchedAndDueForAPerson() {
    var source = manual();
    var start = rig.clock.instant();

    rig.crawler.runDue();
    rig.lookAgain();

    assertThat(rig.site.asked()).isEmpty();
    assertThat(rig.state(source)).isEqualTo(State.DUE_BY_HAND);
    assertThat(rig.health(source).since()).isEqualTo(start);
    assertThat(rig.health(source).failuresInARow()).isZero();
  }

  @Test
  void personsLookSettlesAManualSourceUntilItsCadenceIsOver() {
    var source = manual();
    rig.crawler.runDue();

    rig.crawler.looked(source.id());

    assertThat(rig.state(source)).isEqualTo(State.OK);
    assertThat(rig.health(source).lastSuccess()).contains(rig.clock.instant());
    assertThat(rig.health(source).nextLook()).contains(rig.clock.instant().plus(Rig.CADENCE));
    rig.crawler.runDue();
    assertThat(rig.state(source)).isEqualTo(State.OK);
    rig.lookAgain();
    assertThat(rig.state(source)).isEqualTo(State.DUE_BY_HAND);
  }

  @Test
  void wordOfAPersonIsNotTakenForWhatWeReadOurselves() {
    var source = rig.add("/reviews");

    assertThatThrownBy(() -> rig.crawler.looked(source.id()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> rig.crawler.looked(99)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void placeOfAManualSourceIsNotFetched() {
    var source = manual();
    rig.crawler.watch(
        new PlaceLook(
            source.id(), rig.url("/review/1"), rig.clock.instant().plus(Duration.ofDays(1))));

    rig.crawler.runDue();
    rig.lookAgain();

    assertThat(rig.site.asked()).isEmpty();
  }

  private Source manual() {
    return rig.add(
        new SourceSpec(
            "by hand",
            rig.url("/behind-a-log-in"),
            "manual",
            Cadence.every(Rig.CADENCE),
            About.nothing(),
            java.util.Optional.empty(),
            ReplyAccess.usual(),
            true));
  }

  private void route(String path, String ask, Route.Access access) {
    rig.routes.put(path, new Route(rig.url(ask), access, PACE));
  }
}
