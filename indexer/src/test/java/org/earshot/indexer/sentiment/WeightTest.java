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
  void theHeaviestWordsDoNotRunOver() {
    var heaviest = new Token("水".repeat(FirstMet.LONGEST), Kind.RUN, false);
    var seen = seen(Collections.nCopies(2_000, heaviest));
    Grams.of(seen, (view, hash) -> table.put(hash, -127, 127));

    assertThat(model.logits(seen)).containsExactly(oneByOne(seen));
    assertThat(heaviest.weight()).isNotNull();
  }
}
