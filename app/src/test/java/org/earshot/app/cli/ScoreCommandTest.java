package org.earshot.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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

  @Test
  void signInsideABrokenLineIsNamed() {
    var ran = new Cli().in("fine\n{\"text\":broken}\n").run("score");

    assertThat(ran.err()).contains("line 2, sign 9");
  }

  @Test
  void byteOrderMarkIsNoPartOfTheFirstLine() {
    var ran = new Cli().in("\uFEFF{\"id\":\"a\",\"text\":\"fine\"}\n").run("score");

    assertThat(JSON.readTree(ran.out()).path("id").asString("")).isEqualTo("a");
  }

  @Test
  @Timeout(60)
  void readerWhoHasGoneEndsTheScoring() {
    var err = new ByteArrayOutputStream();
    var terminal =
        new Terminal(
            new Endless(),
            new PrintStream(new Gone(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            false,
            Map.of(),
            Clock.systemUTC());

    int code = Commands.run(terminal, "score");

    assertThat(code).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("output could not be written");
  }

  /// A pipe that its reader has closed.
  private static final class Gone extends OutputStream {
    @Override
    public void write(int octet) throws IOException {
      throw new IOException("Broken pipe");
    }
  }

  /// The same line for ever.
  private static final class Endless extends InputStream {
    private static final byte[] LINE = "bad kettle\n".getBytes(StandardCharsets.UTF_8);

    private int at;

    @Override
    public int read() {
      return LINE[at++ % LINE.length];
    }

    @Override
    public int read(byte[] into, int from, int most) {
      for (int i = 0; i < most; i++) {
        into[from + i] = (byte) read();
      }
      return most;
    }
  }
}
