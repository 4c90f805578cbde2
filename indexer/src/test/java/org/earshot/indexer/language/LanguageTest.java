package org.earshot.indexer.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
  private static final Language LANGUAGE = Language.bundled();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "en | The kettle broke after two weeks and nobody answers",
        "en | Not bad at all",
        "en | love it, thanks!",
        "lt | Virdulys sugedo po savaitės, niekas neatsako",
        "lt | labai geras aptarnavimas, rekomenduoju visiems",
        "lt | niekada daugiau cia nepirksiu",
        "lt | Ačiū!",
        "el | Ο βραστήρας χάλασε και κανείς δεν απαντάει",
        "el | den apantane sto tilefono edo kai mia vdomada",
        "el | poli kalo katastima, efxaristo poli",
        "el | to proion irthe spasmeno kai den apantane sta tilefona",
        "el | xeirotero service den yparxei",
        "el | ti na po, apogoiteytika teleios",
        "el | 8a kanw mhnysh an den moy epistrepsete ta xrhmata",
        "el | agorasa ena kinito kai den anoigei",
        "el | ka8isterisi 10 meres kai kamia enimerosi",
        "el | krima, perimena kati kalytero",
        "el | poso kostizei i metafora?",
        "lt | kada bus pristatyta mano preke, laukiu jau menesi",
        "id | sudah sampai, barang bagus dan harga murah",
        "tr | kargo hala gelmedi, bir daha asla almam",
        "te | కెటిల్ చాలా బాగుంది",
        "te | Acme Kettle చాలా బాగుంది, నాకు నచ్చింది",
        "te | Globex, Acme Kettle చాలా చెత్త",
        "zh | Globex很好，Acme太差了。",
        "zh | Acme Kettle坏了",
        "ja | Globexは最高だけど、Acmeは最悪。",
        "ko | Acme Kettle 별로예요",
        "ru | Acme Kettle Pro сломался",
        "el | Acme Kettle Pro χάλασε",
        "en | I read Толстой on the plane and it was fine",
        "de | Der Wasserkocher ist leider schon nach zwei Wochen kaputt gegangen",
        "fr | La bouilloire est tombée en panne après deux semaines",
        "es | La tetera se rompió a las dos semanas y nadie contesta",
        "it | Il bollitore si è rotto dopo due settimane, che delusione",
        "pl | Czajnik zepsuł się po dwóch tygodniach i nikt nie odpowiada",
        "ru | Чайник сломался через две недели, никто не отвечает",
        "ja | このケトルはとても良いです",
        "zh | 这个水壶很好用",
        "ko | 이 주전자는 정말 좋아요",
        "th | กาต้มน้ำนี้ดีมาก",
        "hi | यह केतली बहुत अच्छी है",
        "hi | bhai ye service bilkul bakwas hai, mera paisa kab aayega",
        "te | naaku inka parcel raledu, service assalu bagoledu",
        "ar | الغلاية ممتازة وأنصح بها الجميع"
      })
  void tellsTheLanguage(String lang, String text) {
    assertThat(LANGUAGE.of(text).lang()).isEqualTo(lang);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "12345 !!!", "👍👍", ":-)"})
  void aTextWithoutLettersHasNoLanguage(String text) {
    assertThat(LANGUAGE.of(text)).isEqualTo(new Guess("und", 0));
  }

  @Test
  void addressesAndAccountNamesDoNotCount() {
    assertThat(LANGUAGE.of("@TheGreatShop https://example.com/this/is/the/way labai ačiū").lang())
        .isEqualTo("lt");
  }

  @Test
  void confidenceIsAShare() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Guess("en", 1.2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Acme", "ok", "super"})
  void aWordThatCouldBeAnythingIsOfNoLanguage(String text) {
    assertThat(LANGUAGE.of(text).lang()).isEqualTo("und");
  }

  @Test
  void whatTheAuthorUsuallyWritesDecidesAboutAWord() {
    assertThat(LANGUAGE.of("super", Map.of("lt", 1.0)).lang()).isEqualTo("lt");
  }

  @Test
  void whatTheAuthorUsuallyWritesDoesNotDecideAboutASentence() {
    assertThat(
            LANGUAGE
                .of("The kettle broke after two weeks and nobody answers", Map.of("lt", 1.0))
                .lang())
        .isEqualTo("en");
  }
}
