package org.earshot.indexer.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {
  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "Ačiū, aciu",
    "NEKOKYBIŠKA, nekokybiska",
    "Εξαιρετικός, εξαιρετικοσ",
    "sooooo, soo",
    "Größe, grosse",
    "naïve, naive",
    "don’t, don't",
    "బాగుంది, బాగుంది",
    "ёлка, елка"
  })
  void caseAndAccentsFold(String word, String folded) {
    assertThat(Fold.fold(word)).isEqualTo(folded);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void indianLettersAloneFoldAsComposedOnesDo(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      var word = new StringBuilder();
      for (int n = 0; n < 5; n++) {
        word.append((char) ((random.nextBoolean() ? 0x900 : 0xC00) + random.nextInt(0x80)));
      }
      String composed = Normalizer.normalize(word, Normalizer.Form.NFC);

      assertThat(Fold.fold(word.toString())).isEqualTo(Fold.fold(composed));
    }
  }

  @ParameterizedTest(name = "{0} sounds like {1}")
  @CsvSource({
    "άθλιο, athlio",
    "άθλιο, a8lio",
    "εξυπηρέτηση, eksipiretisi",
    "εξυπηρέτηση, e3yphrethsh",
    "ευχαριστώ, efxaristo",
    "ευχαριστώ, eyxaristw",
    "κατάστημα, katasthma",
    "πολύ, poly",
    "που, pou",
    "χάλια, xalia",
    "χάρηκα, harika",
    "μπαταρία, bataria",
    "άψογοι, άψογη",
    "δεν, den",
    "άλλη, ali"
  })
  void greekAndGreeklishMeetInSound(String greek, String latin) {
    assertThat(GreekSound.of(Fold.fold(greek))).isEqualTo(GreekSound.of(Fold.fold(latin)));
  }
}
