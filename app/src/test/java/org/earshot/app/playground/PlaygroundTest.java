package org.earshot.app.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

class PlaygroundTest {
  private Visit visit;

  @BeforeEach
  void open() throws Exception {
    visit = new Visit();
  }

  @AfterEach
  void close() {
    visit.close();
  }

  @ParameterizedTest
  @CsvSource({
    "shop, /, text/html; charset=utf-8",
    "shop, /kettles/spark, text/html; charset=utf-8",
    "shop, /kettles/gooseneck, text/html; charset=utf-8",
    "shop, /kettles/spark/spark-lid, text/html; charset=utf-8",
    "shop, /kettles/spark/spark-lid/spark-lid-answer, text/html; charset=utf-8",
    "shop, /users/acme-kettle, text/html; charset=utf-8",
    "shop, /robots.txt, text/plain; charset=utf-8",
    "shop, /style.css, text/css; charset=utf-8",
    "shop, /kettle.svg, image/svg+xml",
    "blog, /, text/html; charset=utf-8",
    "blog, /notes/three-kettles, text/html; charset=utf-8",
    "blog, /feed.xml, application/rss+xml; charset=utf-8",
    "blog, /comments/feed.xml, application/atom+xml; charset=utf-8",
    "forum, /, text/html; charset=utf-8",
    "forum, /lt, text/html; charset=utf-8",
    "forum, /lt/koki-virduli-pirkti, text/html; charset=utf-8",
    "forum, /en/clicking-base, text/html; charset=utf-8",
    "forum, /latest.rss, application/rss+xml; charset=utf-8",
    "forum, /users/acme-kettle, text/html; charset=utf-8",
    "news, /, text/html; charset=utf-8",
    "news, /news/piktas-klientas, text/html; charset=utf-8",
    "news, /atom.xml, application/atom+xml; charset=utf-8",
    "globex, /boilers/g20, text/html; charset=utf-8",
    "globex, /feed.json, application/feed+json; charset=utf-8",
    "town, /gr/acme-kettle, text/html; charset=utf-8",
    "town, /te/acme-kettle, text/html; charset=utf-8"
  })
  void pageAnswersAndThenSaysThatNothingChanged(String site, String path, String type)
      throws Exception {
    visit.after("PT5M");

    var first = visit.get(site, path);
    var tag = first.headers().firstValue("ETag").orElseThrow();
    var date = first.headers().firstValue("Last-Modified").orElseThrow();

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("Content-Type")).contains(type);
    assertThat(first.body()).isNotBlank();
    assertThat(visit.get(site, path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(visit.get(site, path, "If-Modified-Since", date).statusCode()).isEqualTo(304);
    assertThat(visit.get(site, path, "If-None-Match", "\"else\"", "If-Modified-Since", date))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(200));
  }

  @Test
  void validatorsChangeWithThePage() throws Exception {
    var before = visit.get("shop", "/kettles/spark").headers();

    visit.after("PT3S");

    assertThat(tagged("shop", "/kettles/spark", before.firstValue("ETag").orElseThrow()))
        .isEqualTo(200);
    assertThat(
            visit
                .get(
                    "shop",
                    "/kettles/spark",
                    "If-Modified-Since",
                    before.firstValue("Last-Modified").orElseThrow())
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void pageWithoutNewsStaysTheSameWhileTimeGoesBy() throws Exception {
    var tag = visit.get("shop", "/kettles/spark").headers().firstValue("ETag").orElseThrow();

    visit.after("PT2S");

    assertThat(tagged("shop", "/kettles/spark", tag)).isEqualTo(304);
  }

  @Test
  void unreadableDateCountsAsNone() throws Exception {
    var answer = visit.get("shop", "/kettles/spark", "If-Modified-Since", "yesterday");

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void headAnswersWithoutABody() throws Exception {
    var head = HttpRequest.newBuilder(visit.at("shop", "/")).method("HEAD", none()).build();

    var answer = visit.send(head);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void postComesEditsAndVanishesOnThePage() throws Exception {
    assertThat(visit.page("shop", "/kettles/spark")).doesNotContain("x_lena_x");

    visit.after("PT4M30S");
    assertThat(visit.page("shop", "/kettles/spark")).contains("x_lena_x").contains("PAPILDYMAS");
    assertThat(visit.get("shop", "/kettles/spark/spark-colour").statusCode()).isEqualTo(200);

    visit.after("PT6M");
    assertThat(visit.page("shop", "/kettles/spark")).doesNotContain("x_lena_x");
    assertThat(visit.get("shop", "/kettles/spark/spark-colour").statusCode()).isEqualTo(404);
  }

  @Test
  void jsonLdNamesAuthorsStarsAndOurAnswer() throws Exception {
    visit.after("PT3S");

    var product = visit.jsonLd("shop", "/kettles/spark");
    var review = product.get("review").get(0);
    var answer = product.findValues("comment").getFirst().get(0);

    assertThat(product.get("@type").asString()).isEqualTo("Product");
    assertThat(review.get("author").get("name").asString()).isEqualTo("Dana P.");
    assertThat(review.get("reviewRating").get("ratingValue").asInt()).isEqualTo(1);
    assertThat(review.get("datePublished").asString()).isEqualTo("2026-11-03T10:30:03+02:00");
    assertThat(answer.get("author").get("url").asString())
        .isEqualTo(visit.town.base("shop") + "/users/acme-kettle");
  }

  @Test
  void impostorsProfileIsNotOurs() throws Exception {
    visit.after("PT2M");

    var page = visit.page("forum", "/en/clicking-base");

    assertThat(page).contains(visit.town.base("forum") + "/users/acme-kettle\"");
    assertThat(page).contains(visit.town.base("forum") + "/users/acme-kettle-support1\"");
    assertThat(visit.page("forum", "/users/acme-kettle-support1")).doesNotContain("badge");
  }

  @Test
  void replyStandsInTheOwnersSlotAndWinsTheCustomerBack() throws Exception {
    visit.after("PT1M");

    var answer = visit.reply("shop", Map.of("to", "spark-leak", "text", "Sorry, Dana!"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .startsWith(visit.town.base("shop") + "/kettles/spark/spark-leak#");
    var comment = visit.jsonLd("shop", "/kettles/spark/spark-leak").findValue("comment").get(0);
    assertThat(comment.get("text").asString()).isEqualTo("Sorry, Dana!");
    assertThat(comment.get("datePublished").asString()).isEqualTo("2026-11-03T10:31:00+02:00");
    assertThat(visit.page("shop", "/kettles/spark")).contains("owner-reply official");

    visit.after("PT1M40S");
    assertThat(visit.page("shop", "/kettles/spark")).contains("Raising my stars");
  }

  @Test
  void visitorWithOurNameGetsNoBadgeAndNoProfileOfOurs() throws Exception {
    var form =
        Map.of("to", "clicking-base", "text", "It's me!", "as", "visitor", "name", "Acme Kettle");
    visit.reply("forum", form);

    var page = visit.page("forum", "/en/clicking-base/r1");
    assertThat(page).contains(visit.town.base("forum") + "/users/guest-1\"");
    assertThat(visit.page("forum", "/users/guest-1")).doesNotContain("badge");
  }

  @Test
  void aReplyIsTextEverywhere() throws Exception {
    var nasty = "</script><script>alert(1)</script> & \"quoted\" 'too' \u0000\u2028 ]]>";
    visit.reply("shop", Map.of("to", "spark-lid", "text", nasty));
    visit.reply(
        "blog", Map.of("to", "three-kettles", "text", nasty, "as", "visitor", "name", "<b>"));

    var page = visit.page("shop", "/kettles/spark");
    var text = visit.jsonLd("shop", "/kettles/spark/spark-lid").findValue("comment").get(1);
    var feed = xml(visit.page("blog", "/comments/feed.xml"));

    assertThat(page).doesNotContain("<script>alert").doesNotContain("\u0000");
    assertThat(text.get("text").asString()).startsWith("</script><script>alert(1)</script> &");
    assertThat(feed.getElementsByTagName("name").item(0).getTextContent()).isEqualTo("<b>");
    assertThat(visit.page("blog", "/notes/three-kettles")).doesNotContain("<script>alert");
  }

  @Test
  void blankOversizedAndLostRepliesAreRefused() throws Exception {
    assertThat(replyStatus("spark-lid", "  ")).isEqualTo(400);
    assertThat(replyStatus("spark-lid", "a".repeat(Replies.MAX_TEXT + 1))).isEqualTo(400);
    assertThat(replyStatus("spark-lid", "a".repeat(100_000))).isEqualTo(413);
    assertThat(replyStatus("no-such-post", "hello")).isEqualTo(404);
    assertThat(replyStatus("fountain", "hello")).isEqualTo(404);
  }

  @Test
  void townStopsListeningAfterItsLastReply() throws Exception {
    var replies = new Replies(visit.clock);
    var post = new Town(Script.read(), Visit.OPENED).at(Visit.OPENED, List.of()).posts();
    for (int i = 0; i < Replies.MAX_REPLIES; i++) {
      assertThat(replies.take(post.getFirst(), Shown.Who.BRAND, "Sorry")).isPresent();
    }

    assertThat(replies.take(post.getFirst(), Shown.Who.BRAND, "Sorry")).isEmpty();
  }

  @Test
  void foreignPageAndForeignHostCannotDriveTheTown() throws Exception {
    var form = Map.of("to", "spark-lid", "text", "Buy my kettles");

    assertThat(visit.reply("shop", form, "Origin", "http://evil.example").statusCode())
        .isEqualTo(403);
    assertThat(visit.reply("shop", form, "Origin", visit.town.base("blog").toString()).statusCode())
        .isEqualTo(403);
    assertThat(visit.reply("shop", form, "Origin", visit.town.base("shop").toString()).statusCode())
        .isEqualTo(303);
    assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 421");
  }

  @Test
  void onlyFormsAtTheirAddressAndKnownMethodsAreTaken() throws Exception {
    var post = HttpRequest.newBuilder(visit.at("shop", "/")).POST(none()).build();
    var delete = HttpRequest.newBuilder(visit.at("shop", "/")).DELETE().build();

    assertThat(visit.send(post).statusCode()).isEqualTo(404);
    assertThat(visit.send(delete).statusCode()).isEqualTo(405);
  }

  @ParameterizedTest
  @CsvSource({
    "shop, Disallow: /checkout",
    "forum, Disallow: /users/",
    "news, Crawl-delay: 1",
    "news, Disallow: /subscribers/",
    "globex, Crawl-delay: 2"
  })
  void robotsSaysWhatItWants(String site, String line) throws Exception {
    assertThat(visit.page(site, "/robots.txt")).contains("User-agent: *\n").contains(line + "\n");
  }

  @ParameterizedTest
  @CsvSource({"blog, /feed.xml, item", "forum, /latest.rss, item", "news, /atom.xml, entry"})
  void feedIsWellFormed(String site, String path, String element) throws Exception {
    visit.after("PT10M");

    var feed = xml(visit.page(site, path));

    assertThat(feed.getElementsByTagName(element).getLength()).isPositive();
  }

  @Test
  void commentFeedNamesTheCommentThatIsAnswered() throws Exception {
    var feed = xml(visit.page("blog", "/comments/feed.xml"));

    var answered = feed.getElementsByTagName("thr:in-reply-to").item(0).getAttributes();

    assertThat(answered.getNamedItem("ref").getNodeValue())
        .isEqualTo(visit.town.base("blog") + "/notes/three-kettles/three-1");
  }

  @Test
  void newsFeedLeavesOutWhatIsForSubscribers() throws Exception {
    assertThat(visit.page("news", "/atom.xml")).doesNotContain("loan of nine hundred");
    assertThat(visit.page("news", "/subscribers/long-read")).contains("loan of nine hundred");
  }

  @Test
  void competitorsFeedIsJson() throws Exception {
    var feed = JsonMapper.shared().readTree(visit.page("globex", "/feed.json"));

    assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.get("items").get(0).get("title").asString()).contains("Winter");
  }

  @Test
  void unknownPlacesAreNotThere() throws Exception {
    for (var path :
        List.of(
            "/nothing", "/kettles/spark/nobody", "/kettles/spark/goose-pour", "/users/nobody")) {
      assertThat(visit.get("shop", path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void closingFreesThePorts() throws Exception {
    int port = visit.town.base("shop").getPort();

    visit.town.close();
    visit.town.close();

    assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
        .isInstanceOf(ConnectException.class);
  }

  @Test
  void siteThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> visit.town.base("bank")).hasMessageContaining("bank");
  }

  private int tagged(String site, String path, String tag) throws Exception {
    return visit.get(site, path, "If-None-Match", tag).statusCode();
  }

  private int replyStatus(String to, String text) throws Exception {
    return visit.reply("shop", Map.of("to", to, "text", text)).statusCode();
  }

  private String raw(String request) throws Exception {
    try (var socket =
        new Socket(InetAddress.getLoopbackAddress(), visit.town.base("shop").getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static HttpRequest.BodyPublisher none() {
    return HttpRequest.BodyPublishers.noBody();
  }

  private static Document xml(String text) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text)));
  }
}
