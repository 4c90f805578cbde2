package org.earshot.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SingleLookTest {
  private static final String FEED =
      """
      <rss version="2.0"><channel><title>Reviews</title>
      <item><guid>1</guid><title>The lid fell off</title></item>
      </channel></rss>
      """;

  @StartStop private final MockWebServer server = new MockWebServer();

  private final Site site = new Site();
  private final SettableClock clock = SettableClock.atNewYear();
  private final List<Duration> waits = new ArrayList<>();

  @BeforeEach
  void dispatch() {
    server.setDispatcher(site);
  }

  @Test
  void pageIsAskedForPolitelyAndRead() {
    site.answer(
        "/feed",
        () ->
            new MockResponse.Builder()
                .body(FEED)
                .addHeader("Content-Type", "application/rss+xml")
                .build());

    var checked = look("/feed", "auto");

    assertThat(checked.fetch()).isInstanceOf(FetchResult.Fetched.class);
    assertThat(checked.extraction())
        .containsInstanceOf(Extraction.Posts.class)
        .hasValueSatisfying(
            extraction -> assertThat(((Extraction.Posts) extraction).posts()).hasSize(1));
    assertThat(checked.robots()).contains("404");
    assertThat(site.asked()).containsExactly("/robots.txt", "/feed");
    assertThat(waits).containsExactly(Duration.ofSeconds(5));
  }

  @Test
  void refusalOfRobotsIsSaidAndKept() {
    site.page("/robots.txt", "User-agent: *\nDisallow: /");

    var checked = look("/feed", "auto");

    assertThat(checked.fetch()).isInstanceOf(FetchResult.RobotsDenied.class);
    assertThat(checked.robots()).contains("disallows");
    assertThat(checked.extraction()).isEmpty();
    assertThat(site.asked()).containsExactly("/robots.txt");
  }

  @Test
  void redirectsAreFollowedToTheirEnd() {
    site.redirect("/a", "/b");
    site.redirect("/b", "/feed");
    site.page("/feed", FEED);
    site.redirect("/loop", "/loop");

    try (var single = single()) {
      var found = single.look(url("/a"), "feed");
      var loop = single.look(url("/loop"), "feed");

      assertThat(((FetchResult.Fetched) found.fetch()).page().requested())
          .isEqualTo(url("/a").toString());
      assertThat(((FetchResult.Fetched) found.fetch()).page().url())
          .isEqualTo(url("/feed").toString());
      assertThat(loop.fetch()).isEqualTo(new FetchResult.RedirectLoop(1));
    }
  }

  @Test
  void aPageThatNamesThePlaceOfItsPostsIsFollowedThere() {
    site.page(
        "/@acme",
        "<!doctype html><html><head><link rel='alternate' type='application/rss+xml'"
            + " href='/feeds/videos.xml?channel_id=UC1'></head></html>");
    site.page("/feeds/videos.xml?channel_id=UC1", FEED);

    var checked = look("/@acme", "youtube");

    assertThat(checked.extraction())
        .hasValueSatisfying(
            extraction -> assertThat(((Extraction.Posts) extraction).posts()).hasSize(1));
    assertThat(((FetchResult.Fetched) checked.fetch()).page().requested())
        .isEqualTo(url("/@acme").toString());
    assertThat(site.asked())
        .containsExactly("/robots.txt", "/@acme", "/feeds/videos.xml?channel_id=UC1");
  }

  @Test
  void siteThatWantsUsMuchLaterIsNotWaitedFor() {
    site.status("/feed", 429, "Retry-After: 3600");
    try (var single = single()) {
      var first = single.look(url("/feed"), "auto");
      var second = single.look(url("/other"), "auto");

      assertThat(first.fetch()).isInstanceOf(FetchResult.Throttled.class);
      assertThat(second.fetch()).isInstanceOf(FetchResult.Throttled.class);
      assertThat(site.asked("/other")).isZero();
    }
  }

  @Test
  void privateAddressIsSaid() {
    try (var single =
        new SingleLook(
            CrawlerSettings.ofDefaults().withContact("mailto:a@b.example"), clock, pause())) {
      assertThat(single.look(URI.create("http://169.254.169.254/"), "auto").fetch())
          .isInstanceOf(FetchResult.PrivateAddress.class);
    }
  }

  @Test
  void unknownKindAndSchemeAreMisuse() {
    try (var single = single()) {
      assertThatThrownBy(() -> single.look(url("/"), "telepathy"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("telepathy");
      assertThatThrownBy(() -> single.look(URI.create("ftp://x/"), "auto"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private Checked look(String path, String kind) {
    try (var single = single()) {
      return single.look(url(path), kind);
    }
  }

  private SingleLook single() {
    var settings =
        CrawlerSettings.ofDefaults().withAllowedPrivate(Set.of("localhost:" + server.getPort()));
    return new SingleLook(settings, clock, pause());
  }

  private SingleLook.Pause pause() {
    return time -> {
      waits.add(time);
      clock.pass(time);
    };
  }

  private URI url(String path) {
    return URI.create("http://localhost:" + server.getPort() + path);
  }
}
