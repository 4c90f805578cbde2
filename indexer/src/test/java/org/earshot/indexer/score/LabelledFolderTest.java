package org.earshot.indexer.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.earshot.indexer.ScoreRequest;
import org.earshot.indexer.Scorer;
import org.earshot.indexer.Scorers;
import org.earshot.indexer.Sentiment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Measures the bundled scorer on labelled texts outside the project: `EARSHOT_SENTIMENT` names a
/// folder with `dev/*.tsv.gz` (neg, neu, pos) and `dev-complaint/*.tsv.gz` (complaint, not).
class LabelledFolderTest {
  private static final Logger LOG = LoggerFactory.getLogger(LabelledFolderTest.class);

  private Path folder = Path.of("");

  @BeforeEach
  void theFolderIsThere() {
    String named = Optional.ofNullable(System.getenv("EARSHOT_SENTIMENT")).orElse("");
    assumeTrue(!named.isEmpty(), "EARSHOT_SENTIMENT names no folder of labelled texts");
    folder = Path.of(named);
    assumeTrue(Files.isDirectory(folder.resolve("dev")), named + " has no dev/");
  }

  @Test
  void tellsComplaintFromPraise() throws IOException {
    Scorer scorer = Scorers.bundled();
    Map<String, Accuracy> accuracy = new TreeMap<>();
    for (var row : Labelled.folder(folder.resolve("dev"))) {
      int said = side(scorer.score(ScoreRequest.of(row.text())).sentiment());
      for (String name : List.of(row.lang(), row.lang() + " " + row.source())) {
        accuracy.computeIfAbsent(name, key -> new Accuracy()).add(row.side(), said);
      }
    }

    LOG.info("sentiment, language identified\n{}", Accuracy.report(accuracy));
    assertThat(f1(accuracy, "en")).isGreaterThan(0.64);
    assertThat(f1(accuracy, "lt")).isGreaterThan(0.64);
    assertThat(f1(accuracy, "el")).isGreaterThan(0.57);
    assertThat(f1(accuracy, "te")).isGreaterThan(0.56);
  }

  private static double f1(Map<String, Accuracy> accuracy, String lang) {
    return accuracy.getOrDefault(lang, new Accuracy()).macroF1();
  }

  private static int side(Sentiment sentiment) {
    return switch (sentiment) {
      case NEGATIVE -> 0;
      case NEUTRAL -> 1;
      case POSITIVE -> 2;
    };
  }

  @Test
  void findsComplaints() throws IOException {
    Scorer scorer = Scorers.bundled();
    var accuracy = new Accuracy();
    for (var row : Labelled.folder(folder.resolve("dev-complaint"))) {
      boolean said = scorer.score(ScoreRequest.of(row.text())).replyNeed() >= 0.5;
      accuracy.add(row.label().equals("complaint") ? 0 : 2, said ? 0 : 2);
    }

    LOG.info("complaints F1 {}, macro-F1 {}", accuracy.f1(0), accuracy.macroF1());
    assertThat(accuracy.f1(0)).isGreaterThan(0.70);
  }
}
