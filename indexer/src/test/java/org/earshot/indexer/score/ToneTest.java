package org.earshot.indexer.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToneTest {
  private static final Reader READER = new Reader();

  private static double balance(String lang, String text) {
    return Tone.of(READER.read(text, lang)).balance();
  }

  @ParameterizedTest(name = "{0}: {1} beats {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | very good | good",
        "en | good | not good",
        "en | not bad | bad",
        "en | good, not that I care | not good",
        "en | slow but good | good but slow",
        "en | It is AWESOME | It is not awesome",
        "lt | gera prekė | negera prekė",
        "lt | rekomenduoju | nerekomenduoju",
        "lt | neblogas | blogas",
        "lt | brangu, bet puiku | puiku, bet brangu",
        "el | καλό | δεν είναι καλό",
        "el | kalo | den einai kalo",
        "te | బాగుంది | బాగా లేదు",
        "te | chala bagundi | baledu"
      })
  void oneTextIsBetterThanTheOther(String lang, String better, String worse) {
    assertThat(balance(lang, better)).isGreaterThan(balance(lang, worse));
  }

  @Test
  void aWordListLineNeedsThreeColumns() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CueLine.of("xx", "tone 3 good"))
        .withMessageContaining("word list xx");
  }

  @Test
  void everyLanguageReadsFaces() {
    assertThat(balance("xx", "👍👍")).isGreaterThan(0);
    assertThat(balance("xx", ":(")).isLessThan(0);
  }
}
