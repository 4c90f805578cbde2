package org.earshot.indexer.train;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.earshot.indexer.Scorers;
import org.earshot.indexer.sentiment.Labelled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Texts as customers write them, written apart from the seeds, for languages that nobody labelled
/// texts of.
class CustomersTest {
  private static final Logger LOG = LoggerFactory.getLogger(CustomersTest.class);

  @ParameterizedTest(name = "{0}")
  @CsvSource({"lt, 0.75", "pl, 0.80"})
  void areReadAsTheyWereMeant(String lang, double least) throws IOException {
    var evaluate = new Evaluate(Scorers.bundled(), true, List.of());

    evaluate.all(rows(lang));

    LOG.info("\n{}", evaluate.table());
    assertThat(evaluate.ours().values())
        .singleElement()
        .satisfies(figures -> assertThat(figures.macroF1()).isGreaterThan(least));
  }

  private static List<Labelled> rows(String lang) throws IOException {
    var name = "/org/earshot/indexer/score/customers-" + lang + ".tsv";
    try (var file = CustomersTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Labelled::of)
          .toList();
    }
  }
}
