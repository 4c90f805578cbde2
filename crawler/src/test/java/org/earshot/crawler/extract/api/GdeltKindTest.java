package org.earshot.crawler.extract.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.earshot.crawler.PostType;
import org.earshot.crawler.Route;
import org.earshot.crawler.SiteTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GdeltKindTest {
  private static final String DOC = "https://api.gdeltproject.org/api/v2/doc/doc?query=acme";

  private final GdeltKind kind = new GdeltKind();

  @Test
  void theQuestionIsThePeoplesAndTheFormOurs() {
    var route = kind.route(URI.create(DOC + "&mode=TimelineVol&timespan=1d")).orElseThrow();

    assertThat(route)
        .isEqualTo(
            new Route(
                URI.create(
                    DOC + "&timespan=1d&mode=ArtList&format=json&sort=DateDesc&maxrecords=250"),
                Route.Access.API,
                Duration.ofSeconds(5)));
  }

  @Test
  void otherSitesAreNotItsOwn() {
    assertThat(kind.route(URI.create("https://gdelt.example/api"))).isEmpty();
  }

  @Test
  void anArticleBelongsToItsOwnSite() {
    var answer =
        Answer.of(
            DOC,
            """
            {"articles": [{"url": "https://www.daily.example/kettles?utm_source=x", "title": "Kettles  leak",
              "seendate": "20260105T101500Z", "socialimage": "https://daily.example/k.jpg", "domain": "daily.example",
              "language": "Lithuanian", "sourcecountry": "Lithuania"}]}
            """);

    var post = answer.post();

    assertThat(post.key().site()).isEqualTo("daily.example");
    assertThat(post.key().id()).isEqualTo("https://www.daily.example/kettles");
    assertThat(post.type()).isEqualTo(PostType.ARTICLE);
    assertThat(post.title()).contains("Kettles leak");
    assertThat(post.lang()).contains("lt");
    assertThat(post.published()).contains(SiteTime.exactly(Instant.parse("2026-01-05T10:15:00Z")));
    assertThat(post.media()).containsExactly("https://daily.example/k.jpg");
    assertThat(answer.posts().complete()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"articles\": []}"})
  void nothingFoundIsNoFailure(String body) {
    assertThat(Answer.of(DOC, body).posts().posts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Your query was too short. | Your query was too short.",
        "{\"articles\": 3} | no articles",
        "{\"articles\": [ | not whole JSON"
      })
  void whatItComplainsOfIsToldInItsOwnWords(String body, String reason) {
    assertThat(Answer.of(DOC, body).reason(kind)).endsWith("no answer of gdelt: " + reason);
  }
}
