package org.earshot.crawler.extract.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsOfNoTimeTest {
  private static final TimeWords WORDS = TimeWords.load();

  @ParameterizedTest
  @ValueSource(strings = {"shelf 12", "39.90 eur", "20 reviews", "4/5", "room 14:05", "1,204"})
  void numbersBesideOtherWordsAreNoTime(String line) {
    assertThat(WordsOfNoTime.are(line, WORDS)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12 oct 2026",
        "3h",
        "2 days ago",
        "12.10.2026",
        "2026-10-12",
        "12.okt",
        "yesterday, 14:05",
        "sunday 3 pm",
        "2026年10月12日",
        "12 spalio"
      })
  void whatMayBeATimeIsLookedAtClosely(String line) {
    assertThat(WordsOfNoTime.are(line, WORDS)).isFalse();
  }
}
