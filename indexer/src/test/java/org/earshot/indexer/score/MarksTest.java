package org.earshot.indexer.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.earshot.indexer.sentiment.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarksTest {
  private final Marks marks = new Marks();

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "well., .",
    "well…, ..",
    "well . . ., ..",
    "好。, .",
    "well!, !",
    "well!!., !!",
    "well?, ?",
    "好？？, ??",
    "well?!, !?"
  })
  void theStrongestSignsMakeTheMark(String text, String mark) {
    assertThat(marks.between(text, 0, text.length())).map(Token::form).hasValue(mark);
  }

  @Test
  void whatIsNoSignMakesNone() {
    assertThat(marks.between("! so, well !", 1, 11)).isEmpty();
  }

  @Test
  void aMarkIsTheSameTokenWhereverItStands() {
    assertThat(marks.between("well!", 4, 5).orElseThrow())
        .isSameAs(marks.between("! (very)", 0, 8).orElseThrow());
  }
}
