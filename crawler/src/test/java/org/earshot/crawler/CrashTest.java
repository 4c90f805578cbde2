package org.earshot.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import mockwebserver3.MockResponse;
import org.earshot.crawler.SourceHealth.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CrashTest {
  /// The limit of a request and some seconds.
  private static final Duration LONGEST_LEASE = Duration.ofSeconds(30);

  private final Rig rig = new Rig();

  @AfterEach
  void close() {
    rig.close();
  }

  /// What a killed process looks like to the code around it.
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  @Test
  void crashAfterTheSinkFetchesAgainAndGivesTheSameHarvest() {
    rig.site.answer(
        "/reviews",
        request ->
            request.getHeaders().get("If-None-Match") == null
                ? new MockResponse.Builder().body("a 01 x").addHeader("ETag", "\"1\"").build()
                : new MockResponse.Builder().code(304).build());
    rig.add("/reviews");
    var alive = new AtomicBoolean();
    rig.sink.afterwards(harvest -> {
      if (!alive.getAndSet(true)) {
        throw new Killed();
      }
    });

    assertThatThrownBy(() -> rig.crawler.runDue()).isInstanceOf(Killed.class);
    try (var restarted = rig.open()) {
      assertThat(restarted.runDue()).as("the host is still held by the dead").isZero();
      rig.clock.pass(LONGEST_LEASE);
      restarted.runDue();
    }

    assertThat(rig.sink.harvests()).hasSize(2);
    assertThat(rig.sink.harvests().get(1))
        .usingRecursiveComparison()
        .ignoringFields("page.at")
        .isEqualTo(rig.sink.harvests().get(0));
  }

  @Test
  void sinkThatFailsLosesNothing() {
    rig.site.page("/reviews", "a 01 x");
    var source = rig.add("/reviews");
    rig.sink.afterwards(harvest -> {
      throw new IllegalStateException("disk full");
    });

    rig.crawler.runDue();
    assertThat(rig.state(source)).isEqualTo(State.FAILING);
    assertThat(rig.health(source).detail()).contains("disk full");
    rig.sink.afterwards(harvest -> {});
    rig.lookAgain();

    assertThat(rig.sink.arrivals()).containsExactly(Arrival.FIRST_LOOK, Arrival.FIRST_LOOK);
    assertThat(rig.state(source)).isEqualTo(State.OK);
  }

  @Test
  void crashInTheMiddleOfARedirectGoesOnFromThere() {
    rig.with(settings -> settings.withHostDelay(Rig.HOST_DELAY));
    rig.site.redirect("/old", "/new");
    rig.site.page("/new", "a 01 x");
    rig.add("/old");
    rig.crawler.runDue();
    rig.clock.pass(Rig.HOST_DELAY);
    rig.crawler.runDue();
    rig.clock.pass(Rig.HOST_DELAY);

    try (var restarted = rig.open()) {
      restarted.runDue();
    }

    assertThat(rig.sink.last().page().url()).isEqualTo(rig.url("/new").toString());
  }

  @Test
  void sourceChangedWhileItIsReadIsReadAgain() {
    rig.site.page("/reviews", "a 01 x");
    var source = rig.add("/reviews");
    var changed = new AtomicBoolean();
    rig.sink.afterwards(harvest -> {
      if (!changed.getAndSet(true)) {
        rig.crawler
            .sources()
            .change(
                source.id(),
                SourceSpec.of(
                    "other name",
                    rig.url("/reviews"),
                    source.spec().cadence(),
                    About.brand("acme")));
      }
    });

    rig.crawler.runDue();
    rig.crawler.runDue();

    assertThat(rig.sink.last().source().spec().about()).isEqualTo(About.brand("acme"));
  }

  @Test
  void sourceRemovedWhileItIsReadBreaksNothing() {
    rig.site.page("/reviews", "a 01 x");
    var source = rig.add("/reviews");
    rig.sink.afterwards(harvest -> rig.crawler.sources().remove(source.id()));

    rig.crawler.runDue();

    assertThat(rig.crawler.health()).isEmpty();
  }
}
