package org.earshot.crawler.extract.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The lid, again! | thelidagain",
        "„Ačiū“ – 5★ | ačiū5",
        "Καλό; ½ ² | καλό½²",
        "𝔘 😀 | 𝔘"
      })
  void lettersAndDigitsAloneAreCompared(String text, String folded) {
    assertThat(Folded.of(text)).isEqualTo(folded);
  }
}
