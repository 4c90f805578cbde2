package org.earshot.indexer.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.earshot.indexer.ScoreRequest;
import org.earshot.indexer.Scorer;
import org.earshot.indexer.Scorers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The default topics, each as people of each language speak of it.
class TopicsOfLanguagesTest {
  private static final Scorer SCORER = Scorers.bundled();

  /// Three sentences of each of twelve topics.
  private static final int ALL = 36;

  private static final int FOUND = 34;

  /// Topics told beside the one that a sentence is about: some sentences have two.
  private static final int BESIDE = 17;

  private static List<String> topics(String text, String lang) {
    var request =
        new ScoreRequest(
            text, Optional.empty(), Optional.of(lang), Optional.empty(), Optional.empty());
    return SCORER.score(request).topics().stream()
        .map(topic -> topic.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.earshot.indexer.score.Said#languages")
  void eachTopicIsFoundInEachLanguageAndLittleBeside(String lang) throws IOException {
    var missed = new ArrayList<Said>();
    var beside = new ArrayList<String>();
    var sentences = Said.of("topics.tsv", lang);
    for (var sentence : sentences) {
      var topics = new ArrayList<>(topics(sentence.text(), lang));
      if (!topics.remove(sentence.label())) {
        missed.add(sentence);
      }
      topics.forEach(topic -> beside.add(topic + ": " + sentence.text()));
    }

    assertThat(sentences).hasSize(ALL);
    assertThat(missed).hasSizeLessThanOrEqualTo(ALL - FOUND);
    assertThat(beside).hasSizeLessThanOrEqualTo(BESIDE);
  }
}
