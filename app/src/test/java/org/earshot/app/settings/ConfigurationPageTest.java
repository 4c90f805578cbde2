package org.earshot.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Keeps `docs/configuration.md` and the loader in step.
final class ConfigurationPageTest {
  @Test
  void pageListsEveryKeyWithItsDefault() throws IOException {
    var page = Files.readString(page());

    assertThat(page).as("replace the table by what is expected").contains(table());
  }

  private static String table() {
    return Keys.ALL.stream()
        .map(ConfigurationPageTest::row)
        .collect(
            Collectors.joining("\n", "| key | default | meaning |\n| --- | --- | --- |\n", "\n"));
  }

  private static String row(Setting<?> setting) {
    var plain = setting.shown().isEmpty() || setting.shown().contains("`");
    var shown = plain ? setting.shown() : "`" + setting.shown() + "`";
    return "| `%s` | %s | %s |".formatted(setting.key(), shown, setting.meaning());
  }

  /// Maven runs tests in the module, an IDE may run them in the project.
  private static Path page() {
    var inProject = Path.of("docs/configuration.md");
    return Files.exists(inProject) ? inProject : Path.of("..").resolve(inProject);
  }
}
