package org.earshot.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.earshot.crawler.SourceHealth.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A source that is read by its site's map.
class MapSourceTest {
  private final Rig rig = new Rig();

  @BeforeEach
  void readForReal() {
    rig.crawler.close();
    rig.crawler = reading();
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private Crawler reading() {
    return new Crawler(
        rig.settings,
        rig.database,
        rig.database,
        rig.sink,
        rig.clock,
        rig.eyes(new PageReader()::read));
  }

  private static String review(String id, String words) {
    return """
    <html><body><div itemscope itemtype="https://schema.org/Review" itemid="#%s">
    <span itemprop="author">Ona</span><meta itemprop="datePublished" content="2025-12-01">
    <a itemprop="url" href="/r/%s">link</a>
    <p itemprop="reviewBody">%s, and nobody answers.</p></div></body></html>
    """
        .formatted(id, id, words);
  }

  private void reviews(String... names) {
    for (var name : names) {
      rig.site.page("/reviews/" + name, review(name, "The lid of " + name + " broke"));
    }
  }

  /// Lines of a path and a date.
  private String urlset(String... lines) {
    return map("urlset", "url", lines);
  }

  private String map(String root, String entry, String... lines) {
    var map = new StringBuilder("<?xml version=\"1.0\"?>\n<" + root + ">");
    for (var line : lines) {
      int space = line.indexOf(' ');
      var path = space < 0 ? line : line.substring(0, space);
      var date = space < 0 ? "" : "<lastmod>" + line.substring(space + 1) + "</lastmod>";
      var address = path.startsWith("http") ? path : rig.url(path).toString();
      map.append("<%s><loc>%s</loc>%s</%s>".formatted(entry, address, date, entry));
    }
    return map.append("</" + root + ">").toString();
  }

  private List<String> words() {
    return rig.sink.harvests().stream()
        .flatMap(harvest -> harvest.posts().stream())
        .map(post -> post.key().id().substring(post.key().id().lastIndexOf('/') + 1))
        .toList();
  }

  /// What was asked for from here on.
  private List<String> askedAfter(Runnable look) {
    int before = rig.site.asked().size();
    look.run();
    return rig.site.asked().stream()
        .skip(before)
        .filter(path -> !path.equals("/robots.txt"))
        .toList();
  }

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

  /// Read four times an hour at the usual, once in ten hours at the least.
  private Source addCalm(String path) {
    var cadence = new Cadence(Rig.CADENCE, Rig.CADENCE, Duration.ofHours(10));
    return rig.add(SourceSpec.of("calm", rig.url(path), cadence, About.nothing()));
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

  private void index(String... maps) {
    rig.site.page("/sitemap.xml", map("sitemapindex", "sitemap", maps));
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
  void whatIsKnownOutlivesARestart() {
    reviews("kettle", "pot");
    rig.site.page("/sitemap.xml", urlset("/reviews/kettle 2025-11-01", "/reviews/pot 2025-11-01"));
    rig.add("/sitemap.xml");
    rig.crawler.runDue();
    rig.crawler.close();
    rig.crawler = reading();
    rig.site.page("/sitemap.xml", urlset("/reviews/kettle 2025-11-01", "/reviews/pot 2025-12-02"));

    assertThat(askedAfter(rig::lookAgain))
        .contains("/reviews/pot")
        .doesNotContain("/reviews/kettle");
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

  private void change(Source source, String path, About about) {
    rig.crawler
        .sources()
        .change(
            source.id(), SourceSpec.of("changed", rig.url(path), source.spec().cadence(), about));
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

  private Source addMap(String path) {
    return rig.add(
        new SourceSpec(
            "map",
            rig.url(path),
            "sitemap",
            Cadence.every(Rig.CADENCE),
            About.nothing(),
            Optional.empty(),
            ReplyAccess.usual(),
            true));
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
