package org.earshot.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlaceTest {
  private static final Duration WEEK = Duration.ofDays(7);

  private final Rig rig = new Rig();
  private Source source;

  @BeforeEach
  void sourceWasRead() {
    rig.site.page("/reviews", "a 01 x");
    rig.site.page("/reviews/a", "a 01 x");
    source =
        rig.add(
            SourceSpec.of(
                "shop", rig.url("/reviews"), Cadence.every(Duration.ofDays(30)), About.nothing()));
    rig.crawler.runDue();
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void placeIsLookedAtAtOnceAndItsHarvestIsLive() {
    rig.crawler.watch(place());

    rig.crawler.runDue();

    var harvest = rig.sink.last();
    assertThat(harvest.arrival()).isEqualTo(Arrival.LIVE);
    assertThat(harvest.source()).isEqualTo(source);
    assertThat(harvest.page().requested()).isEqualTo(rig.url("/reviews/a").toString());
  }

  @Test
  void placeIsLookedAtOftenAtFirstAndThenLess() {
    rig.crawler.watch(place());
    var start = rig.clock.instant();
    var looks = new ArrayList<Long>();
    for (int second = 0; second <= 2000; second += 10) {
      if (rig.crawler.runDue() > 0) {
        looks.add(Duration.between(start, rig.clock.instant()).toSeconds());
      }
      rig.clock.pass(Duration.ofSeconds(10));
    }

    assertThat(looks).containsExactly(0L, 30L, 90L, 210L, 450L, 930L, 1890L);
  }

  @Test
  void quickSourceMakesQuickPlaceLooks() {
    var quick =
        rig.add(
            SourceSpec.of(
                "quick", rig.url("/quick"), Cadence.every(Duration.ofSeconds(1)), About.nothing()));
    rig.crawler.watch(new PlaceLook(quick.id(), rig.url("/reviews/a"), end()));
    rig.crawler.runDue();
    var paused = rig.site.asked("/reviews/a");

    rig.clock.pass(Duration.ofSeconds(1));
    rig.crawler.runDue();

    assertThat(rig.site.asked("/reviews/a")).isEqualTo(paused + 1);
  }

  @Test
  void failingPlaceKeepsItsRhythm() {
    rig.site.status("/reviews/a", 500);
    rig.crawler.watch(place());
    rig.crawler.runDue();

    rig.clock.pass(Duration.ofSeconds(30));

    assertThat(rig.crawler.runDue()).isEqualTo(1);
  }

  @Test
  void replyThatShowsIsHarvested() {
    rig.crawler.watch(place());
    rig.crawler.runDue();

    rig.site.page("/reviews/a", "a 01 x\nreply 33 Sorry!");
    rig.clock.pass(Duration.ofSeconds(30));
    rig.crawler.runDue();

    assertThat(rig.sink.last().posts()).extracting(Post::words).containsExactly("x", "Sorry!");
  }

  @Test
  void noLookComesAfterTheEnd() {
    rig.crawler.watch(place());
    rig.crawler.runDue();

    rig.clock.pass(WEEK.plusSeconds(1));

    assertThat(rig.crawler.runDue()).isZero();
  }

  @Test
  void watchingAgainMovesOnlyTheEnd() {
    rig.crawler.watch(place());
    rig.crawler.runDue();

    rig.crawler.watch(new PlaceLook(source.id(), place().address(), end().plus(WEEK)));
    assertThat(rig.crawler.runDue()).isZero();
    var before = rig.site.asked("/reviews/a");
    rig.clock.pass(WEEK.plusSeconds(1));
    rig.crawler.runDue();

    assertThat(rig.site.asked("/reviews/a")).isEqualTo(before + 1);
  }

  @Test
  void unwatchedPlaceIsLeftAlone() {
    rig.crawler.watch(place());

    rig.crawler.unwatch(place());

    assertThat(rig.crawler.runDue()).isZero();
  }

  @Test
  void placeOfAFeedIsReadByLooking() {
    var kinds = new ArrayList<String>();
    rig.crawler.close();
    rig.crawler =
        new Crawler(
            rig.settings,
            rig.database,
            rig.database,
            rig.sink,
            rig.clock,
            rig.eyes((page, kind, _) -> {
              kinds.add(page.url() + " " + kind);
              return LineReader.read(page, kind, Optional.empty());
            }));
    for (var kind : List.of("feed", "page")) {
      var spec = source.spec();
      var added =
          rig.add(
              new SourceSpec(
                  kind,
                  rig.url("/reviews"),
                  kind,
                  spec.cadence(),
                  spec.about(),
                  spec.alertFrom(),
                  spec.replies(),
                  true));
      rig.crawler.watch(new PlaceLook(added.id(), rig.url("/reviews/a"), end()));
    }

    rig.crawler.runDue();

    assertThat(kinds)
        .containsExactlyInAnyOrder(
            rig.url("/reviews") + " feed",
            rig.url("/reviews/a") + " auto",
            rig.url("/reviews") + " page",
            rig.url("/reviews/a") + " page");
  }

  @Test
  void placeWithoutSourceOrWebAddressIsRefused() {
    assertThatThrownBy(() -> rig.crawler.watch(new PlaceLook(99, rig.url("/x"), end())))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> rig.crawler.watch(new PlaceLook(source.id(), URI.create("mailto:a@b.c"), end())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private PlaceLook place() {
    return new PlaceLook(source.id(), rig.url("/reviews/a"), end());
  }

  private java.time.Instant end() {
    return java.time.Instant.parse("2026-01-01T12:00:00Z").plus(WEEK);
  }
}
