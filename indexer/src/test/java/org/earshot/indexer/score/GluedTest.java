package org.earshot.indexer.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GluedTest {
  private static List<Hit> hits(String lang, String entry, String text) {
    var lexicon = new Lexicon(List.of(CueLine.of("xx", "tone\t3\t" + entry)), lang, "");
    return lexicon.hits(lexicon.words(text));
  }

  @ParameterizedTest(name = "{1} is found in {2}")
  @CsvSource({
    "ar, ممتاز, والممتاز",
    "ar, خدمة سيئة, الخدمة السيئة",
    "ar, جميل, وجميييل",
    "ar, رائعة, رائعه",
    "ru, супер, супеееер",
    "ar, أفضل, الافضل",
    "ko, 맛있*, 진짜맛있어요",
    "tr, kötü*, KÖTÜYDÜ",
    "tr, yıldız, YILDIZ",
    "hi, ज़बरदस्त, जबरदस्त",
    "hi, हाँ, हां",
    "ja, ok, ＯＫ"
  })
  void anEntryIsFoundInWhatPeopleWrite(String lang, String entry, String text) {
    assertThat(hits(lang, entry, text)).hasSize(1);
  }

  @ParameterizedTest(name = "{1} is not found in {2}")
  @CsvSource({"ar, قت, وقت", "ko, 안, 편안", "ar, لا, ولا"})
  void whatIsTooShortIsChance(String lang, String entry, String text) {
    assertThat(hits(lang, entry, text)).isEmpty();
  }

  @Test
  void theWordItselfComesBeforeItsBareForm() {
    var lines = List.of(CueLine.of("xx", "tone\t3\tوارد"), CueLine.of("xx", "tone\t-2\tارد"));

    var lexicon = new Lexicon(lines, "ar", "");

    assertThat(lexicon.hits(lexicon.words("وارد")))
        .extracting(hit -> hit.cue().weight())
        .containsExactly(3.0);
  }
}
