package org.earshot.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.earshot.crawler.frontier.Frontier;
import org.earshot.crawler.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The scheduler is told only of hosts that want something soon.
class HorizonTest {
  private final Rig rig = new Rig();
  private final Frontier frontier = new Frontier(Database.open(rig.database));
  private final String host = "localhost:" + rig.server.getPort();

  @AfterEach
  void close() {
    rig.close();
  }

  private List<Map.Entry<String, Instant>> within(Duration time) {
    return frontier.wakes(rig.clock.instant().plus(time));
  }

  private Source looked() {
    rig.site.page("/a", "a 01 x");
    var source = rig.add("/a");
    rig.crawler.runDue();
    return source;
  }

  @Test
  void newSourceWakesItsHostAtOnce() {
    rig.add("/a");

    assertThat(within(Duration.ZERO)).containsExactly(Map.entry(host, rig.clock.instant()));
  }

  @Test
  void hostIsToldOfWhenItsTimeIsNear() {
    looked();
    var due = rig.clock.instant().plus(Rig.CADENCE);

    assertThat(within(Rig.CADENCE.minusSeconds(1))).isEmpty();
    assertThat(within(Rig.CADENCE)).containsExactly(Map.entry(host, due));
  }

  @Test
  void earliestOfItsLooksWakesAHost() {
    looked();
    rig.clock.pass(Duration.ofMinutes(1));
    rig.site.page("/b", "b 01 x");
    rig.add("/b");
    rig.crawler.runDue();

    var first = rig.clock.instant().plus(Rig.CADENCE).minus(Duration.ofMinutes(1));
    assertThat(within(Rig.CADENCE)).containsExactly(Map.entry(host, first));
  }

  @Test
  void lookNowWakesAtOnce() {
    var source = looked();

    rig.crawler.lookNow(source.id());

    assertThat(within(Duration.ZERO)).hasSize(1);
    assertThat(rig.crawler.runDue()).isEqualTo(1);
  }

  @Test
  void lookNowWhileItIsLookedAtIsNotForgotten() {
    rig.site.page("/a", "a 01 x");
    rig.site.page("/b", "b 01 x");
    var early = rig.add("/a");
    rig.crawler.runDue();
    rig.add("/b");
    rig.sink.afterwards(harvest -> {
      if (!harvest.source().equals(early)) {
        rig.crawler.lookNow(early.id());
      }
    });

    assertThat(rig.crawler.runDue()).as("the new one, then the one asked for").isEqualTo(2);
  }

  @Test
  void pausedSourceWakesNobody() {
    var source = looked();
    var spec = source.spec();
    rig.crawler
        .sources()
        .change(
            source.id(),
            new SourceSpec(
                spec.name(),
                spec.address(),
                spec.kind(),
                spec.cadence(),
                spec.about(),
                spec.alertFrom(),
                spec.replies(),
                false));

    assertThat(rig.crawler.runDue()).isZero();
    assertThat(within(Duration.ofDays(1))).isEmpty();
  }

  @Test
  void hostThatAsksForAPauseIsNotToldOfBefore() {
    looked();
    rig.site.status("/a", 429, "Retry-After: 3600");
    rig.lookAgain();

    assertThat(within(Duration.ofMinutes(59))).isEmpty();
    assertThat(within(Duration.ofMinutes(61))).hasSize(1);
  }

  @Test
  void hostOfASourceThatIsGoneIsForgotten() {
    var source = looked();
    rig.crawler.sources().remove(source.id());

    rig.lookAgain();

    assertThat(within(Duration.ofDays(1))).isEmpty();
  }
}
