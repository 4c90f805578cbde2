package org.earshot.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `check` and `scan`, over real HTTP.
final class LookCommandsTest {
  private static final String FEED =
      """
      <rss version="2.0"><channel><title>Kettles</title>
      <item><guid isPermaLink="false">k1</guid><link>https://blog.example/1</link>
        <title>Never again</title>
        <description>The Acme Kettle leaks, nobody answers, I want my money back.</description>
        <pubDate>Mon, 02 Mar 2026 12:00:00 GMT</pubDate></item>
      <item><guid isPermaLink="false">k2</guid><link>https://blog.example/2</link>
        <title>Weather</title><description>It rains.</description></item>
      </channel></rss>
      """;

  @StartStop final MockWebServer site = new MockWebServer();
  @StartStop final MockWebServer other = new MockWebServer();
  @TempDir Path folder;

  @BeforeEach
  void pages() {
    site.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return switch (request.getUrl().encodedPath()) {
              case "/robots.txt" -> text("User-agent: *\nDisallow: /private\n", "text/plain");
              case "/feed" -> text(FEED, "application/rss+xml");
              case "/shop" ->
                  text("<link rel=alternate type=application/rss+xml href=/feed>", "text/html");
              case "/map.xml" -> text(map(), "application/xml");
              case "/stars" ->
                  text(
                      """
                      <script type="application/ld+json">{"@context":"https://schema.org",
                      "@type":"Product","name":"Kettle","review":[{"@type":"Review",
                      "author":{"@type":"Person","name":"Ann"},
                      "reviewRating":{"@type":"Rating","ratingValue":1}}]}</script>
                      """,
                      "text/html");
              case "/blank" -> text("<p>nothing here</p>", "text/html");
              case "/away" ->
                  new MockResponse.Builder()
                      .code(302)
                      .addHeader("Location", other.url("/feed").toString())
                      .build();
              default -> new MockResponse.Builder().code(404).build();
            };
          }
        });
  }

  private String map() {
    return """
    <urlset><url><loc>%s</loc></url><url><loc>%s</loc></url>
    <url><loc>https://elsewhere.example/reviews/2</loc></url></urlset>
    """
        .formatted(url("/reviews/1"), url("/imprint"));
  }

  @Test
  void checkOfAMapSaysWhichPagesWouldBeRead() {
    var ran = run("check", url("/map.xml"));

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .containsPattern("(?m)^kind    sitemap")
        .contains("1 pages would be read; 3 addresses named, 1 of them on other hosts and left out")
        .containsPattern("(?m)^page    " + url("/reviews/1"))
        .doesNotContain("/imprint");
    assertThat(run("check", url("/map.xml"), "--json").lines()).isEmpty();
  }

  @Test
  void checkOfAMapWithAPathCountsThePagesBelowIt() {
    assertThat(run("check", url("/map.xml#/")).out()).contains("2 pages would be read");
  }

  @Test
  void checkAroundAMapCountsItsPages() {
    var ran = run("check", url("/map.xml"), "--around", "--json");

    assertThat(ran.lines().getFirst()).contains("\"pages\":1", "\"readable\":true");
    assertThat(run("check", url("/map.xml"), "--around").out())
        .contains("as sitemap: 1 pages would be read");
  }

  @Test
  void scanOfAMapSaysThatItIsOne() {
    assertThat(run("scan", "kettle", url("/map.xml")).err()).contains("a site's map: 1 pages");
  }

  @Test
  void checkSaysRobotsFetchKindAndPosts() {
    var ran = run("check", url("/feed"));

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .containsPattern("(?m)^robots  \\S")
        .containsPattern("(?m)^fetch   200, application/rss\\+xml, \\d+ bytes, " + url("/feed"))
        .containsPattern("(?m)^kind    feed")
        .containsPattern("(?m)^posts   2")
        .contains("2026-03-02T12:00:00Z", "Never again");
  }

  @Test
  void checkAroundProposesWhatThePageGivesAway() {
    var ran = run("check", url("/shop"), "--around");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains(url("/shop") + "\n", "found   given", url("/feed") + "\n", "found   linked feed")
        .contains("as feed: 2 posts", "Never again");
    assertThat(ran.err()).contains("1 of 2 places can be read");
  }

  @Test
  void checkAroundWithJsonPrintsAnObjectAPlace() {
    var ran = run("check", url("/shop"), "--around", "--json");

    assertThat(ran.lines())
        .hasSize(2)
        .last()
        .asString()
        .contains("\"clue\":\"linked_feed\"", "\"posts\":2", "\"readable\":true");
  }

  @Test
  void checkAroundAPageThatIsGoneFails() {
    assertThat(run("check", url("/gone"), "--around").code()).isEqualTo(1);
  }

  @Test
  void checkWithJsonKeepsStdoutForPosts() {
    var ran = run("check", url("/feed"), "--json");

    assertThat(ran.lines()).hasSize(2).allMatch(line -> line.startsWith("{\"id\":"));
    assertThat(ran.err()).contains("robots ", "fetch ", "kind ");
  }

  @Test
  void refusalsAndFailuresEndWithCodeOne() {
    assertThat(run("check", url("/private")))
        .satisfies(ran -> assertThat(ran.code()).isEqualTo(1))
        .satisfies(ran -> assertThat(ran.out()).contains("not asked for: robots.txt disallows"));
    assertThat(run("check", url("/gone")).out()).contains("fetch   the site answered 404");
    assertThat(run("check", url("/blank")).code()).isEqualTo(1);
  }

  @Test
  void reviewWithoutWordsIsItsStars() {
    assertThat(run("check", url("/stars")).out()).contains("  1 star  ").doesNotContain("“”");
  }

  @Test
  void redirectToAnotherLoopbackPortIsNotTheOperatorsWord() throws IOException {
    var ran = run("check", url("/away"));

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).contains("private address", "crawler.allowedPrivate");
    assertThat(other.getRequestCount()).isZero();
  }

  @Test
  void nothingLeavesTheMachineWithoutAContact() {
    var ran = run("check", "http://blog.example/feed");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .startsWith("earshot: crawler.contact is not set")
        .contains("EARSHOT_CRAWLER_CONTACT", "blog.example");
  }

  @Test
  void scanPrintsTheMentionsOfAPhrase() {
    var ran = run("scan", "acme kettle", url("/feed"), "--json");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.lines())
        .singleElement()
        .asString()
        .contains("\"postId\":\"k1\"", "\"sentiment\":\"negative\"", "\"lang\":\"en\"");
  }

  @Test
  void scanOnATerminalIsForPeople() {
    var ran =
        new Cli()
            .onTerminal()
            .run("scan", "Acme Kettle", url("/feed"), "--data", folder.toString());

    assertThat(ran.out()).contains("negative", "reply need", "Never again", "blog.example");
    assertThat(ran.err()).contains("1 of 2 posts");
  }

  @Test
  void scanGoesOnAfterAPageThatFails() {
    var ran = run("scan", "acme kettle", url("/gone"), url("/feed"));

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("/gone: the site answered 404");
    assertThat(ran.out()).contains("\tnegative\t");
  }

  @Test
  void scanSaysWhereAPhraseCannotBeRead() {
    var ran = run("scan", "acme AND (kettle", url("/feed"));

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("BRAND, sign 10: This bracket is not closed.");
    assertThat(site.getRequestCount()).isZero();
  }

  private Cli.Ran run(String command, String... arguments) {
    var all = new java.util.ArrayList<String>();
    all.add(command);
    all.addAll(java.util.List.of(arguments));
    all.addAll(java.util.List.of("--data", folder.resolve("none").toString()));
    return new Cli().with("EARSHOT_CRAWLER_HOST_DELAY", "0s").run(all.toArray(String[]::new));
  }

  private String url(String path) {
    return "http://127.0.0.1:" + site.getPort() + path;
  }

  private static MockResponse text(String body, String type) {
    return new MockResponse.Builder().addHeader("Content-Type", type).body(body).build();
  }
}
