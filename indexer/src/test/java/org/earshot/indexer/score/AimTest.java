package org.earshot.indexer.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AimTest {
  private static final Reader READER = new Reader();

  private static Optional<Aim.Parts> parts(String lang, String text, String brand) {
    var reading = READER.read(text, lang);
    return Aim.parts(reading, new Names(reading, reading.branded(brand)));
  }

  @ParameterizedTest(name = "{1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Acme   | Acme is great, Globex ruined my day.       | Acme is great,",
        "en | Globex | Acme is great, Globex ruined my day.       | Globex ruined my day.",
        "en | Acme   | Love Acme but Globex lost my bag, badly.   | Love Acme",
        "en | Acme   | Acme is great but Globex was late. They yelled at me. | Acme is great",
        "en | Acme   | Everyone says Acme is awful. My kettle is fine.       | My kettle is fine.",
        "de | Acme   | Bei Globex war alles kaputt, bei Acme war es ganz. | bei Acme war es ganz.",
        "pl | Acme   | Acme super, za to Globex zepsuł mi dzień.  | Acme super,",
        "ru | Acme   | Acme отличные, а вот Globex всё испортили. | Acme отличные,"
      })
  void leavesOutTheClausesAboutOthers(String lang, String brand, String text, String left) {
    assertThat(parts(lang, text, brand)).map(Aim.Parts::own).hasValue(left);
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
    assertThat(parts(lang, text, brand)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Acme came at once, Globex did not.                    | true",
        "My old parcel that I sent by Acme came, Globex did not. | false"
      })
  void twoThatLeadTheirClausesFaceEachOther(String text, boolean faced) {
    assertThat(parts("en", text, "Acme")).map(Aim.Parts::faced).hasValue(faced);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Acme says that Acme cares, my mail is unread.", "I say Acme is great, love it."})
  void theBrandsOwnWordsAndTheAuthorsAreNotHearsay(String text) {
    assertThat(parts("en", text, "Acme")).isEmpty();
  }
}
