package org.earshot.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HelpTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "serve",
        "check",
        "extract",
        "scan",
        "score",
        "search",
        "report",
        "digest",
        "reindex",
        "train",
        "user",
        "user add",
        "user passwd",
        "user list"
      })
  void everyCommandExplainsItself(String command) {
    var ran = new Cli().run((command + " --help").split(" ", -1));

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).startsWith("Usage: earshot " + command).contains("--help");
    assertThat(ran.lines().get(1)).as("a description").isNotBlank();
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void commandsAreListed() {
    assertThat(new Cli().run("--help").out())
        .contains("demo", "serve", "check", "extract", "scan", "score", "search", "report")
        .contains("user", "digest", "reindex", "train")
        .doesNotContain("warm-up");
  }

  @Test
  void versionIsOneLine() {
    assertThat(new Cli().run("--version").lines()).singleElement().asString().contains("earshot");
  }

  @Test
  void kindsAreListedByCheck() {
    assertThat(new Cli().run("check", "--help").out()).contains("auto", "feed", "page");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bogus",
        "search",
        "search --bogus x",
        "search --limit many x",
        "search --limit 0 x",
        "user",
        "user add",
        "user add ona --role king",
        "digest --to pigeon",
        "train --dry-run --rollback",
        "demo --port 70000",
        "check",
        "check not-an-address",
        "check http://[/",
        "check --kind bogus http://localhost/",
        "scan kettle",
        "extract page.html",
        "report ftp://example.org/",
      })
  void misuseIsOneLineAndCodeTwo(String line) {
    var ran = new Cli().run(line.split(" ", -1));

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err().lines()).singleElement().asString().startsWith("earshot: ");
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void withoutACommandTheyAreShown() {
    var ran = new Cli().run();

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("Commands:", "a command is missing");
    assertThat(ran.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "serch, there is no command 'serch'; did you mean search?",
    "chekc, there is no command 'chekc'; did you mean check?",
    "help, there is no command 'help' (see",
    "search x --limit many, 'many' is not a whole number",
    "serve --port 70000, '--port is 0 to 65535, not 70000'",
    "score one two, 'two' is one argument too many",
    "train --dry-run --rollback, 'earshot: --dry-run, --rollback are'"
  })
  void misuseIsSaidInWordsForPeople(String line, String said) {
    var ran = new Cli().run(line.split(" "));

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains(said);
  }
}
