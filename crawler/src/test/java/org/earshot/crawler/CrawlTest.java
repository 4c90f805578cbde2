package org.earshot.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mockwebserver3.MockResponse;
import okhttp3.Headers;
import org.earshot.crawler.SourceHealth.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CrawlTest {
  private final Rig rig = new Rig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void robotsIsAskedBeforeThePage() {
    rig.site.page("/reviews", "a 01 The lid fell off");
    rig.add("/reviews");

    int asked = rig.crawler.runDue();

    assertThat(asked).isEqualTo(2);
    assertThat(rig.site.asked()).containsExactly("/robots.txt", "/reviews");
  }

  @Test
  void harvestNamesSourcePageAndPosts() {
    rig.site.page("/reviews", "a 01 The lid fell off");
    var source = rig.add("/reviews");

    rig.crawler.runDue();

    var url = rig.url("/reviews").toString();
    assertThat(rig.sink.harvests())
        .singleElement()
        .satisfies(harvest -> {
          assertThat(harvest.source()).isEqualTo(source);
          assertThat(harvest.page())
              .isEqualTo(new PageSeen(url, url, 200, rig.clock.instant(), true));
          assertThat(harvest.posts()).extracting(Post::words).containsExactly("The lid fell off");
        });
  }

  @Test
  void pageThatRobotsRefusesIsNeverAskedFor() {
    rig.site.page("/robots.txt", "User-agent: Earshot\nDisallow: /reviews\n");
    rig.site.page("/reviews", "a 01 The lid fell off");
    var source = rig.add("/reviews");

    rig.crawler.runDue();
    rig.lookAgain();

    assertThat(rig.site.asked("/reviews")).isZero();
    assertThat(rig.state(source)).isEqualTo(State.ROBOTS_DENY);
    assertThat(rig.health(source).detail()).contains("robots.txt disallows");
  }

  @Test
  void firstLookIsToldFromLaterOnes() {
    rig.site.page("/reviews", "a 01 The lid fell off");
    rig.add("/reviews");

    rig.crawler.runDue();
    rig.site.page("/reviews", "b 33 Loud as a train\na 01 The lid fell off");
    rig.lookAgain();

    assertThat(rig.sink.arrivals()).containsExactly(Arrival.FIRST_LOOK, Arrival.LIVE);
  }

  @Test
  void lookIsTheFirstUntilOneHasSucceeded() {
    rig.site.status("/reviews", 500);
    rig.add("/reviews");

    rig.crawler.runDue();
    rig.site.page("/reviews", "a 01 The lid fell off");
    rig.lookAgain();

    assertThat(rig.sink.arrivals()).containsExactly(Arrival.FIRST_LOOK);
  }

  @Test
  void nothingIsAskedBeforeItsTime() {
    rig.site.page("/reviews", "a 01 The lid fell off");
    rig.add("/reviews");
    rig.crawler.runDue();

    rig.clock.pass(Rig.CADENCE.minusSeconds(1));

    assertThat(rig.crawler.runDue()).isZero();
  }

  @Test
  void pageIsAskedForConditionally() {
    rig.site.answer(
        "/reviews",
        () ->
            new MockResponse.Builder()
                .body("a 01 The lid fell off")
                .addHeader("ETag", "\"v1\"")
                .addHeader("Last-Modified", "Thu, 01 Jan 2026 00:00:00 GMT")
                .build());
    var source = rig.add("/reviews");
    rig.crawler.runDue();

    rig.site.status("/reviews", 304);
    rig.lookAgain();

    Headers sent = rig.site.requests().getLast().getHeaders();
    assertThat(sent.get("If-None-Match")).isEqualTo("\"v1\"");
    assertThat(sent.get("If-Modified-Since")).isEqualTo("Thu, 01 Jan 2026 00:00:00 GMT");
    assertThat(rig.sink.harvests()).hasSize(1);
    assertThat(rig.state(source)).isEqualTo(State.OK);
    assertThat(rig.health(source).lastSuccess()).contains(rig.clock.instant());
  }

  @Test
  void bodyThatDidNotChangeIsNotHarvestedAgain() {
    rig.site.page("/reviews", "a 01 The lid fell off");
    rig.add("/reviews");

    rig.crawler.runDue();
    rig.lookAgain();

    assertThat(rig.site.asked("/reviews")).isEqualTo(2);
    assertThat(rig.sink.harvests()).hasSize(1);
  }

  @Test
  void changedSourceIsReadAnewAlthoughItsPageIsTheSame() {
    rig.site.page("/reviews", "a 01 The lid fell off");
    var source = rig.add("/reviews");
    rig.crawler.runDue();

    var spec = source.spec();
    rig.crawler
        .sources()
        .change(
            source.id(),
            SourceSpec.of(spec.name(), spec.address(), spec.cadence(), About.brand("acme")));
    rig.crawler.runDue();

    assertThat(rig.sink.harvests()).hasSize(2);
    assertThat(rig.sink.last().source().spec().about().brands()).containsExactly("acme");
    assertThat(rig.sink.last().arrival()).isEqualTo(Arrival.LIVE);
  }

  @Test
  void sourceThatMovedHasAFirstLookAgain() {
    rig.site.page("/old", "a 01 The lid fell off");
    rig.site.page("/new", "b 02 Loud as a train");
    var source = rig.add("/old");
    rig.crawler.runDue();

    rig.crawler
        .sources()
        .change(
            source.id(),
            SourceSpec.of("moved", rig.url("/new"), source.spec().cadence(), About.nothing()));
    rig.crawler.runDue();

    assertThat(rig.sink.arrivals()).containsExactly(Arrival.FIRST_LOOK, Arrival.FIRST_LOOK);
    assertThat(rig.sink.missing()).isEmpty();
  }

  @Test
  void pausedSourceIsLeftAlone() {
    rig.site.page("/reviews", "a 01 The lid fell off");
    var source = rig.add("/reviews");
    var spec = source.spec();
    var paused =
        new SourceSpec(
            spec.name(),
            spec.address(),
            spec.kind(),
            spec.cadence(),
            spec.about(),
            spec.alertFrom(),
            spec.replies(),
            false);

    rig.crawler.sources().change(source.id(), paused);

    assertThat(rig.crawler.runDue()).isZero();
    assertThat(rig.state(source)).isEqualTo(State.PAUSED);
    assertThat(rig.health(source).nextLook()).isEmpty();
  }

  @Test
  void lookNowMakesASourceDue() {
    rig.site.page("/reviews", "a 01 The lid fell off");
    var source = rig.add("/reviews");
    rig.crawler.runDue();

    rig.crawler.lookNow(source.id());

    assertThat(rig.crawler.runDue()).isEqualTo(1);
  }

  @Test
  void removedSourceIsForgotten() {
    rig.site.page("/reviews", "a 01 The lid fell off");
    var source = rig.add("/reviews");
    rig.crawler.runDue();

    rig.crawler.sources().remove(source.id());

    assertThat(rig.lookAgain()).isZero();
    assertThat(rig.crawler.sources().all()).isEmpty();
    assertThat(rig.crawler.health()).isEmpty();
  }

  @Test
  void everythingThatWasSaidOfASourceIsKept() {
    var spec =
        new SourceSpec(
            "Shop λ",
            rig.url("/reviews?q=1#reviews"),
            "page",
            Cadence.every(Duration.ofSeconds(90)),
            new About(Set.of("acme", "acme-pro"), Optional.of("Kettle 2"), Optional.of("Vilnius")),
            Optional.of(rig.clock.instant().minusSeconds(60)),
            new ReplyAccess(
                ReplyAccess.Visibility.HIDDEN, Optional.of(rig.url("/write")), Duration.ofHours(3)),
            true);

    var source = rig.add(spec);

    assertThat(rig.open().sources().find(source.id())).contains(source);
    assertThat(source.spec()).isEqualTo(spec);
  }

  @Test
  void nameOfASourceIsGivenOnce() {
    rig.add("/reviews");
    var other = rig.add("/other");

    assertThatThrownBy(() -> rig.add("/reviews"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("source /reviews");
    assertThatThrownBy(() ->
            rig.crawler
                .sources()
                .change(
                    other.id(),
                    SourceSpec.of(
                        "source /reviews",
                        rig.url("/other"),
                        Cadence.every(Rig.CADENCE),
                        About.nothing())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void unknownKindIsRefusedWithTheKnownOnes() {
    var spec =
        new SourceSpec(
            "x",
            rig.url("/"),
            "telepathy",
            Cadence.every(Rig.CADENCE),
            About.nothing(),
            Optional.empty(),
            ReplyAccess.usual(),
            true);

    assertThatThrownBy(() -> rig.add(spec))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("telepathy")
        .hasMessageContaining("feed");
  }

  @Test
  void nulAndHalfACharacterInAnAnswerBreakNothing() {
    rig.site.page("/robots.txt", "User-agent: *\0\nDisallow: /private\n");
    rig.site.redirect("/reviews", "ftp://x/");
    var spec =
        SourceSpec.of(
            "a\0b\uD800", rig.url("/reviews"), Cadence.every(Rig.CADENCE), About.nothing());
    var source = rig.add(spec);

    rig.crawler.runDue();

    assertThat(rig.state(source)).isEqualTo(State.FAILING);
    assertThat(rig.crawler.sources().all()).extracting(s -> s.spec().name()).containsExactly("ab?");
  }

  @Test
  void noarchiveIsTold() {
    rig.site.status("/robots.txt", 404);
    rig.site.answer(
        "/header",
        () ->
            new MockResponse.Builder()
                .body("a 01 x")
                .addHeader("X-Robots-Tag", "noindex, noarchive")
                .build());
    rig.site.answer(
        "/other",
        () ->
            new MockResponse.Builder()
                .body("b 01 x")
                .addHeader("X-Robots-Tag", "otherbot: noarchive")
                .build());
    List.of("/header", "/other").forEach(rig::add);

    rig.crawler.runDue();

    assertThat(rig.sink.harvests())
        .extracting(harvest -> harvest.page().archivable())
        .containsExactly(false, true);
  }
}
