package org.earshot.app.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.earshot.crawler.Author;
import org.earshot.crawler.Item;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.Rating;
import org.earshot.crawler.SiteTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostJsonTest {
  private static final PostKey KEY = new PostKey("shop.example", "r-1");

  @Test
  void allThatIsKnownStandsInTheDocumentedOrder() {
    var post =
        Post.builder(KEY, PostType.REVIEW)
            .url("https://shop.example/kettle#r-1")
            .title("Leaks")
            .text("It leaks.\nAlways.")
            .author(
                new Author(
                    Optional.of("Ona Test"),
                    Optional.of("u7"),
                    Optional.of("https://shop.example/u/7")))
            .published(SiteTime.onDay(LocalDate.of(2026, 2, 3)))
            .edited(SiteTime.exactly(Instant.parse("2026-02-04T10:00:00Z")))
            .rating(new Rating(4.5, OptionalDouble.of(1), OptionalDouble.of(5), Map.of()))
            .item(
                new Item(
                    Optional.of("Acme Kettle"),
                    Optional.of("https://shop.example/kettle"),
                    Optional.empty()))
            .parent("p")
            .thread("t")
            .lang("en")
            .ownerReply(true)
            .verified(false)
            .media("https://shop.example/1.jpg")
            .engagement("likes", 3)
            .engagement("comments", 0)
            .build();

    assertThat(PostJson.line(post))
        .isEqualTo(
            """
            {"id":"r-1","url":"https://shop.example/kettle#r-1","type":"review","title":"Leaks",\
            "text":"It leaks.\\nAlways.","author":"Ona Test","authorId":"u7",\
            "authorUrl":"https://shop.example/u/7","published":"2026-02-03",\
            "edited":"2026-02-04T10:00:00Z","rating":4.5,"ratingMin":1,"ratingMax":5,\
            "itemName":"Acme Kettle","itemUrl":"https://shop.example/kettle","parent":"p",\
            "thread":"t","lang":"en","ownerReply":true,"verified":false,\
            "media":["https://shop.example/1.jpg"],"engagement":{"comments":0,"likes":3}}\
            """);
  }

  @Test
  void whatIsUnknownHasNoKey() {
    var post = Post.builder(KEY, PostType.COMMENT).build();

    assertThat(PostJson.line(post)).isEqualTo("{\"id\":\"r-1\",\"type\":\"comment\"}");
  }

  @ParameterizedTest
  @CsvSource({"4.0, 4", "100, 100", "0, 0", "3.7, 3.7", "-1, -1", "0.05, 0.05"})
  void ratingsAreWrittenAsPeopleWriteThem(double value, String written) {
    var post =
        Post.builder(KEY, PostType.REVIEW)
            .rating(new Rating(value, OptionalDouble.empty(), OptionalDouble.empty(), Map.of()))
            .build();

    assertThat(PostJson.line(post)).contains("\"rating\":" + written + "}");
  }

  @Test
  void markupAndLineBreaksStayText() {
    var post = Post.builder(KEY, PostType.POST).text("<script>x</script>\n\"a\"").build();

    assertThat(PostJson.line(post)).contains("<script>x</script>\\n\\\"a\\\"").doesNotContain("\n");
  }
}
