package org.earshot.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.earshot.crawler.Post;
import org.earshot.crawler.Rating;
import org.earshot.crawler.SiteTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Structured data as people write it, not as schema.org has it.
class LooseJsonLdTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3. Mai 2021 | 2021-05-03",
        "3 mai 2021 à 9h05 | 2021-05-03T09:05:00Z",
        "23/05/2021 | 2021-05-23",
        "2 days ago | 1969-12-30",
        "prieš 2 dienas | 1969-12-30"
      })
  void datesForPeopleAreReadWhereThoseForMachinesBelong(String written, String meant) {
    var posts =
        Reading.posts(
            Reading.jsonLd(
                """
                {"@type": "Review", "author": "Ona Test", "datePublished": "%s", "reviewBody": "It leaks."}
                """
                    .formatted(written)));

    assertThat(posts.getFirst().published().map(SiteTime::toRfc3339)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"schema.org/Review", "http://schema.org/review", " https://schema.org/Review "})
  void slipsInTheNameOfATypeAreForgiven(String type) {
    var posts =
        Reading.posts(
            """
            <html><body><div itemscope itemtype="%s"><span itemprop="author">Ona Test</span>
            <time itemprop="datePublished" datetime="">May 3, 2021</time>
            <span itemprop="reviewRating">4 von 5 Sternen</span>
            <p itemprop="reviewBody">It leaks.</p></div></body></html>
            """
                .formatted(type));

    assertThat(posts.getFirst().words()).isEqualTo("It leaks.");
    assertThat(posts.getFirst().published().map(SiteTime::toRfc3339)).contains("2021-05-03");
    assertThat(posts.getFirst().rating()).contains(Rating.of(4, 5));
  }

  @Test
  void aReviewThatNamesItsSubjectTheOtherWayRoundIsRead() {
    var posts =
        Reading.posts(
            Reading.jsonLd(
                """
                {"@type": "Product", "name": "Acme Kettle", "@reverse": {"itemReviewed":
                  [{"@type": "Review", "author": "Ona Test", "reviewBody": "It leaks."}]}}
                """));

    assertThat(posts.getFirst().item().name()).contains("Acme Kettle");
    assertThat(posts.getFirst().words()).isEqualTo("It leaks.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json", "application/json+ld", "Application/LD+JSON; charset=utf-8"})
  void jsonLdIsKnownByItsContextWhereItsTypeIsAnother(String type) {
    var posts =
        Reading.posts(
            "<html><body><script type='%s'>{\"@context\": \"https://schema.org\", \"@type\": \"Review\", \"author\": \"Ona Test\", \"reviewBody\": \"It leaks.\"}</script></body></html>"
                .formatted(type));

    assertThat(posts).extracting(Post::words).containsExactly("It leaks.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"reviewRating\": {\"ratingValue\": \"4,5\"} | 4.5 | ",
        "\"reviewRating\": {\"ratingValue\": \"80%\"} | 80 | 100",
        "\"reviewRating\": {\"ratingValue\": 8, \"bestRating\": \"10\"} | 8 | 10",
        "\"reviewRating\": \"4/5\" | 4 | 5",
        "\"ratingValue\": 3 | 3 | ",
        "\"reviewRating\": [{\"reviewAspect\": \"lid\", \"ratingValue\": 1}, {\"ratingValue\": 4}] | 4 | "
      })
  void ratingsComeInManyShapes(String json, double value, Double max) {
    var rating =
        Reading.posts(Reading.jsonLd("{\"@type\": \"Review\", " + json + "}"))
            .getFirst()
            .rating()
            .orElseThrow();

    assertThat(rating.value()).isEqualTo(value);
    assertThat(rating.max())
        .isEqualTo(max == null ? OptionalDouble.empty() : OptionalDouble.of(max));
  }
}
