package org.earshot.indexer.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {
  /// What joins the letter before it, or changes places: accents, dots, a Korean final, a Greek
  /// one.
  private static final String SIGNS =
      "\u0300\u0301\u0308\u0323\u0345\u0653\u0654\u064b\u093c\u094d\u0c3c\u0c4d\u0c56\u0e38\u0e48\u11a8\u3099";

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

  @ParameterizedTest(name = "from {0} on")
  @ValueSource(
      ints = {
        0x000, 0x080, 0x100, 0x180, 0x200, 0x280, 0x300, 0x380, 0x400, 0x480, 0x500, 0x580, 0x600,
        0x680, 0x900, 0x980, 0xC00, 0xC80, 0xE00, 0x1080, 0x1100, 0x1180, 0x1E00, 0x1E80, 0x1F00,
        0x2000, 0x3000, 0x3080, 0x3400, 0x4E00, 0x9F80, 0xAC00, 0xD780, 0xF900, 0xFF00
      })
  void lettersOfABlockFoldAsComposedOnesDo(int block) {
    var random = new Random(block);
    for (int i = 0; i < 5_000; i++) {
      var word = new StringBuilder();
      for (int n = 0; n < 5; n++) {
        boolean sign = random.nextInt(4) == 0;
        word.append(
            (char)
                (sign
                    ? SIGNS.charAt(random.nextInt(SIGNS.length()))
                    : block + random.nextInt(0x80)));
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
