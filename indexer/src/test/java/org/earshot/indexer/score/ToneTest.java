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
        "te | chala bagundi | baledu",
        "ar | الخدمة ممتازة | الخدمة غير جيدة",
        "ar | والأكل لذيذ | الأكل مش حلو",
        "ar | تأخر بس رائع | رائع بس تأخر",
        "hi | खाना अच्छा है | खाना अच्छा नहीं है",
        "hi | service bahut acchi hai | service acchi nahi hai",
        "tr | güzel bir ürün | güzel değil",
        "tr | İYİ | KÖTÜ",
        "tr | hiç beğendim mi bilmem, güzel | hiç beğenmedim",
        "ru | хорошо | не хорошо",
        "ru | дорого, но отлично | отлично, но дорого",
        "zh | 这家很好吃 | 这家不好吃",
        "zh | 這家很好吃 | 再也不会来了",
        "zh | 没有想象中那么差 | 没有想象中那么好",
        "zh | 慢但是好吃 | 好吃但是慢",
        "ja | とても美味しかった | あまり美味しくなかった",
        "ja | 対応が良い | 対応が良くない",
        "ja | 期待しています | 二度と行きません",
        "ko | 정말 맛있어요 | 맛있지 않아요",
        "ko | 진짜맛있어요 | 안 좋아요",
        "ko | 문제가 없어요 | 문제가 많아요"
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
