package org.earshot.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import mockwebserver3.MockResponse;
import org.earshot.crawler.SourceHealth.State;
import org.junit.jupiter.api.Test;

/// What becomes of the pages that a map names.
class MapPagesTest extends MapRig {
  @Test
  void pageThatRobotsForbidIsNotAskedFor() {
    reviews("kettle", "pot");
    rig.site.page("/robots.txt", "User-agent: *\nDisallow: /reviews/pot");
    rig.site.page("/sitemap.xml", urlset("/reviews/kettle 2025-12-01", "/reviews/pot 2025-12-01"));
    var source = rig.add("/sitemap.xml");

    rig.crawler.runDue();
    rig.lookAgain();

    assertThat(rig.site.asked()).doesNotContain("/reviews/pot");
    assertThat(rig.state(source)).isEqualTo(State.OK);
    assertThat(rig.health(source).detail()).endsWith("pages to read: 2, read: 1; robots deny: 1");
  }

  @Test
  void sourceWhosePagesAreAllForbiddenSaysSo() {
    rig.site.page("/robots.txt", "User-agent: *\nDisallow: /reviews/");
    rig.site.page("/sitemap.xml", urlset("/reviews/kettle", "/reviews/pot"));
    var source = rig.add("/sitemap.xml");

    rig.crawler.runDue();
    rig.lookAgain();

    assertThat(rig.state(source)).isEqualTo(State.ROBOTS_DENY);
  }

  @Test
  void allPagesOfALargeMapHaveTheirTurn() {
    var pages = new String[120];
    for (int i = 0; i < pages.length; i++) {
      reviews("n" + i);
      pages[i] = "/reviews/n%d 2025-11-%02d".formatted(i, 1 + i % 28);
    }
    rig.site.answer(
        "/sitemap.xml",
        request ->
            request.getHeaders().get("If-None-Match") == null
                ? new MockResponse.Builder().body(urlset(pages)).addHeader("ETag", "\"1\"").build()
                : new MockResponse.Builder().code(304).build());
    addCalm("/sitemap.xml");

    assertThat(askedAfter(() -> rig.crawler.runDue())).hasSize(51);
    assertThat(askedAfter(rig::lookAgain)).as("the map has not changed").hasSize(51);
    assertThat(askedAfter(rig::lookAgain)).hasSize(21);
    assertThat(words()).doesNotHaveDuplicates().hasSize(120);
  }

  @Test
  void pageThatIsNotThereIsLeftAloneUntilTheMapSaysMore() {
    rig.site.page("/sitemap.xml", urlset("/reviews/kettle 2025-11-01", "/reviews/list 2025-11-01"));
    rig.site.page("/reviews/list", "<html><body><p>Nothing.</p></body></html>");
    rig.add("/sitemap.xml");
    rig.crawler.runDue();
    rig.clock.pass(Duration.ofDays(3));

    assertThat(askedAfter(() -> rig.crawler.runDue()))
        .doesNotContain("/reviews/kettle", "/reviews/list");
    reviews("kettle");
    rig.site.page("/sitemap.xml", urlset("/reviews/kettle 2026-01-03", "/reviews/list 2025-11-01"));
    rig.lookAgain();
    assertThat(words()).containsExactly("kettle");
  }

  @Test
  void pageThatFailsIsTriedAgainByItself() {
    rig.site.status("/reviews/kettle", 500);
    rig.site.page("/sitemap.xml", urlset("/reviews/kettle 2025-11-01"));
    rig.add("/sitemap.xml");
    rig.crawler.runDue();
    reviews("kettle");

    rig.lookAgain();
    rig.lookAgain();

    assertThat(words()).containsExactly("kettle");
  }

  @Test
  void pageThatIsAMapItselfIsNotFollowed() {
    rig.site.page("/sitemap.xml", urlset("/reviews/map 2025-11-01"));
    rig.site.page("/reviews/map", urlset("/reviews/kettle 2025-11-01"));
    rig.add("/sitemap.xml");

    rig.crawler.runDue();
    rig.lookAgain();

    assertThat(rig.site.asked()).doesNotContain("/reviews/kettle");
  }

  @Test
  void postThatAPageLacksIsLookedForOnceMore() {
    rig.site.page("/reviews/all", review("a", "Lid") + review("b", "Handle"));
    rig.site.page("/sitemap.xml", urlset("/reviews/all 2025-11-01"));
    rig.add("/sitemap.xml");
    rig.crawler.runDue();
    rig.site.page("/reviews/all", review("a", "Lid"));
    rig.site.page("/sitemap.xml", urlset("/reviews/all 2025-12-01"));

    rig.lookAgain();
    assertThat(rig.sink.missing()).isEmpty();
    rig.lookAgain();

    assertThat(rig.sink.missing()).singleElement().asString().endsWith("/r/b");
    assertThat(askedAfter(rig::lookAgain)).containsExactly("/sitemap.xml");
  }

  @Test
  void pageThatTheMapDropsIsAskedForNoMore() {
    reviews("kettle", "pot");
    rig.site.page("/sitemap.xml", urlset("/reviews/kettle", "/reviews/pot"));
    rig.add("/sitemap.xml");
    rig.crawler.runDue();
    rig.site.page("/sitemap.xml", urlset("/reviews/pot"));
    rig.lookAgain();
    rig.clock.pass(Duration.ofDays(31));
    rig.crawler.runDue();

    assertThat(askedAfter(rig::lookAgain))
        .contains("/reviews/pot")
        .doesNotContain("/reviews/kettle");
  }

  @Test
  void placeOfAPostIsReadAsThePageThatItIs() {
    reviews("kettle");
    rig.site.page("/sitemap.xml", urlset("/reviews/kettle 2025-11-01"));
    var source = addMap("/sitemap.xml");
    rig.crawler.runDue();

    rig.crawler.watch(
        new PlaceLook(
            source.id(), rig.url("/reviews/kettle"), rig.clock.instant().plus(Duration.ofDays(1))));
    rig.crawler.runDue();

    assertThat(words()).containsExactly("kettle", "kettle");
    assertThat(rig.sink.last().arrival()).isEqualTo(Arrival.LIVE);
  }

  @Test
  void pagesAreAskedForConditionally() {
    rig.site.answer(
        "/reviews/kettle",
        request ->
            request.getHeaders().get("If-None-Match") == null
                ? new MockResponse.Builder()
                    .body(review("kettle", "Lid"))
                    .addHeader("ETag", "\"1\"")
                    .build()
                : new MockResponse.Builder().code(304).build());
    rig.site.page("/sitemap.xml", urlset("/reviews/kettle 2025-11-01"));
    rig.add("/sitemap.xml");
    rig.crawler.runDue();
    rig.site.page("/sitemap.xml", urlset("/reviews/kettle 2025-12-01"));

    rig.lookAgain();

    assertThat(rig.site.requests().getLast().getHeaders().get("If-None-Match")).isEqualTo("\"1\"");
    assertThat(words()).containsExactly("kettle");
  }

  @Test
  void pagesOfOneHostAreAskedForOneAfterTheOther() {
    rig.with(settings -> settings.withHostDelay(Rig.HOST_DELAY));
    readForReal();
    reviews("a", "b", "c");
    rig.site.page("/sitemap.xml", urlset("/reviews/a", "/reviews/b", "/reviews/c"));
    rig.add("/sitemap.xml");
    int asked = 0;

    for (int i = 0; i < 5; i++) {
      assertThat(rig.crawler.runDue()).as("a step").isLessThanOrEqualTo(1);
      asked++;
      rig.clock.pass(Rig.HOST_DELAY);
    }

    assertThat(rig.site.asked()).hasSize(asked);
    assertThat(rig.site.mostAtOnce()).isEqualTo(1);
    assertThat(words()).containsExactlyInAnyOrder("a", "b", "c");
  }
}
