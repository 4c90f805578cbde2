package org.earshot.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earshot.crawler.Author;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.PageReader;
import org.earshot.crawler.Post;
import org.earshot.crawler.SiteTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Feeds as they are written by hand, by old software and by software that nobody tested.
class FeedVariantsTest {
  private static Post rss(String item) {
    return Reading.posts("<rss version='2.0'><channel>%s</channel></rss>".formatted(item))
        .getFirst();
  }

  private static Post atom(String entry) {
    return Reading.posts("<feed xmlns='http://www.w3.org/2005/Atom'>%s</feed>".formatted(entry))
        .getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<author>ona@kettles.example</author>| ona@kettles.example |",
        "<author>ona@kettles.example (Ona Test)</author>| Ona Test |",
        "<author>Ona Test (https://kettles.example/ona)</author>| Ona Test | https://kettles.example/ona",
        "<author>ona@kettles.example</author><dc:creator>Ona Test</dc:creator>| Ona Test |",
        "<author><p>Ona Test</p></author>| Ona Test |",
        "<a10:author xmlns:a10='http://www.w3.org/2005/Atom'><a10:name>Ona Test</a10:name><a10:uri>/ona</a10:uri></a10:author>| Ona Test | https://www.kettles.example/ona",
        "<author><email>ona@kettles.example</email></author>| ona@kettles.example |",
        "<author><name>Ona Test</name><email>ona@kettles.example</email></author>| Ona Test |",
        "<source><author><name>Ona Test</name></author></source>| Ona Test |"
      })
  void theAuthorIsWhoeverIsNamed(String element, String name, String url) {
    var author = rss("<item><title>It leaks</title>" + element + "</item>").author();

    assertThat(author)
        .isEqualTo(new Author(Optional.of(name), Optional.empty(), Optional.ofNullable(url)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<link>/a</link><link>/b</link>| /b",
        "<link>/a</link><atom:link xmlns:atom='http://www.w3.org/2005/Atom' href='/feed' rel='self'/>| /a",
        "<x:link xmlns:x='urn:x'>/other</x:link><link>/a</link>| /a",
        "<a10:link xmlns:a10='http://www.w3.org/2005/Atom' href='/a'/>| /a",
        "<guid>https://www.kettles.example/a</guid>| /a",
        "<comments>https://www.kettles.example/a</comments>| /a",
        "<LINK>/a</LINK>| /a"
      })
  void anItemHasOneLink(String elements, String path) {
    var post = rss("<item><title>It leaks</title>" + elements + "</item>");

    assertThat(post.url()).contains("https://www.kettles.example" + path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<link rel='enclosure' href='/film'/><link href='/a'/>| /a",
        "<link rel='alternate' type='application/pdf' href='/pdf'/><link type='text/html' href='/a'/>| /a",
        "<link href='/a'/><link href='/b'/>| /a",
        "<content src='/a' type='text/html'/>| /a"
      })
  void anEntryLeadsToItsAlternate(String elements, String path) {
    assertThat(atom("<entry><title>It leaks</title>" + elements + "</entry>").url())
        .contains("https://www.kettles.example" + path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE rss [<!ENTITY brand \"It\">]><rss><channel><item><title>&brand; leaks</title></item></channel></rss>",
        "<rss><channel><item><title>It leaks<item><title>Second",
        "<rss><channel><item><title>It leaks</title><link>https://k.example/?a=1&b=2</link><descr",
        "<rss><channel><item><TITLE>It leaks</TITLE></item></channel></rss>",
        "<rss><channel><item><title><![CDATA[It leaks]]></title><description><![CDATA[cut",
        "<rss><channel><item><title>It leaks</title><foo:bar baz:x='1'>y</foo:bar></item></channel></rss>",
        "<rss><channel><item><svg:title xmlns:svg='http://www.w3.org/2000/svg'>Drawing</svg:title><title>It leaks</title></item></channel></rss>",
        "<rss:rss xmlns:rss='http://backend.userland.com/rss2'><rss:channel><rss:item><rss:title>It leaks</rss:title></rss:item></rss:channel></rss:rss>",
        "<?xml version='1.0'?><?xml version='1.0' encoding='utf-8'?><rss><channel><item><title>It leaks</title></item></channel></rss>",
        "<rss><channel><item><title>It&#8203; &bogus leaks</title></item></channel></rss>",
        "<RDF xmlns='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><item><title>It leaks</title></item></RDF>",
        "<feed version='0.3'><entry><title type='text/html' mode='escaped'>&lt;b&gt;It leaks&lt;/b&gt;</title></entry></feed>",
        "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [{\"title\": [\"It leaks\"]}]}"
      })
  void illFormedFeedsAreRead(String feed) {
    var title = ((Extraction.Posts) Reading.read(feed, "feed")).posts().getFirst().title();

    assertThat(title.orElse("").replace("\u200b", "")).startsWith("It").contains("leaks");
  }

  @Test
  void anEntityStandsForNoMarkupAndIsUsedSoOften() {
    var post =
        rss(
            "<!-- --><item><title>"
                + "&a;".repeat(3)
                + "</title><description>It leaks &b;</description></item>");

    assertThat(post.text()).contains("It leaks &b;");
    var feed =
        "<!DOCTYPE rss [<!ENTITY a '%s'><!ENTITY b '&a;&a;'>]><rss><channel><item><title>%s &b;</title></item></channel></rss>"
            .formatted("x".repeat(200), "&a;".repeat(20_000));
    assertThat(Reading.posts(feed).getFirst().title().orElseThrow()).hasSizeLessThan(2_100_000);
  }

  @Test
  void ofTwoTimesTheLastHolds() {
    var post =
        rss(
            "<item><pubDate>Tue, 03 Feb 2026 10:00:00 GMT</pubDate><pubDate>Wed, 04 Feb 2026 10:00:00 GMT</pubDate></item>");

    assertThat(post.published().map(SiteTime::toRfc3339)).contains("2026-02-04T10:00:00Z");
  }

  @Test
  void anEntrysOwnLanguageComesBeforeTheFeeds() {
    var feed = "<feed xml:lang='lt'><entry><title>A</title>%s</entry></feed>";

    assertThat(Reading.posts(feed.formatted("")).getFirst().lang()).contains("lt");
    assertThat(
            Reading.posts(feed.formatted("<content xml:lang='el_GR'>x</content>"))
                .getFirst()
                .lang())
        .contains("el-GR");
    assertThat(Reading.posts(feed.formatted("<dc:language>te</dc:language>")).getFirst().lang())
        .contains("te");
  }

  @Test
  void theHeadersLanguageHoldsWhereTheFeedSaysNone() {
    var headers = Map.of("content-language", List.of("lt"));
    var feed = "<rss><channel>%s<item><title>Virdulys</title></item></channel></rss>";
    var silent = feed.formatted("").getBytes(StandardCharsets.UTF_8);
    var said = feed.formatted("<language>el</language>").getBytes(StandardCharsets.UTF_8);

    assertThat(read(headers, silent).lang()).contains("lt");
    assertThat(read(headers, said).lang()).contains("el");
  }

  private static Post read(Map<String, List<String>> headers, byte[] body) {
    var page = new Page(Reading.ADDRESS, Reading.ADDRESS, 200, headers, body, Instant.EPOCH);
    return ((Extraction.Posts) new PageReader().read(page, "feed")).posts().getFirst();
  }

  @Test
  void aChannelOfTheOldDefinitionFormatIsRead() {
    var post =
        Reading.posts(
                """
                <CHANNEL HREF="https://www.kettles.example/"><TITLE>Kettles</TITLE>
                  <ITEM HREF="/leak" LASTMOD="2026-02-03T10:00Z"><TITLE>It leaks</TITLE>
                    <ABSTRACT>At the lid.</ABSTRACT></ITEM></CHANNEL>
                """)
            .getFirst();

    assertThat(post.url()).contains("https://www.kettles.example/leak");
    assertThat(post.words()).isEqualTo("It leaks\nAt the lid.");
    assertThat(post.published().map(SiteTime::toRfc3339)).contains("2026-02-03T10:00:00Z");
  }

  @Test
  void anIdThatIsOnlyAPathIsAnAddress() {
    assertThat(atom("<entry><id>/leak</id></entry>").key().id())
        .isEqualTo("https://www.kettles.example/leak");
    assertThat(atom("<entry><id>leak/7</id></entry>").key().id()).isEqualTo("leak/7");
  }

  @Test
  void anArticleStandsInTheThreadToWhichItsCommentsBelong() {
    var article =
        rss(
            """
            <item><guid isPermaLink="false">https://www.kettles.example/?p=7</guid><link>/acme</link>
              <comments>https://www.kettles.example/acme#respond</comments>
              <n:comments xmlns:n="http://purl.org/rss/1.0/modules/slash/">4</n:comments>
              <wfw:commentRss>https://www.kettles.example/acme/feed</wfw:commentRss></item>
            """);
    var comment =
        rss(
            "<title>Comments on: Acme</title><link>/acme</link><item><guid>/acme#comment-4</guid></item>");

    assertThat(article.thread()).contains("https://www.kettles.example/acme");
    assertThat(comment.thread()).isEqualTo(article.thread());
    assertThat(article.engagement()).isEqualTo(Map.of("comments", 4L));
  }

  @Test
  void aFilmTellsHowOftenItWasSeen() {
    var post =
        atom(
            """
            <entry><title>Acme kettle, a test</title>
              <m:group xmlns:m="http://search.yahoo.com/mrss/"><m:title>Film</m:title>
                <m:description>It leaks on film.</m:description>
                <m:thumbnail url="https://img.example/1.jpg"/>
                <m:community><m:starRating count="12" average="5.00"/><m:statistics views="345"/></m:community>
              </m:group></entry>
            """);

    assertThat(post.words()).isEqualTo("Acme kettle, a test\nIt leaks on film.");
    assertThat(post.engagement()).isEqualTo(Map.of("views", 345L, "votes", 12L));
    assertThat(post.media()).containsExactly("https://img.example/1.jpg");
  }

  @Test
  void contentThatIsNoBase64IsReadAsItStands() {
    assertThat(
            atom("<entry><content type='application/json'>{\"leaks\": 1}</content></entry>").text())
        .contains("{\"leaks\": 1}");
  }

  @Test
  void whereHeaderAndDeclarationDifferTheBytesDecide() {
    var xml =
        "<?xml version='1.0' encoding='windows-1257'?><rss><channel><item><title>Virdulys ąčę</title></item></channel></rss>";

    var read =
        Reading.read(
            Optional.of("text/xml; charset=utf-8"),
            xml.getBytes(Charset.forName("windows-1257")),
            "feed");
    var other =
        Reading.read(
            Optional.of("text/xml; charset=iso-8859-1"),
            xml.getBytes(StandardCharsets.UTF_8),
            "feed");

    assertThat(((Extraction.Posts) read).posts().getFirst().title()).contains("Virdulys ąčę");
    assertThat(((Extraction.Posts) other).posts().getFirst().title()).contains("Virdulys ąčę");
  }

  @Test
  void anEntryThatIsNeverClosedKeepsOnlyItsOwnWords() {
    var posts =
        Reading.posts(
            """
            <rss version="2.0"><channel>
            <item><title>It leaks</title><description>From the lid
            <item><title>It burns</title><description>Since Monday</description></item>
            </channel></rss>
            """);

    assertThat(posts)
        .extracting(Post::title)
        .containsExactly(Optional.of("It leaks"), Optional.of("It burns"));
    assertThat(posts)
        .extracting(Post::text)
        .containsExactly(Optional.of("From the lid"), Optional.of("Since Monday"));
  }

  @Test
  void aJsonFeedThatDoesNotStateItsVersionIsKnownByItsFields() {
    var posts =
        Reading.posts(
            """
            {"title": "Kettles", "home_page_url": "https://www.kettles.example/",
             "items": [{"id": "1", "url": "/a", "title": "It leaks", "content_text": "Always."}]}
            """);

    assertThat(posts).extracting(Post::words).containsExactly("It leaks\nAlways.");
  }
}
