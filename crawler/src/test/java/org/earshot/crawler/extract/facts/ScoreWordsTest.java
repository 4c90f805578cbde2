package org.earshot.crawler.extract.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.earshot.crawler.Rating;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rated 4.5 out of 5 | 4.5",
        "Rating: 4/5 | 4",
        "Bewertet mit 4 von 5 Sternen | 4",
        "4,5 étoiles sur 5 | 4.5",
        "4,0 de un máximo de 5 estrellas | 4",
        "4 estrelas de 5 | 4",
        "4 stelle su 5 | 4",
        "4,0 van de 5 sterren | 4",
        "Ocena: 4 z 5 gwiazdek | 4",
        "Оценка: 4 из 5 звёзд | 4",
        "Įvertinimas: 4 iš 5 | 4",
        "4 στα 5 αστέρια | 4",
        "5 లో 4 స్టార్‌లు | 4",
        "5 yıldız üzerinden 4 | 4",
        "٤ من ٥ | 4",
        "5 में से 4 स्टार | 4",
        "4.0 颗星，最多 5 颗星 | 4",
        "4分（满分5分） | 4",
        "5つ星のうち4.0 | 4",
        "별 5개 중 4개 | 4"
      })
  void ratingsOutOfFiveAreReadInManyLanguages(String text, double value) {
    assertThat(ScoreWords.in(text).map(Rating::value)).contains(value);
    assertThat(ScoreWords.in(text).map(Rating::max)).contains(OptionalDouble.of(5));
  }

  @ParameterizedTest
  @CsvSource({"4 Sterne, 4", "4★, 4", "评分：4, 4", "Note : 3, 3"})
  void aScaleThatIsNotNamedStaysUnknown(String text, double value) {
    assertThat(ScoreWords.in(text).map(Rating::value)).contains(value);
    assertThat(ScoreWords.in(text).map(Rating::max)).contains(OptionalDouble.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "4 (9 reviews)", "7 of 5", "hello"})
  void whatIsNoRatingIsNone(String text) {
    assertThat(ScoreWords.in(text)).isEmpty();
  }
}
