package org.earshot.crawler.extract.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.earshot.crawler.Rating;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoresTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4 | 4 | ",
        "4.5 | 4.5 | ",
        "4,5 | 4.5 | ",
        "4/5 | 4 | 5",
        "7,5 / 10 | 7.5 | 10",
        "4 out of 5 stars | 4 | 5",
        "3 stars | 3 | ",
        "3 von 5 Sternen | 3 | 5",
        "4 iš 5 | 4 | 5",
        "80% | 80 | 100",
        "80 % | 80 | 100",
        "★★★★☆ | 4 | 5",
        "⭐️⭐️ | 2 | 5",
        "0 | 0 | ",
        "-1 | -1 | "
      })
  void ratingsAreReadAsPeopleWriteThem(String written, double value, Double max) {
    var rating = Scores.parse(written);

    assertThat(rating.map(Rating::value)).contains(value);
    assertThat(rating.orElseThrow().max())
        .isEqualTo(max == null ? OptionalDouble.empty() : OptionalDouble.of(max));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "good", "NaN", "4 5", "Infinity", "1e9999", "five"})
  void whatIsNoRatingGivesNone(String written) {
    assertThat(Scores.parse(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 | 12",
        "1,204 | 1204",
        "1 204 | 1204",
        "1.204.000 | 1204000",
        "3.4K | 3400",
        "2M | 2000000"
      })
  void countsAreReadAsPagesShowThem(String written, long count) {
    assertThat(Counts.parse(written)).hasValue(count);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "many", "-3", "1,2,3", "99999999999999999999999"})
  void whatIsNoCountGivesNone(String written) {
    assertThat(Counts.parse(written)).isEmpty();
  }
}
