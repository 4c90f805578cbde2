package org.earshot.indexer.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalysisTest {
  private final Analysis analysis = new Analysis();

  @ParameterizedTest(name = "{0}: {1} and {2} are one word")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | complaints | complaint
          en | leaking    | leaked
          de | Häuser     | Haus
          fr | chevaux    | cheval
          fr | l'arnaque  | arnaques
          es | teléfonos  | teléfono
          it | telefoni   | telefono
          pt | defeitos   | defeito
          nl | klachten   | klacht
          pl | książkami  | książka
          pl | paczkę     | paczka
          pl | paczki     | paczka
          pl | kurierem   | kurier
          el | δέματα     | δέμα
          el | δέματος    | δέμα
          el | προβλήματα | πρόβλημα
          el | καταστήματος | κατάστημα
          te | కంపెనీలో    | కంపెనీ
          te | కంపెనీని     | కంపెనీ
          te | ధరలు       | ధర
          te | సమస్యలను    | సమస్య
          lt | virduliai  | virdulio
          lv | tējkannas  | tējkannām
          et | kannud     | kannude
          fi | kattilat   | kattilan
          sv | klagomålen | klagomål
          da | klagerne   | klager
          nb | klagene    | klager
          tr | telefonlar | telefonlarda
          cs | telefonem  | telefonu
          sk | telefónu | telefóna
          hu | telefonok | telefonokat
          ro | telefoane  | telefoanele
          ca | telèfons   | telèfon
          gl | teléfonos  | teléfono
          eu | etxeak | etxe
          id | keluhannya | keluhan
          hr | telefonima | telefoni
          el | βραστήρες  | βραστήρα
          ru | жалобами   | жалобы
          uk | скарги     | скаргами
          bg | телефони   | телефонът
          ar | الكتاب     | كتاب
          fa | کتاب‌ها     | کتاب
          hi | किताबें     | किताब
          bn | বইগুলো      | বই
          ta | புத்தகங்கள்  | புத்தகம்
          te | పుస్తకాలు | పుస్తకం
          te | పుస్తకాలను | పుస్తకం
          te | కెటిల్లో | కెటిల్
          te | ఫిర్యాదులు | ఫిర్యాదు
          hy | հեռախոսներ | հեռախոս
          ja | 壊れました     | 壊れる
          ko | 서비스가       | 서비스를
          zh | 水壶漏水       | 漏水
          th | กาต้มน้ำเสีย   | เสีย
          """)
  void wordIsFoundInItsOtherForms(String lang, String text, String query) {
    assertThat(finds(query, text, lang)).as("%s finds %s", query, text).isTrue();
  }

  @ParameterizedTest(name = "{0}: {2} does not find {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | kettle     | battle
          de | nicht      | nie
          lt | ne         | nors
          el | δεν        | δύο
          ja | 壊れる        | 直る
          ko | 서비스        | 배송
          """)
  void otherWordIsNotFound(String lang, String text, String query) {
    assertThat(finds(query, text, lang)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"lt,Niekada ne", "el,δεν ξανά", "en,do not", "de,nicht mehr", "fr,ne pas"})
  void noWordIsTakenOut(String lang, String text) {
    var places =
        analysis.ofText(text, lang).list().stream().filter(token -> token.step() > 0).count();

    assertThat(places).isEqualTo(2);
  }

  @Test
  void foreignWordsInATextAreBentByTheirOwnLanguage() {
    assertThat(finds("kettle", "Naujas, bet su kettles bėda", "lt")).isTrue();
    assertThat(finds("kettle", "Οι kettles χάλασαν", "el")).isTrue();
    assertThat(finds("βραστήρας", "Bought two βραστήρες", "en")).isTrue();
    assertThat(finds("жалоба", "They call it жалобы", "en")).isTrue();
    assertThat(finds("壊れる", "It just 壊れました again", "en")).isTrue();
  }

  @Test
  void formsStandAtThePlaceOfTheirWordAndNeverGoBack() {
    var text = "C++, Acme's l'eau kettles @you 電源が入りません กาต้มน้ำ 서비스가 \uD83D\uDE00 βραστήρες";

    for (var lang : List.of("en", "fr", "ja", "zh", "el", "und")) {
      int last = 0;
      var tokens = analysis.ofText(text, lang).list();
      assertThat(tokens.get(0).step()).isEqualTo(1);
      for (var token : tokens) {
        assertThat(token.start()).isBetween(last, token.end());
        assertThat(token.end()).isLessThanOrEqualTo(text.length());
        last = token.start();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "...", "+", "\uD83D", "\u001F", "x'", "'"})
  void whatHoldsNoWordIsNoFault(String text) {
    for (var lang : List.of("en", "ja", "")) {
      assertThat(analysis.ofText(text, lang)).isNotNull();
      assertThat(analysis.surfaces(text, lang)).isNotNull();
      assertThat(analysis.ofQuery(text, Set.of("en", "lt", "el"))).isNotNull();
      assertThat(analysis.written(text, true)).isNotNull();
    }
  }

  @Test
  void surfacesAreWordsThatPeopleRead() {
    assertThat(analysis.surfaces("Kettles leak", "en"))
        .extracting(Surface::word)
        .containsExactly("kettles", "leak");
    assertThat(analysis.surfaces("电水壶漏水", "zh"))
        .extracting(Surface::word)
        .contains("漏水")
        .doesNotContain("漏");
    assertThat(analysis.surfaces("kettle kettles", "en").get(0).term())
        .isEqualTo(analysis.surfaces("kettle kettles", "en").get(1).term());
  }

  private boolean finds(String query, String text, String lang) {
    Set<String> terms =
        analysis.ofText(text, lang).list().stream().map(Token::term).collect(Collectors.toSet());
    var wanted = analysis.ofQuery(query, Stream.of("en", lang).collect(Collectors.toSet()));
    var ways = new ArrayList<List<List<String>>>();
    ways.add(wanted.places());
    wanted.segmented().forEach(way -> ways.add(way.stream().map(List::of).toList()));
    return ways.stream()
        .filter(way -> !way.isEmpty())
        .anyMatch(way -> way.stream().allMatch(place -> place.stream().anyMatch(terms::contains)));
  }
}
