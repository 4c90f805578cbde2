package org.earshot.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.earshot.crawler.SourceHealth.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {
  private final Rig rig = new Rig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void pageKeepsBothAddresses() {
    rig.site.redirect("/old", "/new");
    rig.site.page("/new", "a 01 x");
    rig.add("/old");

    rig.crawler.runDue();

    assertThat(rig.sink.last().page().requested()).isEqualTo(rig.url("/old").toString());
    assertThat(rig.sink.last().page().url()).isEqualTo(rig.url("/new").toString());
  }

  @Test
  void eachLookBeginsAtTheSourcesOwnAddress() {
    rig.site.redirect("/old", "/new");
    rig.site.page("/new", "a 01 x");
    rig.add("/old");

    rig.crawler.runDue();
    rig.lookAgain();

    assertThat(rig.site.asked()).containsExactly("/robots.txt", "/old", "/new", "/old", "/new");
  }

  @Test
  void aPageMayNameThePlaceOfItsPosts() {
    rig.site.page("/channel", "instead /feed");
    rig.site.page("/feed", "a 01 x");
    var source = rig.add("/channel");

    rig.crawler.runDue();

    assertThat(rig.sink.last().page().requested()).isEqualTo(rig.url("/channel").toString());
    assertThat(rig.sink.last().page().url()).isEqualTo(rig.url("/feed").toString());
    assertThat(rig.state(source)).isEqualTo(State.OK);
  }

  @Test
  void pagesThatNameEachOtherAreUnreadable() {
    rig.site.page("/a", "instead /b");
    rig.site.page("/b", "instead /a");
    var source = rig.add("/a");

    rig.crawler.runDue();

    assertThat(rig.state(source)).isEqualTo(State.UNREADABLE);
    assertThat(rig.site.asked()).containsExactly("/robots.txt", "/a", "/b");
  }

  @Test
  void redirectLoopEnds() {
    rig.site.redirect("/a", "/b");
    rig.site.redirect("/b", "/a");
    var source = rig.add("/a");

    rig.crawler.runDue();

    assertThat(rig.state(source)).isEqualTo(State.FAILING);
    assertThat(rig.health(source).detail()).contains("redirects without an end");
    assertThat(rig.site.asked()).containsExactly("/robots.txt", "/a", "/b");
  }

  @Test
  void fiveRedirectsAreFollowedAndNoSixth() {
    for (int hop = 0; hop < 6; hop++) {
      rig.site.redirect("/" + hop, "/" + (hop + 1));
    }
    rig.site.page("/6", "a 01 x");
    var long6 = rig.add("/0");
    var long5 = rig.add("/1");

    rig.crawler.runDue();

    assertThat(rig.state(long6)).isEqualTo(State.FAILING);
    assertThat(rig.state(long5)).isEqualTo(State.OK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:PORT/secret",
        "http://127.0.0.2:PORT/secret",
        "http://[::1]:PORT/secret",
        "http://[::ffff:7f00:1]:PORT/secret",
        "http://2130706433:PORT/secret",
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "//192.168.1.1/"
      })
  void redirectInsideIsUnsafeAndNeverFollowed(String to) {
    rig.with(settings -> settings.withContact("mailto:ops@acme.example"));
    rig.site.redirect("/reviews", to.replace("PORT", String.valueOf(rig.server.getPort())));
    rig.site.page("/secret", "a 01 x");
    var source = rig.add("/reviews");

    rig.crawler.runDue();

    assertThat(rig.state(source)).isEqualTo(State.UNSAFE);
    assertThat(rig.site.asked()).containsExactly("/robots.txt", "/reviews");
  }

  @Test
  void robotsOfTheOtherHostHoldsForItsPages() {
    allowBothNames();
    rig.site.answer(
        "/robots.txt",
        request ->
            new mockwebserver3.MockResponse.Builder()
                .body(
                    String.valueOf(request.getHeaders().get("Host")).startsWith("127.")
                        ? "User-agent: *\nDisallow: /"
                        : "")
                .build());
    rig.site.redirect("/reviews", other("/secret"));
    rig.site.page("/secret", "a 01 x");
    var source = rig.add("/reviews");

    rig.crawler.runDue();

    assertThat(rig.state(source)).isEqualTo(State.ROBOTS_DENY);
    assertThat(rig.site.asked("/secret")).isZero();
    assertThat(rig.health(source).detail()).startsWith(other("/secret"));
  }

  @Test
  void hopToAnotherHostWaitsForThatHostsGate() {
    allowBothNames();
    rig.with(settings -> settings.withHostDelay(Rig.HOST_DELAY));
    rig.site.redirect("/reviews", other("/moved"));
    rig.site.page("/moved", "a 01 x");
    rig.add("/reviews");

    rig.crawler.runDue();
    rig.clock.pass(Rig.HOST_DELAY);
    rig.crawler.runDue();
    assertThat(rig.site.asked()).containsExactly("/robots.txt", "/reviews", "/robots.txt");
    rig.clock.pass(Rig.HOST_DELAY.minus(Duration.ofMillis(1)));
    assertThat(rig.crawler.runDue()).isZero();
    rig.clock.pass(Duration.ofMillis(1));
    rig.crawler.runDue();

    assertThat(rig.sink.harvests()).hasSize(1);
  }

  @Test
  void robotsThatLeadsToAnotherHostWaitsForThatHostsGate() {
    allowBothNames();
    rig.with(settings -> settings.withHostDelay(Rig.HOST_DELAY));
    rig.site.answer(
        "/robots.txt",
        request ->
            String.valueOf(request.getHeaders().get("Host")).startsWith("127.")
                ? new mockwebserver3.MockResponse.Builder().code(404).build()
                : new mockwebserver3.MockResponse.Builder()
                    .code(302)
                    .addHeader("Location", other("/shared-robots.txt"))
                    .build());
    rig.site.page("/shared-robots.txt", "User-agent: *\nDisallow: /reviews");
    rig.site.page("/own", "a 01 x");
    rig.add(
        SourceSpec.of(
            "own",
            java.net.URI.create(other("/own")),
            Cadence.every(Rig.CADENCE),
            About.nothing()));
    var source = rig.add("/reviews");

    for (int second = 0; second < 30; second++) {
      rig.crawler.runDue();
      rig.clock.pass(Duration.ofSeconds(1));
    }

    assertThat(rig.state(source)).isEqualTo(State.ROBOTS_DENY);
    assertThat(rig.site.asked("/reviews")).isZero();
  }

  private void allowBothNames() {
    var port = rig.server.getPort();
    rig.with(
        settings -> settings.withAllowedPrivate(Set.of("localhost:" + port, "127.0.0.1:" + port)));
  }

  private String other(String path) {
    return "http://127.0.0.1:" + rig.server.getPort() + path;
  }
}
