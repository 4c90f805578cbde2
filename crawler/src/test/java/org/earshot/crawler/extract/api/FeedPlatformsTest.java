package org.earshot.crawler.extract.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.earshot.crawler.Author;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Platforms that answer with a feed of their own making, and those that do not answer programs.
class FeedPlatformsTest {
  private static final String NEWS = "https://news.google.com/";

  @ParameterizedTest
  @CsvSource({
    "https://www.youtube.com/channel/UCacme/videos, https://www.youtube.com/feeds/videos.xml?channel_id=UCacme",
    "https://youtube.com/playlist?list=PL1, https://www.youtube.com/feeds/videos.xml?playlist_id=PL1",
    "https://m.youtube.com/user/acme, https://www.youtube.com/feeds/videos.xml?user=acme",
    "https://www.youtube.com/feeds/videos.xml?user=acme, https://www.youtube.com/feeds/videos.xml?user=acme",
    "https://www.youtube.com/@acme, nothing",
    "https://www.youtube.com/channel/, nothing"
  })
  void aChannelStandsForItsFeed(String address, String asked) {
    assertThat(Answer.asked(new YouTubeKind(), address)).isEqualTo(asked);
  }

  @Test
  void filmsAreReadWithTheirViews() {
    var read =
        Answer.of(
                "https://www.youtube.com/feeds/videos.xml?user=acme",
                """
                <feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom">
                  <title>Acme</title><entry><id>yt:video:a1</id><title>The kettle</title><link rel="alternate" href="https://www.youtube.com/watch?v=a1"/>
                  <author><name>Acme</name><uri>https://www.youtube.com/channel/UCacme</uri></author><published>2026-01-05T10:00:00+00:00</published>
                  <media:group><media:description>It boils.</media:description><media:community><media:statistics views="9"/></media:community></media:group></entry></feed>
                """)
            .posts();

    assertThat(read.kind()).isEqualTo("youtube");
    var film = read.posts().getFirst();
    assertThat(film.key().id()).isEqualTo("yt:video:a1");
    assertThat(film.words()).isEqualTo("The kettle\nIt boils.");
    assertThat(film.author().url()).contains("https://www.youtube.com/channel/UCacme");
    assertThat(film.engagement()).isEqualTo(Map.of("views", 9L));
  }

  @ParameterizedTest
  @CsvSource({
    "search?q=acme&hl=lt&gl=LT&ceid=LT:lt, rss/search?q=acme&hl=lt&gl=LT&ceid=LT:lt",
    "topics/abc, rss/topics/abc",
    "'', rss",
    "rss/search?q=acme, rss/search?q=acme"
  })
  void newsHaveTheirFeedBelow(String seen, String asked) {
    assertThat(Answer.asked(new GoogleNewsKind(), NEWS + seen)).isEqualTo(NEWS + asked);
  }

  @Test
  void aHeadlineNamesItsPaper() {
    var read =
        Answer.of(
                NEWS + "rss/search?q=acme",
                """
                <rss version="2.0"><channel><generator>NFE/5.0</generator><title>"acme" - Google News</title><link>https://news.google.com/search?q=acme</link>
                  <item><title>Acme recalls kettle - the second - Kettle Times</title><link>https://news.google.com/rss/articles/x1</link>
                  <guid isPermaLink="false">x1</guid><pubDate>Mon, 05 Jan 2026 10:00:00 GMT</pubDate>
                  <description>&lt;a href="x"&gt;Acme recalls kettle&lt;/a&gt;</description><source url="https://times.example">Kettle Times</source></item></channel></rss>
                """)
            .posts();

    assertThat(read.kind()).isEqualTo("google-news");
    var article = read.posts().getFirst();
    assertThat(article.title()).contains("Acme recalls kettle - the second");
    assertThat(article.author()).isEqualTo(Author.named("Kettle Times"));
    assertThat(article.text()).isEmpty();
    assertThat(article.key().id()).isEqualTo("x1");
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.youtube.com/@acme, <link rel='alternate' type='application/rss+xml' href='https://www.youtube.com/feeds/videos.xml?channel_id=UCacme'>",
    "https://www.youtube.com/c/Acme/videos, <link rel='alternate' type='application/rss+xml' href='/feeds/videos.xml?channel_id=UCacme'>",
    "https://m.youtube.com/user/acme, <link rel='canonical' href='https://www.youtube.com/channel/UCacme'>"
  })
  void aChannelsPageNamesItsFeed(String address, String link) {
    var page =
        Answer.of(
            address, "<!doctype html><html><head><title>Acme</title>" + link + "</head></html>");

    assertThat(page.read())
        .isInstanceOfSatisfying(
            Extraction.Unreadable.class,
            read ->
                assertThat(read.instead().map(feed -> feed.replace("//m.", "//www.")))
                    .contains("https://www.youtube.com/feeds/videos.xml?channel_id=UCacme"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<link rel='alternate' type='application/rss+xml' href='https://elsewhere.example/feeds/videos.xml?channel_id=UCacme'>",
        "<link rel='alternate' type='application/rss+xml' href='/feeds/videos.xml'>",
        "<link rel='canonical' href='https://www.youtube.com/@acme'>",
        "<p>Nothing</p>"
      })
  void aChannelsPageThatNamesNoFeedOfItsSiteIsUnreadable(String markup) {
    var page =
        Answer.of("https://www.youtube.com/@acme", "<!doctype html><html>" + markup + "</html>");

    assertThat(page.read())
        .isInstanceOfSatisfying(
            Extraction.Unreadable.class, read -> assertThat(read.instead()).isEmpty());
  }

  @Test
  void feedsWithoutEntriesHaveNoPosts() {
    var films = Answer.of("https://www.youtube.com/feeds/videos.xml?user=a", "<feed></feed>");

    assertThat(((Extraction.Posts) films.readAs(new YouTubeKind())).posts()).isEmpty();
    assertThat(((Extraction.Posts) films.readAs(new GoogleNewsKind())).posts()).isEmpty();
  }

  @Test
  void pagesInsteadOfFeedsAreUnreadable() {
    var page = Answer.of(NEWS + "rss", "<html><p>Consent</p></html>");

    assertThat(page.reason(new YouTubeKind())).startsWith("no feed of a YouTube channel");
    assertThat(page.reason(new GoogleNewsKind())).startsWith("no feed of Google News");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.google.com/maps/place/Acme",
        "https://maps.google.lt/?cid=1",
        "https://www.google.co.uk/maps/place/Acme",
        "https://maps.app.goo.gl/x",
        "https://lt-lt.facebook.com/acme",
        "https://www.instagram.com/acme/",
        "https://x.com/acme",
        "https://mobile.twitter.com/acme",
        "https://www.yelp.com/biz/acme",
        "https://www.yelp.co.uk/biz/acme",
        "https://de.yelp.com/biz/acme",
        "https://www.trustpilot.com/review/acme.example"
      })
  void walledPlacesAreForPeople(String address) {
    var kind = new ManualKind();

    assertThat(kind.claims(URI.create(address))).isTrue();
    assertThat(kind.route(URI.create(address)).map(Route::access)).contains(Route.Access.PERSON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.google.com/search?q=acme",
        "https://netflix.com/",
        "https://help.yelper.example/",
        "mailto:a@x.com"
      })
  void otherPlacesAreNotWalled(String address) {
    assertThat(new ManualKind().claims(URI.create(address))).isFalse();
  }

  @Test
  void aPlaceForPeopleIsNotRead() {
    assertThat(Answer.of("https://x.com/acme", "<html>").reason(new ManualKind()))
        .contains("for a person to look at");
  }
}
