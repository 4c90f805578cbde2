package org.earshot.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscoveryTest {
  private static final String FEED =
      """
      <rss version="2.0"><channel><title>Reviews</title>
      <item><guid>1</guid><title>The lid fell off</title></item>
      <item><guid>2</guid><title>Best tea of my life</title></item>
      </channel></rss>
      """;

  @StartStop private final MockWebServer server = new MockWebServer();

  private final Site site = new Site();
  private final SettableClock clock = SettableClock.atNewYear();
  private final List<Proposal> told = new ArrayList<>();

  @BeforeEach
  void dispatch() {
    server.setDispatcher(site);
  }

  @Test
  void feedsOfASiteAreProposedWithWhatTheyGive() {
    site.page("/", "<link rel=alternate type=application/rss+xml href=/reviews.rss><p>Hello</p>");
    site.page("/reviews.rss", FEED);

    var proposals = around("/");

    assertThat(proposals).hasSize(2).isEqualTo(told);
    assertThat(proposals.getFirst().lead().clue()).isEqualTo(Lead.Clue.GIVEN);
    assertThat(proposals.getLast().readable()).isTrue();
    assertThat(proposals.getLast().posts()).isEqualTo(2);
    assertThat(proposals.getLast().lead().kind()).isEqualTo("feed");
  }

  @Test
  void guessThatIsNotThereIsNotProposed() {
    site.page("/", "<p>Hello</p>");
    site.page("/rss.xml", FEED);

    var proposals = around("/");

    assertThat(proposals)
        .extracting(proposal -> proposal.lead().address().getPath())
        .containsExactly("/", "/rss.xml");
    assertThat(site.asked()).contains("/feed", "/atom.xml");
  }

  @Test
  void namedFeedThatRobotsRefuseIsShownAsRefused() {
    site.page("/robots.txt", "User-agent: *\nDisallow: /reviews.rss");
    site.page("/", "<link rel=alternate type=application/rss+xml href=/reviews.rss>");

    var proposals = around("/");

    assertThat(proposals).hasSize(2);
    assertThat(proposals.getLast().readable()).isFalse();
    assertThat(proposals.getLast().preview().fetch()).isInstanceOf(FetchResult.RobotsDenied.class);
    assertThat(site.asked()).doesNotContain("/reviews.rss");
  }

  @Test
  void reviewPagesThatTheMapNamesAreProposed() {
    site.page("/", "<p>Hello</p>");
    site.page(
        "/sitemap.xml",
        "<sitemapindex><sitemap><loc>%s</loc></sitemap><sitemap><loc>%s</loc></sitemap></sitemapindex>"
            .formatted(server.url("/sitemap.xml"), server.url("/pages.txt")));
    site.page(
        "/pages.txt", server.url("/kettles") + "\n" + server.url("/x/reviews/feed") + "\nnothing");
    site.page("/x/reviews/feed", FEED);

    var proposals = around("/");

    assertThat(proposals)
        .extracting(proposal -> proposal.lead().clue())
        .containsExactly(Lead.Clue.GIVEN, Lead.Clue.SITEMAP, Lead.Clue.SITEMAP);
    assertThat(proposals.get(1).lead())
        .isEqualTo(new Lead(server.url("/sitemap.xml").uri(), "sitemap", Lead.Clue.SITEMAP, ""));
    assertThat(proposals.get(1).pages()).contains(1);
    assertThat(proposals.get(1).readable()).isTrue();
    assertThat(proposals.get(2).pages()).isEmpty();
    assertThat(site.asked("/sitemap.xml")).isEqualTo(1);
    assertThat(site.asked("/kettles")).isZero();
  }

  @Test
  void mapsThatRobotsNameAreAskedForBeforeTheUsualOne() {
    site.page("/robots.txt", "User-agent: *\nAllow: /\nSitemap: " + server.url("/maps/all.txt"));
    site.page("/", "<p>Hello</p>");
    site.page("/maps/all.txt", server.url("/x/reviews/feed").toString());
    site.page("/x/reviews/feed", FEED);

    var proposals = around("/");

    assertThat(proposals)
        .extracting(proposal -> proposal.lead().clue())
        .containsExactly(Lead.Clue.GIVEN, Lead.Clue.SITEMAP, Lead.Clue.SITEMAP);
    assertThat(site.asked()).containsSubsequence("/maps/all.txt", "/sitemap.xml");
  }

  @Test
  void mapThatNamesNoPageWorthALookIsNotProposed() {
    site.page("/", "<p>Hello</p>");
    site.page(
        "/sitemap.xml", "<urlset><url><loc>%s</loc></url></urlset>".formatted(server.url("/a")));

    assertThat(around("/")).hasSize(1);
  }

  @Test
  void mapThatPeopleGiveIsSaidToBeOne() {
    site.page(
        "/map.xml",
        "<urlset><url><loc>%s</loc></url><url><loc>https://o.example/reviews</loc></url></urlset>"
            .formatted(server.url("/reviews/1")));

    var given = around("/map.xml").getFirst();

    assertThat(given.pages()).contains(1);
    assertThat(given.readable()).isTrue();
    assertThat(given.preview().extraction().orElseThrow())
        .isInstanceOfSatisfying(
            Extraction.SiteMap.class, map -> assertThat(map.elsewhere()).isEqualTo(1));
  }

  @Test
  void mapThatRobotsNameInVainIsNotAskedForTwice() {
    site.page("/robots.txt", "Sitemap: " + server.url("/sitemap.xml") + "\nSitemap: no address");
    site.page("/", "<p>Hello</p>");

    around("/");

    assertThat(site.asked("/sitemap.xml")).isEqualTo(1);
  }

  @Test
  void siteThatDoesNotAnswerIsAProposalOfItsOwn() {
    site.status("/", 500);

    var proposals = around("/");

    assertThat(proposals).hasSize(1);
    assertThat(proposals.getFirst().readable()).isFalse();
  }

  @Test
  void searchEndsWhenItsTimeIsOver() {
    var page = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      page.append("<link rel=alternate type=application/rss+xml href=/%d.rss>".formatted(i));
      site.page("/" + i + ".rss", FEED);
    }
    site.page("/robots.txt", "User-agent: *\nCrawl-delay: 60");
    site.page("/", page.toString());

    around("/");

    assertThat(site.asked().stream().filter(path -> path.endsWith(".rss"))).hasSizeBetween(2, 3);
  }

  private List<Proposal> around(String path) {
    var settings =
        CrawlerSettings.ofDefaults().withAllowedPrivate(Set.of("localhost:" + server.getPort()));
    var look = new SingleLook(settings, clock, clock::pass);
    try (var discovery = new Discovery(look, clock)) {
      var url = "http://localhost:" + server.getPort() + path;
      return discovery.around(URI.create(url), told::add);
    }
  }
}
