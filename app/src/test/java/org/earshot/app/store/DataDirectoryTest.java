package org.earshot.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.earshot.app.OperatorException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataDirectoryTest {
  @TempDir Path folder;

  @Test
  void onlyItsOwnerMayEnter() throws IOException {
    var data = folder.resolve("a/data");

    try (var directory = DataDirectory.open(data)) {
      assertThat(directory.database()).isEqualTo(data.resolve("db/earshot"));
    }

    for (var made : new Path[] {data, data.resolve("db"), DataDirectory.runFolder(data)}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
          .as("mode of %s", made)
          .isEqualTo("rwx------");
    }
  }

  @Test
  void secondHolderIsToldWhoTheFirstIs() {
    try (var _ = DataDirectory.open(folder)) {
      assertThatThrownBy(() -> DataDirectory.open(folder))
          .isInstanceOf(OperatorException.class)
          .hasMessageContaining(folder.toString())
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining("--data");
    }
  }

  @Test
  void anotherProcessIsKeptOutUntilTheFirstCloses() throws Exception {
    try (var _ = DataDirectory.open(folder)) {
      assertThat(openElsewhere()).contains("process " + ProcessHandle.current().pid());
    }

    assertThat(openElsewhere()).isEqualTo("opened");
  }

  @Test
  void placeThatCannotBeADirectoryIsNamed() throws IOException {
    var file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> DataDirectory.open(file.resolve("data")))
        .isInstanceOf(OperatorException.class)
        .hasMessageStartingWith("cannot use the data directory " + file.resolve("data"));
  }

  @Test
  void absentDirectoryHasNothingToLookAt() {
    assertThat(DataDirectory.exists(folder.resolve("none"))).isFalse();
    assertThat(DataDirectory.holder(folder.resolve("none"))).isEmpty();
  }

  private String openElsewhere() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                Opener.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    try (var output = process.inputReader()) {
      return output.readAllAsString().strip();
    }
  }

  /// Runs in the other process.
  static final class Opener {
    private Opener() {}

    public static void main(String[] arguments) {
      try (var _ = DataDirectory.open(Path.of(arguments[0]))) {
        System.out.println("opened");
      } catch (OperatorException inUse) {
        System.out.println(inUse.getMessage());
      }
    }
  }
}
