package org.earshot.indexer.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {
  private static final Lexicon LEXICON =
      new Lexicon(
          List.of(
              CueLine.of("xx", "tone\t-1\tnot"),
              CueLine.of("xx", "tone\t-3\tnot good, not recommend*, not *less enough"),
              CueLine.of("xx", "leave\t1\tnot come back")),
          "en",
          "");

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "not good, 2",
    "not recommended, 2",
    "not flawless enough, 3",
    "not bad, 1",
    "not. good, 1",
    "not recall, 1",
    "not flawless, 1",
    "not, 1"
  })
  void theMostPrecisePhraseThatGoesOnWins(String text, int words) {
    var hits = LEXICON.hits(LEXICON.words(text));

    assertThat(hits).hasSize(1);
    assertThat(hits.getFirst().to()).isEqualTo(words);
  }

  @Test
  void aPhraseOfAnotherKindLeavesTheWordItsOwn() {
    assertThat(LEXICON.hits(LEXICON.words("not come back")))
        .extracting(hit -> hit.cue().kind())
        .containsExactlyInAnyOrder(Cue.Kind.TONE, Cue.Kind.LEAVE);
  }

  @Test
  void aPhraseMayGoOnWhereverOneDoes() {
    for (String text : List.of("not good", "not recommendable", "not seamless enough")) {
      var words = LEXICON.words(text);
      var answer = words.getFirst().lexeme().answer(LEXICON);

      assertThat(answer.mayGoOn(words, 0)).isTrue();
      assertThat(answer.goesOn(words, 0)).isTrue();
    }
  }
}
