package org.earshot.indexer.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.earshot.indexer.ScoreRequest;
import org.earshot.indexer.Scorer;
import org.earshot.indexer.Scorers;
import org.earshot.indexer.sentiment.Accuracy;
import org.earshot.indexer.sentiment.Labelled;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Measures the bundled scorer on labelled texts outside the project: `EARSHOT_SENTIMENT` names a
/// folder with `dev/*.tsv.gz` (neg, neu, pos) and `dev-complaint/*.tsv.gz` (complaint, not).
class LabelledFolderTest {
  private static final Logger LOG = LoggerFactory.getLogger(LabelledFolderTest.class);
  private static final List<String> TWEETS =
      List.of("ar", "de", "en", "es", "fr", "hi", "it", "pt");

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
    var evaluate = new Evaluate(Scorers.bundled(), true, List.of());

    evaluate.all(Labelled.folder(folder.resolve("dev")));

    LOG.info("\n{}", evaluate.table());
    double tweets =
        TWEETS.stream().mapToDouble(lang -> figures(evaluate, lang + " | umsab").macroF1()).sum();
    assertThat(tweets / TWEETS.size()).isGreaterThan(0.605);
    assertThat(figures(evaluate, "el | skroutzshop").signF1()).isGreaterThan(0.885);
    assertThat(figures(evaluate, "te | mtgcn").signF1()).isGreaterThan(0.85);
    assertThat(figures(evaluate, "tr | trmovie").signF1()).isGreaterThan(0.89);
    assertThat(figures(evaluate, "ar | ajgt").signF1()).isGreaterThanOrEqualTo(0.85);
    assertThat(figures(evaluate, "en | uci3").signF1()).isGreaterThan(0.90);
    assertThat(figures(evaluate, "zh | waimai").signF1()).isGreaterThan(0.85);
    assertThat(figures(evaluate, "zh | chnhotel").signF1()).isGreaterThan(0.85);
    assertThat(figures(evaluate, "zh | shop10").signF1()).isGreaterThan(0.88);
    assertThat(figures(evaluate, "hi | mabsa").calibrationError()).isLessThan(0.1);
  }

  private static Figures figures(Evaluate evaluate, String group) {
    return Objects.requireNonNull(evaluate.ours().get(group), group);
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
