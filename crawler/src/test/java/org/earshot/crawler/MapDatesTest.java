package org.earshot.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;

/// How far the dates of a map are believed.
class MapDatesTest extends MapRig {
  @Test
  void mapThatCallsEverythingChangedIsNotBelievedForLong() {
    var pages = new String[40];
    for (int i = 0; i < pages.length; i++) {
      reviews("n" + i);
      pages[i] = "/reviews/n" + i;
    }
    rig.site.answer(
        "/sitemap.xml",
        () -> {
          var lines = new String[pages.length];
          for (int i = 0; i < lines.length; i++) {
            lines[i] = pages[i] + " " + rig.clock.instant();
          }
          return new MockResponse.Builder().body(urlset(lines)).build();
        });
    addCalm("/sitemap.xml");
    rig.crawler.runDue();

    assertThat(askedAfter(rig::lookAgain)).as("believed once").hasSize(41);
    assertThat(askedAfter(rig::lookAgain)).containsExactly("/sitemap.xml");
    reviews("n7");
    rig.site.page("/reviews/n7", review("news", "The handle broke, too"));
    rig.clock.pass(Duration.ofHours(10));
    assertThat(askedAfter(() -> rig.crawler.runDue())).as("at the slowest cadence").hasSize(41);
    assertThat(words()).contains("news");
  }

  @Test
  void datesAheadOfTheClockAreNone() {
    reviews("kettle");
    rig.site.page("/sitemap.xml", urlset("/reviews/kettle 2036-01-01T00:00:00Z"));
    addCalm("/sitemap.xml");
    rig.crawler.runDue();
    rig.site.page("/sitemap.xml", urlset("/reviews/kettle 2037-01-01T00:00:00Z"));

    assertThat(askedAfter(rig::lookAgain)).containsExactly("/sitemap.xml");
  }

  @Test
  void pageWithoutADateIsReadAtTheSlowestCadence() {
    reviews("kettle");
    rig.site.page("/sitemap.xml", urlset("/reviews/kettle", "/reviews/pot nonsense"));
    addCalm("/sitemap.xml");
    rig.crawler.runDue();

    assertThat(askedAfter(rig::lookAgain)).containsExactly("/sitemap.xml");
    rig.clock.pass(Duration.ofHours(10));
    assertThat(askedAfter(() -> rig.crawler.runDue()))
        .containsExactlyInAnyOrder("/sitemap.xml", "/reviews/kettle", "/reviews/pot");
  }

  @Test
  void dayThatIsNotOverMayBringMore() {
    reviews("kettle");
    var today = rig.clock.instant().toString().substring(0, 10);
    rig.site.page("/sitemap.xml", urlset("/reviews/kettle " + today));
    addCalm("/sitemap.xml");
    rig.crawler.runDue();

    rig.clock.pass(Duration.ofHours(11));
    assertThat(askedAfter(() -> rig.crawler.runDue())).contains("/reviews/kettle");
    rig.clock.pass(Duration.ofDays(2));
    assertThat(askedAfter(() -> rig.crawler.runDue()))
        .as("once it is over")
        .contains("/reviews/kettle");
    rig.clock.pass(Duration.ofDays(2));
    assertThat(askedAfter(() -> rig.crawler.runDue())).containsExactly("/sitemap.xml");
  }
}
