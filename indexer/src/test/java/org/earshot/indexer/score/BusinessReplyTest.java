package org.earshot.indexer.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.earshot.indexer.Score;
import org.earshot.indexer.ScoreRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessReplyTest {
  private static final TextScorer SCORER = TextScorer.bundled(List.of());

  @ParameterizedTest
  @CsvSource({
    "en, Response from the owner",
    "en, Response from the owner 2 weeks ago",
    "en, 'Owner response, 12.03.2026:'",
    "en, **Management response:**",
    "de, Antwort des Inhabers (vor 3 Tagen)",
    "lt, Įmonės atsakymas:",
    "el, ΑΠΆΝΤΗΣΗ ΚΑΤΑΣΤΉΜΑΤΟΣ",
    "ru, Официальный ответ 12 марта 2026",
    "ja, オーナーからの返信",
    "ko, 사장님 답글:",
  })
  void whatTheBusinessAnsweredIsNotWhatTheReviewerSaid(String lang, String heading) {
    String review = "Cold soup, rude waiter, never again.\n";

    assertThat(BusinessReply.cutFrom(review + heading + "\nThank you so much!", lang))
        .isEqualTo(review);
  }

  @ParameterizedTest
  @ValueSource(strings = {"酒店回复2026年3月8日：", "商家反馈2026-03-08:", "店主的回复2026.3.8 ："})
  void chineseSitesAnswerOnTheSameLine(String heading) {
    assertThat(BusinessReply.cutFrom("水壶用了两天就坏了。" + heading + "感谢您的支持！", "zh"))
        .isEqualTo("水壶用了两天就坏了。");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I wrote twice.\nOwner response was a joke\nnothing since",
        "I wrote twice.\nCompany reply was that 2 of 3 lids fit!\nnothing since",
        "Response from the owner\nThank you for staying with us!",
        "no line of its own: response from the owner",
        "The lid broke.\nCompany reply took 3 weeks\nand then it burned my hand",
        "The lid broke.\nSeller response: none, they ignore me",
        "The lid broke.\nOwner reply 2 was rude\nI am calling a lawyer",
        "给酒店反馈了三次都没有人管",
        "水壶坏了，客服回复：不能退款",
        "商家回复说不退",
      })
  void whoTellsOfAReplyIsHeardToTheEnd(String text) {
    assertThat(BusinessReply.cutFrom(text, "zh")).isEqualTo(text);
  }

  @Test
  void theScoreIsThatOfTheReviewAlone() {
    String review = "The room was dirty and nobody came to clean it.";
    String answered =
        review
            + "\nResponse from the owner:\nThank you, we are so happy! Wonderful, perfect, great!";

    var alone = SCORER.score(ScoreRequest.of(review));
    var both = SCORER.score(ScoreRequest.of(answered));

    assertThat(both.score()).isEqualTo(alone.score());
    assertThat(both.reasons()).extracting(r -> r.kind()).isEqualTo(kinds(alone));
  }

  private static List<?> kinds(Score score) {
    return score.reasons().stream().map(r -> r.kind()).toList();
  }
}
