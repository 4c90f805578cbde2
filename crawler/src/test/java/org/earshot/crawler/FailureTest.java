package org.earshot.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.earshot.crawler.SourceHealth.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureTest {
  private final Rig rig = new Rig();

  @AfterEach
  void close() {
    rig.close();
  }

  @ParameterizedTest
  @CsvSource({
    "401, BLOCKED",
    "403, BLOCKED",
    "429, BLOCKED",
    "404, GONE",
    "410, GONE",
    "400, FAILING",
    "500, FAILING",
    "503, FAILING"
  })
  void statusShowsInTheHealthOfTheSource(int status, State state) {
    rig.site.status("/reviews", status);
    var source = rig.add("/reviews");

    rig.crawler.runDue();

    assertThat(rig.state(source)).isEqualTo(state);
    assertThat(rig.health(source).detail()).contains(String.valueOf(status));
    assertThat(rig.health(source).failuresInARow()).isEqualTo(1);
    assertThat(rig.health(source).lastLook()).contains(rig.clock.instant());
    assertThat(rig.health(source).lastSuccess()).isEmpty();
  }

  @Test
  void pageThatCannotBeReadIsUnreadableAndReadAgainNextTime() {
    rig.site.page("/reviews", "garbage");
    var source = rig.add("/reviews");

    rig.crawler.runDue();
    rig.lookAgain();

    assertThat(rig.state(source)).isEqualTo(State.UNREADABLE);
    assertThat(rig.health(source).detail()).isEqualTo("that is no auto");
    assertThat(rig.health(source).failuresInARow()).isEqualTo(2);
  }

  @Test
  void bugInAReaderStopsNothingElse() {
    rig.site.page("/reviews", "bug");
    rig.site.page("/other", "a 01 x");
    var source = rig.add("/reviews");
    rig.add("/other");

    rig.crawler.runDue();

    assertThat(rig.state(source)).isEqualTo(State.UNREADABLE);
    assertThat(rig.sink.harvests()).hasSize(1);
  }

  @Test
  void emptyPageIsToldFromAGoodOne() {
    rig.site.page("/reviews", "complete");
    var source = rig.add("/reviews");

    rig.crawler.runDue();

    assertThat(rig.state(source)).isEqualTo(State.EMPTY);
    assertThat(rig.sink.harvests()).isEmpty();
  }

  @Test
  void sourceIsNewUntilItIsLookedAt() {
    var source = rig.add("/reviews");

    assertThat(rig.state(source)).isEqualTo(State.NEW);
    assertThat(rig.health(source).nextLook()).contains(rig.clock.instant());
    assertThat(rig.crawler.health()).extracting(SourceHealth::source).containsExactly(source);
  }

  @Test
  void failingSourceIsAskedLessAndLessAndComesBack() {
    rig.site.status("/reviews", 500);
    var source = rig.add("/reviews");
    rig.crawler.runDue();
    rig.lookAgain();

    assertThat(rig.lookAgain()).isZero();
    for (int day = 0; day < 10; day++) {
      rig.clock.pass(Duration.ofHours(6));
      assertThat(rig.crawler.runDue()).as("a look every six hours at the least").isPositive();
    }
    rig.site.page("/reviews", "a 01 x");
    rig.clock.pass(Duration.ofHours(6));
    rig.crawler.runDue();

    assertThat(rig.state(source)).isEqualTo(State.OK);
    assertThat(rig.health(source).failuresInARow()).isZero();
  }

  @Test
  void stateSaysSinceWhen() {
    rig.site.status("/reviews", 500);
    var source = rig.add("/reviews");
    var start = rig.clock.instant();

    rig.crawler.runDue();
    rig.lookAgain();

    assertThat(rig.health(source).since()).isEqualTo(start);
  }

  @ParameterizedTest
  @ValueSource(strings = {"429", "503"})
  void throttledHostWaitsForRetryAfter(int status) {
    rig.site.status("/reviews", status, "Retry-After: 7200");
    rig.site.page("/other", "a 01 x");
    var source = rig.add("/reviews");
    rig.crawler.runDue();
    rig.add("/other");

    rig.clock.pass(Duration.ofSeconds(7199));
    assertThat(rig.crawler.runDue()).isZero();
    assertThat(rig.state(source)).isEqualTo(State.BLOCKED);
    rig.clock.pass(Duration.ofSeconds(1));

    assertThat(rig.crawler.runDue()).isPositive();
  }

  @Test
  void sourceWhoseHostWantsUsLaterIsNotLate() {
    rig.site.status("/reviews", 429, "Retry-After: 7200");
    rig.site.page("/other", "a 01 x");
    rig.add("/reviews");
    var other = rig.add("/other");
    rig.crawler.runDue();

    rig.clock.pass(Duration.ofHours(1));

    assertThat(rig.state(other)).isEqualTo(State.NEW);
    assertThat(rig.health(other).nextLook())
        .contains(rig.clock.instant().plus(Duration.ofHours(1)));
  }

  @Test
  void throttlingWithoutATermLeavesTheHostAloneForAWhile() {
    rig.site.status("/reviews", 429);
    rig.site.page("/other", "a 01 x");
    rig.add("/reviews");
    rig.crawler.runDue();
    rig.add("/other");

    assertThat(rig.crawler.runDue()).isZero();
    rig.clock.pass(Duration.ofMinutes(1));

    assertThat(rig.crawler.runDue()).isEqualTo(1);
  }

  @Test
  void nameThatLeadsInsideIsUnsafe() {
    rig.site.page("/reviews", "a 01 x");
    rig.with(settings -> settings.withAllowedPrivate(Set.of()));
    var source = rig.add("/reviews");

    rig.crawler.runDue();

    assertThat(rig.state(source)).isEqualTo(State.UNSAFE);
    assertThat(rig.site.asked()).isEmpty();
  }

  @Test
  void withoutContactNothingLeavesLoopback() {
    var source =
        rig.add(
            SourceSpec.of(
                "outside",
                java.net.URI.create("http://shop.example/"),
                Cadence.every(Rig.CADENCE),
                About.nothing()));

    rig.crawler.runDue();

    assertThat(rig.state(source)).isEqualTo(State.FAILING);
    assertThat(rig.health(source).detail()).contains("crawler.contact");
  }

  @Test
  void robotsThatCannotBeReadKeepsUsOutUntilItAnswers() {
    rig.site.status("/robots.txt", 500);
    rig.site.page("/reviews", "a 01 x");
    var source = rig.add("/reviews");

    rig.crawler.runDue();
    assertThat(rig.state(source)).isEqualTo(State.ROBOTS_DENY);
    assertThat(rig.site.asked("/reviews")).isZero();
    rig.site.status("/robots.txt", 404);
    rig.lookAgain();

    assertThat(rig.state(source)).isEqualTo(State.OK);
  }

  @Test
  void overdueSourceIsLate() {
    rig.site.page("/reviews", "a 01 x");
    var source = rig.add("/reviews");
    rig.crawler.runDue();
    var due = rig.health(source).nextLook().orElseThrow();

    rig.clock.pass(Rig.CADENCE.plusMinutes(10));
    assertThat(rig.state(source)).isEqualTo(State.OK);
    rig.clock.pass(Duration.ofSeconds(1));

    assertThat(rig.state(source)).isEqualTo(State.LATE);
    assertThat(rig.health(source).since()).isEqualTo(due);
  }

  @Test
  void siteThatBreaksEveryRuleHoldsUpNoOther() {
    var bad = List.of("/a", "/b", "/c");
    bad.forEach(path -> rig.site.redirect(path, path));
    rig.site.page("/good", "a 01 x");
    bad.forEach(rig::add);
    rig.add("/good");

    rig.crawler.runDue();

    assertThat(rig.sink.harvests()).hasSize(1);
  }
}
