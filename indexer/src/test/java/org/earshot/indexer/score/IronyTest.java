package org.earshot.indexer.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IronyTest {
  private static final Reader READER = new Reader();

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "true  | en | Great, another Acme kettle that lasted a whole three weeks.",
        "true  | en | Thanks Acme for charging me twice.",
        "true  | lt | Ačiū Acme, jau trečias virdulys per mėnesį.",
        "false | en | Great kettle, great price, bought another one this month.",
        "false | en | Thanks Acme for sorting it out.",
        "false | en | On hold for 50 minutes this month, again."
      })
  void praiseForWhatNobodyPraisesIsNone(boolean ironical, String lang, String text) {
    var reading = READER.read(text, lang);

    assertThat(Irony.in(reading, Tone.of(reading))).isEqualTo(ironical);
  }
}
