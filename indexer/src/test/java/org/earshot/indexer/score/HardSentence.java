package org.earshot.indexer.score;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.earshot.indexer.Score;
import org.earshot.indexer.ScoreRequest;
import org.earshot.indexer.Sentiment;

/// A sentence that is hard to read, and what a person makes of it.
///
/// @param kind what makes it hard
record HardSentence(
    String lang, String brand, Sentiment wanted, boolean reply, String kind, String text) {
  private static final int COLUMNS = 6;

  /// Reply need from which a mention opens a case or goes to the unsure queue.
  private static final double WANTED = 0.35;

  static List<HardSentence> all() throws IOException {
    var file = Objects.requireNonNull(HardSentence.class.getResourceAsStream("hard.tsv"));
    try (var lines = new BufferedReader(new InputStreamReader(file, UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).map(HardSentence::of).toList();
    }
  }

  private static HardSentence of(String line) {
    var columns = List.of(line.split("\t", COLUMNS));
    return new HardSentence(
        columns.get(0),
        columns.get(1),
        sentiment(columns.get(2)),
        columns.get(3).equals("y"),
        columns.get(4),
        columns.get(5));
  }

  private static Sentiment sentiment(String label) {
    return switch (label) {
      case "neg" -> Sentiment.NEGATIVE;
      case "neu" -> Sentiment.NEUTRAL;
      case "pos" -> Sentiment.POSITIVE;
      default -> throw new IllegalArgumentException("neg, neu or pos, not " + label);
    };
  }

  ScoreRequest request() {
    return new ScoreRequest(
        text, Optional.of(brand), Optional.empty(), Optional.empty(), Optional.empty());
  }

  boolean leansRight(Score score) {
    return score.sentiment() == wanted;
  }

  /// A complaint must not be passed over; what needs no reply must not open a case, but may be put
  /// before a person.
  boolean sortedRight(Score score) {
    return reply
        ? score.replyNeed() >= WANTED || score.unsure() || score.urgent()
        : score.replyNeed() < 0.5;
  }

  String said(Score score) {
    var name = score.sentiment().name().toLowerCase(Locale.ROOT);
    return String.format(Locale.ROOT, "%s %+.2f", name, score.score());
  }
}
