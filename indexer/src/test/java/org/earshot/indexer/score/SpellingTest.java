package org.earshot.indexer.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
