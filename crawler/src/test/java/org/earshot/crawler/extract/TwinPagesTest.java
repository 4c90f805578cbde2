package org.earshot.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A page and its twins for telephones give the same posts.
class TwinPagesTest {
  private static final String OWN = "https://www.shop.example/p/kettle";
  private static final String PAGE =
      """
      <link rel="canonical" href="https://www.shop.example/p/kettle">
      <div itemscope itemtype="https://schema.org/Product"><h1 itemprop="name">Kettle</h1>
      <div itemprop="review" itemscope itemtype="https://schema.org/Review" id="review-7">
      <p itemprop="reviewBody">The lid fell off.</p><span itemprop="author">Ann</span></div>
      <div itemprop="review" itemscope itemtype="https://schema.org/Review">
      <p itemprop="reviewBody">Best tea of my life.</p><span itemprop="author">Bob</span></div></div>
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://m.shop.example/p/kettle",
        "https://amp.shop.example/p/kettle",
        "https://shop.example/amp/p/kettle",
        "https://www.shop.example/p/kettle?amp=1",
        "https://www-shop-example.cdn.ampproject.org/c/s/www.shop.example/amp/p/kettle"
      })
  void twinGivesThePostsOfThePage(String twin) {
    assertThat(keys(twin)).isEqualTo(keys(OWN)).hasSize(2);
    assertThat(posts(twin).getFirst().url()).contains(OWN + "#review-7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://copy.example/p/kettle",
        "https://news.shop.example/p/kettle",
        "https://m.example/p/kettle",
        "https://other-example.cdn.ampproject.org/c/s/other.example/p/kettle"
      })
  void pageOfAnotherSiteIsNotBelievedToBeThisOne(String other) {
    assertThat(keys(other)).doesNotContainAnyElementsOf(keys(OWN));
  }

  private static List<PostKey> keys(String url) {
    return posts(url).stream().map(Post::key).toList();
  }

  private static List<Post> posts(String url) {
    var page =
        Page.saved(
            url,
            Optional.of("text/html; charset=utf-8"),
            PAGE.getBytes(StandardCharsets.UTF_8),
            Instant.parse("2026-01-01T12:00:00Z"));
    return ((Extraction.Posts) new Kinds().read(page, "page")).posts();
  }
}
