package org.earshot.indexer.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.earshot.indexer.sentiment.Token.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexemesTest {
  private final Lexemes lexemes = new Lexemes(new Spelling("en"));

  private Lexeme lexeme(String word) {
    return Words.of(word, lexemes).getFirst().lexeme();
  }

  @Test
  void aWordSaidAgainIsTheSameLexeme() {
    assertThat(lexeme("kettle")).isSameAs(lexeme("kettle")).isNotSameAs(lexeme("Kettle"));
  }

  @Test
  void runsThatNeverComeTwiceAreNotKept() {
    String run = "水壶".repeat(20);

    assertThat(lexeme(run)).isNotSameAs(lexeme(run));
  }

  @Test
  void wordsSaidOncePutOutNoWordSaidTwice() {
    var often = lexeme("kettle");
    assertThat(lexeme("kettle")).isSameAs(often);

    for (int i = 0; i < 100_000; i++) {
      var _ = lexeme("kettle" + Integer.toString(i, 36));
    }

    assertThat(lexeme("kettle")).isSameAs(often);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void moreWordsThanAreRememberedAreReadAsByThemselves(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      String word = Integer.toString(random.nextInt(40_000), 36).replaceAll("[0-9]", "K") + "aaa";

      assertThat(lexeme(word).form()).isEqualTo(Fold.fold(word));
      assertThat(lexeme(word).stretched()).isEqualTo(Fold.fold(word).length() < word.length());
    }
  }

  @ParameterizedTest(name = "{0} is a {1} to the model, as {2}")
  @CsvSource({
    "Kettle, WORD, kettle",
    "42, WORD, 42",
    "2026, WORD, <num>",
    ":), SYMBOL, :)",
    "😀, SYMBOL, 😀",
    "水壶, RUN, 水壶",
    "맛있어요, RUN, 맛있어요",
  })
  void theModelSeesWhatSortOfThingItIs(String word, Kind kind, String form) {
    var token = lexeme(word).token(false);

    assertThat(token.kind()).isEqualTo(kind);
    assertThat(token.form()).isEqualTo(form);
    assertThat(lexeme(word).token(true).negated()).isTrue();
  }

  @ParameterizedTest(name = "#{0} is a {1}")
  @CsvSource({"kettle, TAG", ":), SYMBOL", "水壶, RUN", "맛있어요, TAG"})
  void wordsAreTagsAndRunsAndSignsAreNot(String word, Kind kind) {
    assertThat(lexeme(word).tag(false).kind()).isEqualTo(kind);
  }

  @Test
  void theListsKnowNothingOfMostWords() {
    var lexicon = new Lexicon(List.of(CueLine.of("xx", "tone\t3\tgood, not bad")), "en", "");
    var words = lexicon.words("good kettle not bad");

    assertThat(words.get(0).lexeme().answer(lexicon).alone()).hasSize(1);
    assertThat(words.get(1).lexeme().answer(lexicon)).isSameAs(Answer.NOTHING);
    assertThat(words.get(2).lexeme().answer(lexicon).goesOn(words, 2)).isTrue();
    assertThat(words.get(2).lexeme().answer(lexicon).alone()).isEmpty();
  }
}
