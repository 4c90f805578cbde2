package org.earshot.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.earshot.crawler.Author;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.SiteTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReadingTest {
  private static Post post(String item) {
    return Reading.posts("<rss version='2.0'><channel><item>" + item + "</item></channel></rss>")
        .getFirst();
  }

  @Test
  void anRssItemIsAPostWithAllItSays() {
    var posts =
        Reading.posts(
            """
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:content="http://purl.org/rss/1.0/modules/content/"
                 xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
              <channel><title>Kettle blog</title><link>/</link><language>lt-LT</language>
                <item>
                  <title>Acme &amp; I</title>
                  <link>/2026/acme?utm_source=rss</link>
                  <guid isPermaLink="false">tag:17</guid>
                  <dc:creator>Ona Test</dc:creator>
                  <pubDate>Tue, 03 Feb 2026 10:20:30 +0200</pubDate>
                  <description>Short</description>
                  <content:encoded><![CDATA[<p>It leaks.</p><p>Always<img src="/leak.jpg"></p><script>x</script>]]></content:encoded>
                  <slash:comments>7</slash:comments>
                </item>
              </channel>
            </rss>
            """);

    assertThat(posts)
        .containsExactly(
            Post.builder(new PostKey("kettles.example", "tag:17"), PostType.ARTICLE)
                .url("https://www.kettles.example/2026/acme")
                .title("Acme & I")
                .text("It leaks.\nAlways")
                .author(Author.named("Ona Test"))
                .published(SiteTime.exactly(Instant.parse("2026-02-03T08:20:30Z")))
                .lang("lt-lt")
                .media("https://www.kettles.example/leak.jpg")
                .engagement("comments", 7)
                .build());
  }

  @Test
  void anAtomEntryIsAPostWithAllItSays() {
    var page =
        Reading.page(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://kettles.example/blog/" xml:lang="el">
              <title>Kettles</title>
              <author><name>The editors</name></author>
              <link rel="next" href="?page=2"/>
              <entry xml:lang="en">
                <id>urn:Kettle:1</id>
                <title type="html">It &lt;em&gt;leaks&lt;/em&gt;</title>
                <link rel="edit" href="edit/1"/><link href="posts/1"/>
                <published>2026-02-03T10:00:00Z</published>
                <updated>2026-02-04T10:00:00Z</updated>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Broken <b>lid</b></div></content>
              </entry>
              <entry>
                <id>urn:Kettle:2</id><title>Use &lt;lid&gt;</title>
                <author><name>Jonas Test</name><uri>https://kettles.example/jonas</uri></author>
                <updated>2026-02-05T10:00:00Z</updated>
                <summary>Plain &lt;b&gt;</summary>
              </entry>
            </feed>
            """);

    assertThat(page.next()).contains("https://www.kettles.example/acme?page=2");
    assertThat(page.complete()).isFalse();
    var first = page.posts().getFirst();
    assertThat(first.key()).isEqualTo(new PostKey("kettles.example", "urn:Kettle:1"));
    assertThat(first.url()).contains("https://kettles.example/blog/posts/1");
    assertThat(first.words()).isEqualTo("It leaks\nBroken lid");
    assertThat(first.author()).isEqualTo(Author.named("The editors"));
    assertThat(first.edited().map(SiteTime::toRfc3339)).contains("2026-02-04T10:00:00Z");
    assertThat(first.lang()).contains("en");
    var second = page.posts().getLast();
    assertThat(second.words()).isEqualTo("Use <lid>\nPlain <b>");
    assertThat(second.author().url()).contains("https://kettles.example/jonas");
    assertThat(second.published().map(SiteTime::toRfc3339)).contains("2026-02-05T10:00:00Z");
    assertThat(second.lang()).contains("el");
  }

  @Test
  void rdfItemsAreRead() {
    var posts =
        Reading.posts(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                     xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="x"><title>Kettles</title></channel>
              <item rdf:about="https://kettles.example/1"><title>Leaks</title><link>https://kettles.example/1</link>
                <dc:creator>Ona Test</dc:creator><dc:date>2026-02-03</dc:date></item>
            </rdf:RDF>
            """);

    assertThat(posts).hasSize(1);
    assertThat(posts.getFirst().author().name()).contains("Ona Test");
    assertThat(posts.getFirst().published().map(SiteTime::toRfc3339)).contains("2026-02-03");
  }

  @Test
  void aJsonFeedIsRead() {
    var page =
        Reading.page(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Kettles", "language": "te",
             "next_url": "/feed?page=2", "authors": [{"name": "Ona Test", "url": "/ona"}],
             "items": [
              {"id": 17, "url": "/1", "title": "Leaks", "content_html": "<p>It leaks.</p><p>Always.</p>",
               "date_published": "2026-02-03T10:00:00Z", "date_modified": "2026-02-04T10:00:00Z", "image": "/1.jpg"},
              {"id": "18", "content_text": "a < b", "author": {"name": "Jonas Test"}},
              {}
            ]}
            """);

    assertThat(page.next()).contains("https://www.kettles.example/feed?page=2");
    assertThat(page.posts()).extracting(post -> post.key().id()).containsExactly("17", "18");
    var first = page.posts().getFirst();
    assertThat(first.words()).isEqualTo("Leaks\nIt leaks.\nAlways.");
    assertThat(first.author().url()).contains("https://www.kettles.example/ona");
    assertThat(first.lang()).contains("te");
    assertThat(first.media()).containsExactly("https://www.kettles.example/1.jpg");
    assertThat(page.posts().getLast().words()).isEqualTo("a < b");
    assertThat(page.posts().getLast().author()).isEqualTo(Author.named("Jonas Test"));
  }

  @Test
  void aCommentFeedGivesCommentsOnItsArticle() {
    var post =
        Reading.posts(
                """
                <rss version="2.0"><channel><title>Comments on: Acme kettles</title><link>https://kettles.example/acme</link>
                <item><title>By: Ona Test</title><link>https://kettles.example/acme#comment-4</link><description>Mine leaks</description></item>
                </channel></rss>
                """)
            .getFirst();

    assertThat(post.type()).isEqualTo(PostType.COMMENT);
    assertThat(post.key().id()).isEqualTo("https://kettles.example/acme#comment-4");
    assertThat(post.item().name()).contains("Acme kettles");
    assertThat(post.parent()).contains("https://kettles.example/acme");
    assertThat(post.thread()).contains("https://kettles.example/acme");
  }

  @Test
  void anAnswerNamesItsParent() {
    var post =
        Reading.posts(
                """
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0">
                <entry><id>urn:2</id><title>Re</title><thr:in-reply-to ref="urn:1"/><thr:total>3</thr:total></entry></feed>
                """)
            .getFirst();

    assertThat(post.type()).isEqualTo(PostType.COMMENT);
    assertThat(post.parent()).contains("urn:1");
    assertThat(post.engagement()).isEqualTo(Map.of("comments", 3L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n\n  <?xml version='1.0'?><rss version='2.0'><channel><item><title>It leaks</title></item></channel></rss>",
        "<br/>Warning: something<?xml version='1.0'?><rss><channel><item><title>It leaks</title></item></channel></rss>",
        "<rss><channel><item><title>It&nbsp;leaks</title></item></channel></rss>",
        "<rss><channel><item><link>http://k.example/?a=1&copy=2</link><title>It leaks</title></item></channel></rss>",
        "<rss><channel><item><title>It \u0001leaks</title></item></channel></rss>",
        "<rss><channel><item><dc:creator>x</dc:creator><title>It leaks</title></item></channel></rss>",
        "<rss><channel><item><title>It leaks</title><description>cut off",
        "<rss version='0.91'><item><title>It leaks</title></item></rss>",
        "<rss version='2.0' xmlns='http://backend.userland.com/rss2'><channel><item><title>It leaks</title></item></channel></rss>",
        "<rss><channel><category><item><title>It leaks</title></item></channel></rss>",
        "<RSS><channel><item><title><b>It</b> leaks</title></item></channel></RSS>",
        "<feed xmlns='http://purl.org/atom/ns#' version='0.3'><entry><title mode='base64'>SXQgbGVha3M=</title></entry></feed>"
      })
  void everydayIllFormednessIsRead(String feed) {
    var title = ((Extraction.Posts) Reading.read(feed, "feed")).posts().getFirst().title();

    assertThat(title).contains("It leaks");
  }

  @Test
  void aWrongEncodingLabelDoesNotLoseThePost() {
    var xml =
        "<?xml version='1.0' encoding='utf-8'?><rss><channel><item><title>Caf\u00e9</title></item></channel></rss>";

    var read =
        Reading.read(
            Optional.of("application/rss+xml"),
            xml.getBytes(Charset.forName("windows-1252")),
            "feed");

    assertThat(((Extraction.Posts) read).posts().getFirst().title()).contains("Café");
  }

  @Test
  void entityAttacksAreNeitherExpandedNorFetched() {
    var laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 'ha'>");
    for (int i = 1; i < 40; i++) {
      laughs.append("<!ENTITY l%d '&l%d;&l%d;'>".formatted(i, i - 1, i - 1));
    }
    laughs.append(
        "<!ENTITY x SYSTEM 'file:///etc/passwd'><!ENTITY % y SYSTEM 'http://127.0.0.1/'>%y;]>");

    var post =
        Reading.posts(
                "<?xml version='1.0'?>"
                    + laughs
                    + "<rss><channel><item><title>It leaks &l39;&x;</title></item></channel></rss>")
            .getFirst();

    assertThat(post.title())
        .hasValueSatisfying(title ->
            assertThat(title).startsWith("It leaks").doesNotContain("root:").hasSizeLessThan(40));
  }

  @Test
  void deepNestingDoesNoHarm() {
    var feed =
        "<rss><channel><item><title>It leaks</title><description>"
            + "<div>".repeat(30_000)
            + "deep";

    assertThat(((Extraction.Posts) Reading.read(feed, "feed")).posts()).hasSize(1);
  }

  @Test
  void whatHasNoIdKeepsItsHashWhenItsTextIsEdited() {
    var before =
        post(
            "<pubDate>Tue, 03 Feb 2026 10:20:30 GMT</pubDate><author>o@x.example (Ona Test)</author><description>It leaks</description>");
    var after =
        post(
            "<pubDate>Tue, 03 Feb 2026 10:20:30 GMT</pubDate><author>o@x.example (Ona Test)</author><description>It leaked</description>");

    assertThat(after.key()).isEqualTo(before.key());
    assertThat(after.author().name()).contains("Ona Test");
  }

  @Test
  void aPermalinkGuidIsIdAndAddress() {
    var post = post("<guid>HTTPS://Kettles.example/p/1?utm_medium=x</guid><title>Leaks</title>");

    assertThat(post.key().id()).isEqualTo("https://kettles.example/p/1");
    assertThat(post.url()).contains("https://kettles.example/p/1");
  }

  @Test
  void anEntryThatSaysNothingIsNoPost() {
    assertThat(Reading.posts("<rss><channel><item><category>x</category></item></channel></rss>"))
        .isEmpty();
  }

  @Test
  void extensionsDoNotStandInForTheFormatsOwnWords() {
    var post =
        post(
            "<x:title xmlns:x='urn:x'>Other</x:title><title>Mine</title><media:title xmlns:media='m'>Film</media:title>");

    assertThat(post.title()).contains("Mine");
  }
}
