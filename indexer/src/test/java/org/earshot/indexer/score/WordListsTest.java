package org.earshot.indexer.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The word lists are written by hand; this finds what a hand gets wrong.
class WordListsTest {
  private static final int TONES = 600;

  /// −4 to 4, as [Cue] says.
  private static final double STRONGEST = 4;

  private static List<CueLine> tones(String list) {
    return CueLine.bundled(list).stream()
        .filter(line -> line.cue().kind() == Cue.Kind.TONE)
        .toList();
  }

  private static Stream<String> words(String list) {
    return CueLine.bundled(list).stream()
        .flatMap(line -> line.phrases().stream())
        .flatMap(phrase -> Stream.of(phrase.split(" ", -1)));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"any", "en", "lt", "el", "te", "pl"})
  void aStarStandsAtAnEndOfAWordOnly(String list) {
    assertThat(words(list).filter(word -> !Emoticons.KNOWN.contains(word)))
        .allSatisfy(word -> assertThat(word).isNotEmpty().doesNotContainPattern("[^ ]\\*[^ ]"));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"any", "en", "lt", "el", "te", "pl"})
  void noPhraseIsBothGoodAndBad(String list) {
    var spelling = new Spelling(list);
    Map<String, Double> known = new HashMap<>();

    for (var line : tones(list)) {
      double weight = line.cue().weight();
      assertThat(weight).isBetween(-STRONGEST, STRONGEST);
      for (String phrase : line.phrases()) {
        double before = known.merge(spelling.of(phrase), weight, (a, b) -> a);
        assertThat(before * weight).as(phrase).isGreaterThanOrEqualTo(0);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"en", "lt", "el", "te", "pl"})
  void theListKnowsEnoughWordsOfTone(String list) {
    assertThat(tones(list).stream().mapToInt(line -> line.phrases().size()).sum())
        .isGreaterThan(TONES);
  }
}
