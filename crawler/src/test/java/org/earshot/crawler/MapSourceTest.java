package org.earshot.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.earshot.crawler.SourceHealth.State;
import org.junit.jupiter.api.Test;

/// A source that is read by its site's map.
class MapSourceTest extends MapRig {
  @Test
  void pagesThatSpeakOfReviewsAreRead() {
    reviews("kettle", "pot");
    rig.site.page(
        "/sitemap.xml",
        urlset("/about 2025-01-01", "/reviews/kettle 2025-12-01", "/reviews/pot 2025-12-02"));
    var source = rig.add("/sitemap.xml");

    rig.crawler.runDue();

    assertThat(rig.site.asked())
        .containsExactly("/robots.txt", "/sitemap.xml", "/reviews/pot", "/reviews/kettle");
    assertThat(rig.sink.harvests()).hasSize(2).allMatch(one -> one.source().equals(source));
  }

  @Test
  void secondLookReadsOnlyThePageThatChanged() {
    reviews("kettle", "pot");
    rig.site.page(
        "/sitemap.xml",
        urlset("/reviews/kettle 2025-11-01T10:00Z", "/reviews/pot 2025-11-02T10:00:00Z"));
    var source = rig.add("/sitemap.xml");
    rig.crawler.runDue();
    rig.site.page(
        "/sitemap.xml",
        urlset("/reviews/kettle 2025-12-31T10:00:00.5+02:00", "/reviews/pot 2025-11-02T10:00:00Z"));

    assertThat(askedAfter(rig::lookAgain)).containsExactly("/sitemap.xml", "/reviews/kettle");
    assertThat(askedAfter(rig::lookAgain)).containsExactly("/sitemap.xml");

    assertThat(rig.state(source)).isEqualTo(State.OK);
    assertThat(rig.health(source).postsOnLastPage()).isEqualTo(2);
    assertThat(rig.health(source).detail()).isEqualTo("pages to read: 2, read: 2");
  }

  @Test
  void indexSaysWhichOfItsMapsIsAskedAgain() {
    reviews("kettle", "pot", "lid");
    index("/a.xml 2025-11-01", "/b.xml 2025-11-01");
    rig.site.page("/a.xml", urlset("/reviews/kettle 2025-11-01"));
    rig.site.page("/b.xml", urlset("/reviews/pot 2025-11-01"));
    rig.add("/sitemap.xml");
    rig.crawler.runDue();
    assertThat(words()).containsExactlyInAnyOrder("kettle", "pot");

    index("/a.xml 2025-11-01", "/b.xml 2025-12-01");
    rig.site.page("/b.xml", urlset("/reviews/pot 2025-11-01", "/reviews/lid 2025-12-01"));

    assertThat(askedAfter(rig::lookAgain))
        .containsExactly("/sitemap.xml", "/b.xml", "/reviews/lid");
  }

  @Test
  void mapThatAMapNamesNamesNoMaps() {
    index("/sitemap.xml", "/deep.xml");
    rig.site.page("/deep.xml", map("sitemapindex", "sitemap", "/deeper.xml"));
    rig.add("/sitemap.xml");

    rig.crawler.runDue();
    rig.lookAgain();

    assertThat(rig.site.asked()).doesNotContain("/deeper.xml");
    assertThat(rig.site.asked("/sitemap.xml")).as("once a look").isEqualTo(2);
  }

  @Test
  void foldedMapIsRecognised() throws IOException {
    reviews("kettle");
    var folded = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(folded)) {
      gzip.write(urlset("/reviews/kettle").getBytes(StandardCharsets.UTF_8));
    }
    rig.site.answer(
        "/sitemap.xml.gz",
        () -> new MockResponse.Builder().body(new Buffer().write(folded.toByteArray())).build());
    rig.add("/sitemap.xml.gz");

    rig.crawler.runDue();

    assertThat(words()).containsExactly("kettle");
  }

  @Test
  void listOfAddressesIsAMapByItsName() {
    reviews("kettle");
    rig.site.page("/sitemap-1.txt", rig.url("/reviews/kettle") + "\n" + rig.url("/about") + "\n");
    rig.add("/sitemap-1.txt");

    rig.crawler.runDue();

    assertThat(words()).containsExactly("kettle");
    assertThat(rig.site.asked()).doesNotContain("/about");
  }

  @Test
  void pagesOfOtherHostsAreLeftOutAndCounted() {
    reviews("kettle");
    rig.site.page("/sitemap.xml", urlset("/reviews/kettle", "https://other.example/reviews/pot"));
    var source = rig.add("/sitemap.xml");

    rig.crawler.runDue();

    assertThat(rig.health(source).detail()).endsWith("left out on other hosts: 1");
    assertThat(rig.health(source).detail())
        .startsWith("addresses named: 2; pages to read: 1, read: 0");
  }

  @Test
  void mapOfAnotherHostAloneSaysSo() {
    rig.site.page("/sitemap.xml", urlset("https://other.example/reviews/pot"));
    var source = rig.add("/sitemap.xml");

    rig.crawler.runDue();

    assertThat(rig.state(source)).isEqualTo(State.UNREADABLE);
    assertThat(rig.health(source).detail()).endsWith("left out on other hosts: 1");
  }

  @Test
  void pathBehindTheAddressSaysWhatIsRead() {
    rig.site.page("/shop/kettle", review("kettle", "The lid broke"));
    index("/a.xml");
    rig.site.page("/a.xml", urlset("/shop/kettle", "/reviews/pot"));
    rig.add("/sitemap.xml#/shop/");

    rig.crawler.runDue();

    assertThat(words()).containsExactly("kettle");
    assertThat(rig.site.asked()).doesNotContain("/reviews/pot");
  }

  @Test
  void mapWithoutAWordOfReviewsSaysWhatToDo() {
    rig.site.page("/sitemap.xml", urlset("/shop/kettle"));
    var source = rig.add("/sitemap.xml");

    rig.crawler.runDue();

    assertThat(rig.state(source)).isEqualTo(State.UNREADABLE);
    assertThat(rig.health(source).detail()).contains("none speaks of reviews", "#/shop/");
  }

  @Test
  void whatIsKnownOutlivesARestart() {
    reviews("kettle", "pot");
    rig.site.page("/sitemap.xml", urlset("/reviews/kettle 2025-11-01", "/reviews/pot 2025-11-01"));
    rig.add("/sitemap.xml");
    rig.crawler.runDue();
    rig.crawler.close();
    rig.crawler = rig.openForReal();
    rig.site.page("/sitemap.xml", urlset("/reviews/kettle 2025-11-01", "/reviews/pot 2025-12-02"));

    assertThat(askedAfter(rig::lookAgain))
        .contains("/reviews/pot")
        .doesNotContain("/reviews/kettle");
  }

  @Test
  void sourceThatIsAboutSomethingElseReadsItsPagesAgain() {
    reviews("kettle");
    rig.site.page("/sitemap.xml", urlset("/reviews/kettle 2025-11-01"));
    var source = rig.add("/sitemap.xml");
    rig.crawler.runDue();

    change(source, "/sitemap.xml", About.brand("acme"));

    assertThat(askedAfter(rig::lookAgain)).contains("/reviews/kettle");
  }

  @Test
  void sourceThatReadsAnotherPathForgetsTheFirst() {
    reviews("kettle");
    rig.site.page("/sitemap.xml", urlset("/reviews/kettle 2025-11-01", "/shop/pot 2025-11-01"));
    rig.site.page("/shop/pot", review("pot", "Lid"));
    var source = rig.add("/sitemap.xml");
    rig.crawler.runDue();

    change(source, "/sitemap.xml#/shop/", About.nothing());

    assertThat(askedAfter(rig::lookAgain)).containsExactly("/sitemap.xml", "/shop/pot");
    assertThat(rig.health(source).detail()).contains("pages to read: 1,");
  }

  @Test
  void sourceThatMovesAwayFromItsMapLeavesThePagesAlone() {
    rig.site.status("/reviews/kettle", 500);
    rig.site.page("/sitemap.xml", urlset("/reviews/kettle 2025-11-01"));
    rig.site.page("/other", review("pot", "Lid"));
    var source = rig.add("/sitemap.xml");
    rig.crawler.runDue();

    change(source, "/other", About.nothing());
    rig.clock.pass(Duration.ofDays(1));

    assertThat(askedAfter(() -> rig.crawler.runDue())).containsExactly("/other");
  }

  @Test
  void mapHasNoPastToReadBack() {
    rig.site.page("/sitemap.xml", urlset("/reviews/kettle"));
    var source = rig.add("/sitemap.xml");
    rig.crawler.backfill(source.id(), Backfill.Limits.since(Instant.EPOCH));

    rig.crawler.runDue();

    var backfill = rig.crawler.backfill(source.id()).orElseThrow();
    assertThat(backfill.state()).isEqualTo(Backfill.State.STOPPED);
    assertThat(backfill.detail()).contains("read anyway");
  }

  @Test
  void feedServesAsAMapWhereTheKindIsSet() {
    reviews("kettle");
    rig.site.page(
        "/new.rss",
        "<rss><channel><item><link>%s</link><pubDate>Mon, 01 Dec 2025 10:00:00 GMT</pubDate></item></channel></rss>"
            .formatted(rig.url("/reviews/kettle")));
    addMap("/new.rss");

    rig.crawler.runDue();

    assertThat(words()).containsExactly("kettle");
    assertThat(askedAfter(rig::lookAgain)).containsExactly("/new.rss");
  }

  @Test
  void whatIsNoMapIsSaidToBeNone() {
    rig.site.page("/sitemap.xml", "<html><p>Not found</p></html>");
    var source = addMap("/sitemap.xml");

    rig.crawler.runDue();

    assertThat(rig.state(source)).isEqualTo(State.UNREADABLE);
    assertThat(rig.health(source).detail()).startsWith("no site's map found at");
  }
}
