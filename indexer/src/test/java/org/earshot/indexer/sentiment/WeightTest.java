package org.earshot.indexer.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.earshot.indexer.sentiment.Token.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightTest {
  private final Table table = Table.empty();
  private final LinearModel model = new LinearModel(table, 0.01f, Map.of(), Map.of());

  /// Words unlike each other, whose n-grams all weigh something.
  private List<Token> words(int count) {
    var words =
        IntStream.range(0, count)
            .mapToObj(
                i -> new Token("word" + Integer.toString(i * 7919, 36), Kind.WORD, i % 3 == 0))
            .toList();
    Grams.of(seen(words), (view, hash) -> table.put(hash, -(hash & 127), hash >>> 25));
    return words;
  }

  private static Seen seen(List<Token> tokens) {
    return new Seen("en", tokens, new float[0]);
  }

  /// Each n-gram by itself, as it was when the model was taught.
  private double[] oneByOne(Seen seen) {
    var sums = new Sums(table);
    Grams.of(seen, sums);
    return sums.logits(0.01f);
  }

  @ParameterizedTest(name = "{0} words")
  @ValueSource(ints = {1, 15, 16, 17, 500})
  void wordsWeighTheSameTogetherOneByOneAndSaidAgain(int count) {
    var seen = seen(words(count));
    double[] each = oneByOne(seen);

    assertThat(model.logits(seen)).containsExactly(each);
    assertThat(model.logits(seen)).containsExactly(each);
    assertThat(each[0]).isNotCloseTo(0, within(0.1));
  }

  @Test
  void aWordRememberedInOneLanguageIsWeighedAnewInAnother() {
    var words = words(20);
    var lithuanian = new Seen("lt", words, new float[0]);
    double[] fresh = oneByOne(lithuanian);

    var english = model.logits(seen(words));

    assertThat(model.logits(lithuanian)).containsExactly(fresh).isNotEqualTo(english);
  }

  @Test
  void theBestClauseTellsMoreThanTheWorst() {
    var praise = new Token("房间很好", Kind.RUN, false);
    var blame = new Token("早餐很差", Kind.RUN, false);
    Grams.of(seen(List.of(blame)), (view, hash) -> table.put(hash, 40, -40));
    Grams.of(seen(List.of(praise)), (view, hash) -> table.put(hash, -40, 40));
    var torn = seen(List.of(praise, blame));

    double[] each = oneByOne(torn);
    double[] logits = model.logits(torn);

    assertThat(each[1] - each[0]).isBetween(-1.0, 1.0);
    assertThat(logits[1] - logits[0]).isGreaterThan(each[1] - each[0] + 0.5);
  }

  @Test
  void aClauseTooLongToBeRememberedSpeaksLikeAShortOne() {
    var tooLong = new Token("水很好".repeat(FirstMet.LONGEST), Kind.RUN, false);
    Grams.of(seen(List.of(tooLong)), (view, hash) -> table.put(hash, -20, 20));
    var seen = seen(List.of(tooLong));

    double[] each = oneByOne(seen);
    double[] logits = model.logits(seen);

    double margin = each[1] - each[0];
    assertThat(logits[1] - logits[0]).isBetween(1.7 * margin, 1.8 * margin);
    assertThat(tooLong.weight()).isNull();
  }

  @Test
  void theHeaviestWordsDoNotRunOver() {
    var heaviest = new Token("水".repeat(FirstMet.LONGEST), Kind.RUN, false);
    var seen = seen(Collections.nCopies(2_000, heaviest));
    Grams.of(seen, (view, hash) -> table.put(hash, -127, 127));

    double[] each = oneByOne(seen);
    double[] logits = model.logits(seen);
    assertThat(logits[0] + logits[1]).isCloseTo(each[0] + each[1], within(1e-6));
    assertThat(heaviest.weight()).isNotNull();
  }
}
