package org.earshot.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earshot.indexer.index.Samples.mention;
import static org.earshot.indexer.index.Samples.post;
import static org.earshot.indexer.index.Samples.said;

import java.util.ArrayList;
import java.util.List;
import org.earshot.indexer.IndexHits;
import org.earshot.indexer.SearchRequest;
import org.earshot.indexer.SearchResult.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words in whatever form they stand, and where they stand.
interface WordFormContract extends IndexUnderTest {
  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          leaking                         | 11 12
          leak                            | 11 12
          "lid leaks"                     | 11
          "leaks lid"                     | -
          gedimas                         | 12
          gedimų                          | 12
          leaked                          | 11 12
          kettle                          | 12
          βραστήρας                       | 13 14
          βραστήρα                        | 13 14
          vrastiras                       | 13 14
          vrastira                        | 13 14
          lids                            | 11 13
          zwroty                          | 15
          壊れる                           | 16
          壊れた                           | 16
          电水壶                            | 17
          水壶漏水                          | 17
          서비스                            | 18
          C++                             | 19
          C                               | 19
          c++                             | 19
          C#                              | -
          #fail                           | 20
          #fai                            | -
          @acme                           | 20
          =Sky                            | 20
          =sky                            | 19
          =SKY                            | -
          sky                             | 19 20
          😡                              | 20
          "blue sky"                      | 19
          blue ONEAR/3 sky                | 19
          sky NEAR/0 blue                 | 19
          sky ONEAR/0 blue                | -
          sky NOT NEAR/3 blue             | 20
          (blue OR red) NEAR/1 sky        | 19 20
          "sk* tv"                        | 20
          text.en:leaking                 | 11 12
          AcmeFail                        | 20 22
          "Acme fail"                     | 20 22
          Acme-Fail                       | 20 22
          acmefail                        | 22
          กาต้มน้ำ                           | 21
          """)
  default void wordsAreFoundInWhateverFormTheyStand(String query, String expected) {
    var all =
        List.of(
            said(11, "en", "The lid leaks, as it always leaked"),
            said(12, "lt", "Po savaitės gedimai, leaks from the kettles"),
            said(13, "el", "Χάλασε ο βραστήρας και το lid"),
            said(14, "el", "xalasan oi vrastires sas"),
            said(15, "pl", "Nie ma zwrotów pieniędzy"),
            said(16, "ja", "すぐに壊れました"),
            said(17, "zh", "这个电水壶漏水"),
            said(18, "ko", "서비스가 너무 느려요"),
            said(19, "en", "Written in C++ under the blue sky"),
            said(20, "en", "@acme fail #fail my red Sky TV is down 😡"),
            said(22, "en", "#AcmeFail"),
            said(21, "th", "กาต้มน้ำเสียแล้ว"));
    put(all, List.of(), 20);

    var wanted = new ArrayList<Long>();
    if (expected != null) {
      for (var id : expected.split(" ", -1)) {
        wanted.add(Long.parseLong(id));
      }
    }
    assertThat(ids(query)).containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  default void highlightsCoverTheFormThatStandsThere() {
    put(
        List.of(
            said(1, "en", "The lid leaks"),
            said(2, "lt", "Vėl gedimų daug"),
            said(3, "ja", "すぐに壊れました")),
        List.of(),
        3);

    assertThat(hit("leaking").highlights()).containsExactly(new Span(8, 13));
    assertThat(hit("gedimas").highlights()).containsExactly(new Span(4, 10));
    assertThat(hit("\"lids leak\"").highlights()).containsExactly(new Span(4, 13));
    assertThat(hit("壊れる").highlights()).isNotEmpty();
  }

  @Test
  default void excerptStandsAroundTheFirstMatch() {
    var text =
        "word ".repeat(200) + "the kettle leaks, the kettle is \uD83D\uDE00 " + "tail ".repeat(200);
    put(List.of(mention(1, post(text))), List.of(), 1);

    var hit = found(SearchRequest.first("kettle lang:en", 1)).hits().get(0);

    assertThat(hit.excerpt()).hasSizeLessThanOrEqualTo(300).startsWith("word ");
    assertThat(hit.highlights())
        .hasSize(2)
        .allSatisfy(span ->
            assertThat(hit.excerpt().substring(span.start(), span.end())).isEqualTo("kettle"));
    assertThat(found(SearchRequest.first("", 1)).hits().get(0))
        .returns(List.of(), IndexHits.Hit::highlights)
        .returns("", IndexHits.Hit::excerpt);
  }

  @Test
  default void highlightsAreOfWordsThatWereAskedForInTitleAndText() {
    putCorpus();

    assertThat(hit("lid").highlights()).containsExactly(new Span(7, 10));
    assertThat(hit("\"never again\" -foo").excerpt()).isEqualTo("Broken lid\nkettle never again");
    assertThat(hit("\"never again\" -foo").highlights()).containsExactly(new Span(18, 29));
    assertThat(hit("NEV* AND author:rasa").highlights()).containsExactly(new Span(18, 23));
    assertThat(hit("script").excerpt()).contains("<script>alert('x')</script>");
  }
}
