package org.earshot.indexer.learn;

import java.util.List;
import java.util.function.IntConsumer;
import org.earshot.indexer.Example;
import org.earshot.indexer.Scorer;
import org.earshot.indexer.Sentiment;

/// What one model said of each text.
///
/// @param model its name
/// @param said in the order of the texts
record Answers(String model, List<Sentiment> said) {
  Answers {
    said = List.copyOf(said);
  }

  /// @param scored is told of each text
  static Answers of(String model, Scorer scorer, List<Example> texts, IntConsumer scored) {
    return new Answers(
        model,
        texts.stream()
            .map(text -> {
              scored.accept(1);
              return scorer.score(text.request()).sentiment();
            })
            .toList());
  }
}
