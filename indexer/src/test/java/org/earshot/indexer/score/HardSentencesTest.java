package org.earshot.indexer.score;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.earshot.indexer.Scorers;
import org.junit.jupiter.api.Test;

/// Sentences that scorers stumble over. Those that fail are told in `docs/hard-sentences.md`, which
/// is made from the table that this test writes into `target`.
class HardSentencesTest {
  /// These only rise.
  private static final int LEAN_RIGHT = 189;

  private static final int SORTED_RIGHT = 204;

  @Test
  void readsAsManyAsEverBefore() throws IOException {
    var scorer = Scorers.bundled();
    var before = before();
    var rows = new ArrayList<String>();
    int lean = 0;
    int sorted = 0;
    for (var sentence : HardSentence.all()) {
      var score = scorer.score(sentence.request());
      boolean leans = sentence.leansRight(score);
      boolean sorts = sentence.sortedRight(score);
      lean += leans ? 1 : 0;
      sorted += sorts ? 1 : 0;
      rows.add(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s | %s | %s | %s | %s%s | %.2f%s |",
              sentence.lang(),
              sentence.kind(),
              sentence.text(),
              sentence.brand(),
              sentence.wanted().name().toLowerCase(Locale.ROOT),
              before.get(rows.size()),
              sentence.said(score),
              leans ? "" : " ✗",
              score.replyNeed(),
              sorts ? "" : " ✗"));
    }
    write(rows, lean, sorted);
    assertThat(lean).as("lean the right way").isGreaterThanOrEqualTo(LEAN_RIGHT);
    assertThat(sorted).as("are sorted rightly").isGreaterThanOrEqualTo(SORTED_RIGHT);
  }

  /// What the first bundled model made of each sentence.
  private static List<String> before() throws IOException {
    try (var file = HardSentencesTest.class.getResourceAsStream("hard-linear-1.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8).lines().toList();
    }
  }

  private static void write(List<String> rows, int lean, int sorted) throws IOException {
    var head =
        List.of(
            "%d of %d lean the right way, %d are sorted rightly."
                .formatted(lean, rows.size(), sorted),
            "",
            "| language | kind | sentence | brand | wanted | first model | now | reply need |",
            "| --- | --- | --- | --- | --- | --- | --- | --: |");
    var all = new ArrayList<>(head);
    all.addAll(rows);
    Files.write(Files.createDirectories(Path.of("target")).resolve("hard-sentences.md"), all);
  }
}
