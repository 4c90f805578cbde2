package org.earshot.indexer.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GreeklishTest {
  private final Greeklish greeklish = Greeklish.bundled();

  @ParameterizedTest
  @CsvSource({
    "efxaristo, eyxaristw",
    "efharisto, eucharisto",
    "thelo, 8elw",
    "xrimata, xrhmata",
    "ksexasa, 3exasa",
    "pou, poy",
    "einai, inai",
    "pali, palh"
  })
  void spellingsOfAWordHaveOneKey(String one, String other) {
    assertThat(Greeklish.key(one)).isEqualTo(Greeklish.key(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the kettle broke and nobody answers my mails",
        "poli",
        "to mia para meta",
        "labai blogas aptarnavimas",
        "mi piace tanto ma costa troppo",
        "por favor manden otro"
      })
  void otherLanguagesAreNotGreek(String text) {
    assertThat(greeklish.share(text)).isZero();
  }

  @Test
  void aGreekTextHasAShareOfGreekWords() {
    assertThat(greeklish.share("thelo ta lefta mou piso")).isBetween(0.4, 1.0);
  }
}
