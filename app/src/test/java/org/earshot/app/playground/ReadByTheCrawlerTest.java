package org.earshot.app.playground;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.earshot.crawler.PostType;
import org.earshot.crawler.Rating;
import org.earshot.crawler.SiteTime;
import org.earshot.crawler.SourceSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The town as the crawler reads it: what the demo stands on.
class ReadByTheCrawlerTest {
  private Visit visit;

  @BeforeEach
  void open() throws Exception {
    visit = new Visit();
  }

  @AfterEach
  void close() {
    visit.close();
  }

  @Test
  void everySourceGivesPostsWithAuthorTimeAndPermalink() throws Exception {
    visit.after("PT10M");

    for (var source : visit.town.watchlist().sources()) {
      assertThat(read(source))
          .as(source.name())
          .isNotEmpty()
          .allSatisfy(post -> {
            assertThat(post.author().name()).isPresent();
            assertThat(post.published()).isPresent();
            assertThat(post.url().orElseThrow()).endsWith(post.key().id());
            assertThat(post.key().site()).isEqualTo(source.address().getAuthority());
          });
    }
  }

  @ParameterizedTest
  @CsvSource({"/kettles/spark, spark-lid", "/kettles/gooseneck, goose-towel"})
  void answerOnTheShopsPageIsInTheOwnersSlot(String path, String to) throws Exception {
    visit.after("PT3M");
    visit.reply("shop", Map.of("to", to, "text", "We are sorry, a new one is on its way."));

    for (var page : List.of(path, path + "/" + to)) {
      var answer = posts("shop", page).stream().filter(Post::ownerReply).toList().getLast();

      assertThat(answers("shop", page, to)).isNotEmpty().allMatch(Post::ownerReply);
      assertThat(answer.type()).isEqualTo(PostType.COMMENT);
    }
  }

  @Test
  void proofCarriesTheTimeAndTheProfileOfTheAnswer() throws Exception {
    visit.after("PT1M");
    visit.reply("shop", Map.of("to", "spark-leak", "text", "Sorry!"));

    var answer = answers("shop", "/kettles/spark/spark-leak", "spark-leak").getFirst();

    assertThat(answer.text()).contains("Sorry!");
    assertThat(answer.published())
        .contains(SiteTime.exactly(Instant.parse("2026-11-03T08:31:00Z")));
    assertThat(answer.author().url()).contains(visit.town.base("shop") + "/users/acme-kettle");
  }

  @Test
  void reviewCarriesStarsItemAndLanguage() throws Exception {
    visit.after("PT2M");

    var review = find("town", "/te/acme-kettle", "/te/acme-kettle/te-leak");

    assertThat(review.type()).isEqualTo(PostType.REVIEW);
    assertThat(review.rating().map(Rating::share)).contains(0.0);
    assertThat(review.lang()).contains("te");
    assertThat(review.title()).contains("డబ్బులు వృథా");
    assertThat(review.text().orElseThrow()).contains("నీళ్లు కారుతున్నాయి");
    assertThat(review.item().name()).contains("ఆక్మే కెటిల్");
  }

  @Test
  void starsWithoutWordsAreAReviewToo() throws Exception {
    var silent = find("shop", "/kettles/spark", "/kettles/spark/spark-silent");

    assertThat(silent.text()).isEmpty();
    assertThat(silent.rating().map(Rating::value)).contains(4.0);
  }

  @Test
  void wholeListSaysSoAndASingleReviewDoesNot() throws Exception {
    assertThat(extraction("shop", "/kettles/spark").complete()).isTrue();
    assertThat(extraction("shop", "/kettles/spark/spark-lid").complete()).isFalse();
  }

  @Test
  void reviewIsTheSameOnTheListAndOnItsOwnPage() throws Exception {
    for (var path : List.of("/kettles/spark/spark-lid", "/kettles/gooseneck/goose-towel")) {
      var list = path.substring(0, path.lastIndexOf('/'));

      assertThat(find("shop", path, path)).isEqualTo(find("shop", list, path));
    }
  }

  @Test
  void impostorAnswersUnderTheComplaintWithAnotherProfile() throws Exception {
    visit.after("PT2M");

    var complaint = visit.at("forum", "/en/clicking-base/clicking-fuse").toString();
    var impostor = answers("forum", "/en/clicking-base", complaint).getFirst();

    assertThat(impostor.author().name()).contains("Acme Kettle");
    assertThat(impostor.author().url())
        .contains(visit.town.base("forum") + "/users/acme-kettle-support1");
    assertThat(impostor.ownerReply()).isFalse();
    assertThat(impostor.thread()).contains(visit.at("forum", "/en/clicking-base").toString());
  }

  @ParameterizedTest
  @CsvSource({
    "blog, /feed.xml, /notes/dear-acme, /notes/dear-acme",
    "blog, /comments/feed.xml, /notes/three-kettles, /notes/three-kettles/three-charged",
    "forum, /latest.rss, /lt/koki-virduli-pirkti, /lt/koki-virduli-pirkti",
    "globex, /feed.json, /updates/globex-winter, /updates/globex-winter",
    "news, /atom.xml, /news/piktas-klientas, /news/piktas-klientas"
  })
  void feedAndPageTellOfTheSamePost(String site, String feed, String page, String path)
      throws Exception {
    visit.after("PT5M");

    var inFeed = find(site, feed, path);
    var onPage = find(site, page, path);

    assertThat(inFeed.key()).isEqualTo(onPage.key());
    assertThat(inFeed.words()).isEqualTo(onPage.words());
    assertThat(inFeed.published()).isEqualTo(onPage.published());
    assertThat(inFeed.author().name()).isEqualTo(onPage.author().name());
  }

  @Test
  void commentFeedNamesTheProfileThatProvesUs() throws Exception {
    visit.reply("blog", Map.of("to", "three-kettles", "text", "Thank you for the test!"));

    var comment = find("blog", "/comments/feed.xml", "/notes/three-kettles/r1");

    assertThat(comment.author())
        .isEqualTo(
            new Author(
                Optional.of("Acme Kettle"),
                comment.author().id(),
                Optional.of(visit.town.base("blog") + "/users/acme-kettle")));
    assertThat(comment.parent()).contains(visit.at("blog", "/notes/three-kettles").toString());
  }

  private List<Post> read(SourceSpec source) throws Exception {
    var site =
        visit.town.sites().stream()
            .filter(one -> one.host().equals(source.address().getAuthority()))
            .findFirst()
            .orElseThrow();
    return posts(site.key(), source.address().getPath());
  }

  private List<Post> answers(String site, String path, String to) throws Exception {
    return posts(site, path).stream()
        .filter(post -> post.parent().filter(to::equals).isPresent())
        .toList();
  }

  private Post find(String site, String path, String permalink) throws Exception {
    var url = visit.at(site, permalink).toString();
    return posts(site, path).stream()
        .filter(post -> post.url().filter(url::equals).isPresent())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + url + " on " + path));
  }

  private List<Post> posts(String site, String path) throws Exception {
    return extraction(site, path).posts();
  }

  private Extraction.Posts extraction(String site, String path) throws Exception {
    var answer = visit.get(site, path);
    var page =
        Page.saved(
            visit.at(site, path).toString(),
            answer.headers().firstValue("Content-Type"),
            answer.body().getBytes(StandardCharsets.UTF_8),
            visit.clock.instant());
    return switch (new PageReader().read(page, "auto")) {
      case Extraction.Posts posts -> posts;
      case Extraction.SiteMap map -> throw new AssertionError(map.toString());
      case Extraction.Unreadable unreadable -> throw new AssertionError(unreadable.reason());
    };
  }
}
