package org.earshot.indexer.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.earshot.indexer.sentiment.Grammar;
import org.earshot.indexer.sentiment.Labelled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The seed texts are data: a slip of the pen in them must not wait for the next training.
class SeedsTest {
  private static final Path SEEDS =
      Stream.of(Path.of("seeds"), Path.of("indexer", "seeds"))
          .filter(Files::isDirectory)
          .findFirst()
          .orElseThrow();

  /// As many as the training takes of a line.
  private static final int MOST = 30;

  private static final int ROWS_PER_LABEL = 300;

  static List<Path> files() throws IOException {
    try (var files = Files.list(SEEDS)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void everyLineGivesLabelledTextsWithoutOpenSlots(Path file) throws IOException {
    assertThat(Grammar.sentences(file, MOST))
        .allSatisfy(row -> {
          assertThat(row.side()).isBetween(0, 2);
          assertThat(row.text()).isNotBlank().doesNotContain("{", "}", "|");
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void everyLabelHasEnoughDistinctTexts(Path file) throws IOException {
    var distinct =
        Grammar.sentences(file, MOST).stream()
            .distinct()
            .collect(Collectors.groupingBy(Labelled::label, Collectors.counting()));

    assertThat(distinct).containsOnlyKeys("neg", "neu", "pos");
    assertThat(distinct.values()).allSatisfy(n -> assertThat(n).isGreaterThan(ROWS_PER_LABEL));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void noTextHasTwoLabels(Path file) throws IOException {
    var labels =
        Grammar.sentences(file, MOST).stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.text().toLowerCase(Locale.ROOT),
                    Collectors.mapping(Labelled::label, Collectors.toSet())));

    assertThat(labels).allSatisfy((text, said) -> assertThat(said).as(text).hasSize(1));
  }
}
