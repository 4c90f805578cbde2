package org.earshot.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

final class ScoreCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String LINES =
      """
      {"id":"a","text":"It leaks and nobody answers, I want my money back","rating":1,"ratingMax":5}

      Quick and quiet. Thank you!
      """;

  @TempDir private Path folder;

  @Test
  void answersEachLineInItsOrder() {
    var ran = new Cli().in(LINES).run("score");

    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.lines()).hasSize(2);
    var complaint = JSON.readTree(ran.lines().getFirst());
    assertThat(complaint.propertyNames())
        .containsExactly(
            "id",
            "lang",
            "sentiment",
            "score",
            "confidence",
            "unsure",
            "topics",
            "replyNeed",
            "reasons",
            "aspects");
    assertThat(complaint.path("id").asString("")).isEqualTo("a");
    assertThat(complaint.path("sentiment").asString("")).isEqualTo("negative");
    assertThat(complaint.path("replyNeed").asDouble()).isGreaterThan(0.5);
    var praise = JSON.readTree(ran.lines().getLast());
    assertThat(praise.has("id")).isFalse();
    assertThat(praise.path("sentiment").asString("")).isEqualTo("positive");
  }

  @Test
  void fileGivesTheSameAsStandardInput() throws IOException {
    var file = Files.writeString(folder.resolve("texts.jsonl"), LINES);

    assertThat(new Cli().run("score", file.toString())).isEqualTo(new Cli().in(LINES).run("score"));
  }

  @Test
  void badLineIsNamedAndTheOthersAreAnswered() {
    var ran = new Cli().in("{\"text\": 7}\nfine\n{broken\n").run("score");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.lines()).hasSize(1);
    assertThat(ran.err()).contains("line 1", "line 3");
  }

  @Test
  void missingFileIsNamed() {
    var ran = new Cli().run("score", folder.resolve("none.jsonl").toString());

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("none.jsonl");
  }
}
