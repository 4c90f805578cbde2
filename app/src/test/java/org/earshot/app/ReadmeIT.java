package org.earshot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs what the README tells people to type, against the demo that it tells them to start. Only
/// `mvn verify` is left out, for it runs this test; and the demo takes a free port, for 8080 may be
/// taken.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadmeIT {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final String DEMO = "./earshot demo";
  private static final Pattern CONSOLE = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
  private static final Pattern ADDRESS = Pattern.compile("http://localhost:([0-9]+)");
  private static final String PASSWORD = "only-for-this-test";
  private static final long LIMIT_SECONDS = 120;

  private String port = "";
  private Optional<Process> demo = Optional.empty();

  static List<String> commands() throws IOException {
    var readme = Files.readString(ROOT.resolve("README.md"));
    return CONSOLE
        .matcher(readme)
        .results()
        .flatMap(block -> block.group(1).lines())
        .filter(line -> line.startsWith("$ "))
        .map(line -> line.substring(2))
        .toList();
  }

  static Stream<String> commandsBesideTheDemo() throws IOException {
    return commands().stream().filter(line -> !line.equals(DEMO) && !line.equals("mvn verify"));
  }

  @BeforeAll
  void startTheDemo() throws IOException {
    var started = shell(DEMO + " --port 0").start();
    demo = Optional.of(started);
    port = firstAddress(started);
    // What it says from here on is read away, so that it never waits for us.
    Thread.ofVirtual().start(() -> drain(started));
  }

  @AfterAll
  void stopTheDemo() throws InterruptedException {
    if (demo.isPresent()) {
      demo.get().destroy();
      assertThat(demo.get().waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void readmeNamesTheTwoCommands() throws IOException {
    assertThat(commands()).startsWith(DEMO, "mvn verify");
  }

  @ParameterizedTest
  @MethodSource("commandsBesideTheDemo")
  void commandWorksAsWritten(String command) throws Exception {
    var process = shell(command.replace("localhost:8080", "localhost:" + port)).start();
    var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(command).isZero();
    assertThat(out).as(command).isNotBlank();
  }

  private static ProcessBuilder shell(String command) {
    // A lone command replaces the shell, so that stopping the process stops the command.
    var line = command.contains("|") ? command : "exec " + command;
    var builder = new ProcessBuilder("sh", "-c", line);
    builder.directory(ROOT.toFile());
    builder.environment().put("EARSHOT_ADMIN_PASSWORD", PASSWORD);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    return builder;
  }

  private static String firstAddress(Process process) throws IOException {
    var reader =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    var said = new StringBuilder();
    for (var line = reader.readLine(); line != null; line = reader.readLine()) {
      said.append(line).append('\n');
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        return address.group(1);
      }
    }
    throw new AssertionError("the demo never said its address:\n" + said);
  }

  private static void drain(Process process) {
    try {
      process.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException stopped) {
      throw new UncheckedIOException(stopped);
    }
  }
}
