package org.earshot.crawler.extract.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.PageReader;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostType;
import org.earshot.crawler.SiteTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WooCommerceKindTest {
  private static final String SHOP = "https://shop.example";
  private static final String REVIEWS =
      SHOP + "/wp-json/wc/store/v1/products/reviews?order=desc&orderby=date&per_page=100";
  private static final String ANSWER =
      """
      [{"id": 7, "date_created": "2026-01-05T12:00:00", "date_created_gmt": "2026-01-05T10:00:00", "product_id": 3,
        "product_name": "Acme &amp; kettle", "product_permalink": "https://shop.example/product/kettle/",
        "reviewer": "Ona T.", "review": "<p>It leaks.</p>", "rating": 2, "verified": true},
       {"id": 8, "date_created": "2026-01-06T12:00:00", "product_id": 4, "product_name": "Pan",
        "product_permalink": "https://shop.example/product/pan/", "reviewer": "Jonas T.", "review": "Fine", "rating": 0, "verified": false}]
      """;

  private final WooCommerceKind kind = new WooCommerceKind();

  @ParameterizedTest
  @CsvSource({"/", "/product/kettle/", "/shop/"})
  void allReviewsOfTheShopAreAskedFor(String seen) {
    assertThat(Answer.asked(kind, SHOP + seen)).isEqualTo(REVIEWS);
    assertThat(Answer.asked(kind, REVIEWS)).isEqualTo(REVIEWS);
  }

  @Test
  void aReviewIsReadWithItsProduct() {
    var posts = Answer.of(REVIEWS, ANSWER).posts();

    assertThat(posts.kind()).isEqualTo("woocommerce");
    assertThat(posts.complete()).isTrue();
    var review = posts.posts().getFirst();
    assertThat(review.type()).isEqualTo(PostType.REVIEW);
    assertThat(review.url()).contains("https://shop.example/product/kettle/#comment-7");
    assertThat(review.text()).contains("It leaks.");
    assertThat(review.author().name()).contains("Ona T.");
    assertThat(review.published().map(SiteTime::toRfc3339)).contains("2026-01-05T10:00:00Z");
    assertThat(review.published().orElseThrow().zoneAssumed()).isFalse();
    assertThat(review.rating().orElseThrow().value()).isEqualTo(2);
    assertThat(review.verified()).contains(true);
    assertThat(review.item().name()).contains("Acme & kettle");
    assertThat(posts.posts().getLast().rating()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"/product/pan/, 8", "/shop/, '7, 8'", "/product/lid/, ''"})
  void aProductsPageKeepsItsOwnReviews(String seen, String ids) {
    var page =
        new Page(
            SHOP + seen,
            REVIEWS,
            200,
            Map.of(),
            ANSWER.getBytes(StandardCharsets.UTF_8),
            Answer.AT);

    var posts = ((Extraction.Posts) new PageReader().read(page, "woocommerce")).posts();

    assertThat(String.join(", ", posts.stream().map(post -> post.key().id()).toList()))
        .isEqualTo(ids);
  }

  @Test
  void theNextPageStandsInTheLinkHeader() {
    var read =
        Answer.of(REVIEWS, ANSWER).with("link", "<" + REVIEWS + "&page=2>; rel=\"next\"").posts();

    assertThat(read.next()).contains(REVIEWS + "&page=2");
    assertThat(read.complete()).isFalse();
  }

  @Test
  void anEmptyListHasNoPosts() {
    var read = Answer.of(REVIEWS, "[]").posts();

    assertThat(read.kind()).isEqualTo("woocommerce");
    assertThat(read.posts()).isEqualTo(List.<Post>of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\": \"rest_no_route\", \"message\": \"No route was found\", \"data\": {\"status\": 404}}",
        "[{\"id\": 1}]",
        "[{\"id\": 1"
      })
  void anythingElseIsUnreadable(String body) {
    assertThat(Answer.of(REVIEWS, body).reason(kind)).contains("no answer of woocommerce");
  }
}
