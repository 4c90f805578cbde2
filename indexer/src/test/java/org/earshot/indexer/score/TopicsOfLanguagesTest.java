package org.earshot.indexer.score;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.earshot.indexer.ScoreRequest;
import org.earshot.indexer.Scorer;
import org.earshot.indexer.Scorers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The default topics, each as people of each language speak of it.
class TopicsOfLanguagesTest {
  private static final Scorer SCORER = Scorers.bundled();

  /// Three sentences of each of twelve topics.
  private static final int ALL = 36;

  private static final int FOUND = 34;

  /// Topics told beside the one that a sentence is about: some sentences have two.
  private static final int BESIDE = 17;

  private record Sentence(String topic, String text) {}

  private static List<Sentence> sentences(String lang) throws IOException {
    try (var file = TopicsOfLanguagesTest.class.getResourceAsStream("topics.tsv")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8)
          .lines()
          .map(line -> line.split("\t", -1))
          .filter(parts -> parts[0].equals(lang))
          .map(parts -> new Sentence(parts[1], parts[2]))
          .toList();
    }
  }

  private static List<String> topics(String text, String lang) {
    var request =
        new ScoreRequest(
            text, Optional.empty(), Optional.of(lang), Optional.empty(), Optional.empty());
    return SCORER.score(request).topics().stream()
        .map(topic -> topic.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "lt", "el", "te", "tr", "ar", "hi",
        "zh", "ja", "ko"
      })
  void eachTopicIsFoundInEachLanguageAndLittleBeside(String lang) throws IOException {
    var missed = new ArrayList<Sentence>();
    var beside = new ArrayList<String>();
    var sentences = sentences(lang);
    for (var sentence : sentences) {
      var topics = new ArrayList<>(topics(sentence.text(), lang));
      if (!topics.remove(sentence.topic())) {
        missed.add(sentence);
      }
      topics.forEach(topic -> beside.add(topic + ": " + sentence.text()));
    }

    assertThat(sentences).hasSize(ALL);
    assertThat(missed).hasSizeLessThanOrEqualTo(ALL - FOUND);
    assertThat(beside).hasSizeLessThanOrEqualTo(BESIDE);
  }
}
