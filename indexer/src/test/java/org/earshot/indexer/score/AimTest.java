package org.earshot.indexer.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AimTest {
  private static final Reader READER = new Reader();

  @ParameterizedTest(name = "{1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Acme   | Acme is great, Globex ruined my day.       | Acme is great,",
        "en | Globex | Acme is great, Globex ruined my day.       | Globex ruined my day.",
        "en | Acme   | Love Acme but Globex lost my bag, badly.   | Love Acme",
        "pl | Acme   | Acme super, za to Globex zepsuł mi dzień.  | Acme super,",
        "ru | Acme   | Acme отличные, а вот Globex всё испортили. | Acme отличные,"
      })
  void leavesOutTheClausesAboutOthers(String lang, String brand, String text, String left) {
    assertThat(Aim.without(READER.read(text, lang), brand)).hasValue(left);
  }

  @ParameterizedTest(name = "{1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Acme | Acme is great, but the delivery was slow.",
        "en | Acme | The lid broke, nobody answers. Shame on you, Acme!",
        "en | Acme | Globex ruined my day.",
        "de | Acme | Acme ist klasse, die Lieferung war langsam."
      })
  void leavesTheRestWhereNobodyElseIsNamed(String lang, String brand, String text) {
    assertThat(Aim.without(READER.read(text, lang), brand)).isEmpty();
  }

  @Test
  void theBrandThatOthersAreBetterThanIsOutdone() {
    var text = "Even Globex answers faster than Acme.";

    assertThat(Aim.outdone(READER.read(text, "en"), "Acme")).isTrue();
    assertThat(Aim.outdone(READER.read(text, "en"), "Globex")).isFalse();
  }
}
