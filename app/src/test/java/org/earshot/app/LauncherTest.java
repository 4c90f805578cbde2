package org.earshot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher script in a made-up project, with a made-up JDK that says how it was called.
final class LauncherTest {
  private static final String JAVA =
      """
      #!/bin/sh
      for argument; do printf '<%s>\\n' "$argument"; done
      echo "in $(pwd) from $0"
      """;

  @TempDir Path folder;
  private Path root = Path.of("");
  private Path jdk = Path.of("");
  private Path bin = Path.of("");
  private final Map<String, String> environment = new HashMap<>();

  private record Ran(int code, String out, String err) {}

  @BeforeEach
  void project() throws IOException {
    root = Files.createDirectories(folder.resolve("a project"));
    script(root.resolve("earshot"), Files.readString(launcher()));
    Files.createDirectories(root.resolve("app/target"));
    Files.writeString(root.resolve("app/target/earshot.jar"), "");
    Files.writeString(root.resolve("app/target/earshot.aot"), "");
    jdk = jdk("jdk-25", "25.0.1");
    bin = Files.createDirectories(folder.resolve("bin"));
    for (var tool :
        List.of("sh", "sed", "dirname", "readlink", "find", "head", "rm", "mv", "touch")) {
      Files.createSymbolicLink(bin.resolve(tool), tool(tool));
    }
    environment.put("PATH", bin.toString());
    environment.put("HOME", folder.toString());
  }

  @Test
  void argumentsArriveAsTheyWereGiven() throws Exception {
    environment.put("EARSHOT_JAVA_HOME", jdk.toString());

    var ran = run("score", "a b", "", "it's \"so\"", "*", "two\nlines", "--port=1");

    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains(
            "<-jar>\n<"
                + root.resolve("app/target/earshot.jar")
                + ">\n<score>\n<a b>\n<>\n<it's \"so\">\n<*>\n<two\nlines>\n<--port=1>\n");
    assertThat(ran.out())
        .contains("<-XX:+UseCompactObjectHeaders>")
        .contains("<-XX:AOTCache=" + root.resolve("app/target/earshot.aot") + ">")
        .doesNotContain("earshot.terminal");
  }

  @Test
  void callersDirectoryStaysAndLinksAreFollowed() throws Exception {
    environment.put("EARSHOT_JAVA_HOME", jdk.toString());
    var link = Files.createSymbolicLink(folder.resolve("es"), root.resolve("earshot"));
    var relative = Files.createSymbolicLink(bin.resolve("es"), Path.of("../es"));
    var elsewhere = Files.createDirectories(folder.resolve("elsewhere"));

    for (var called : List.of(link, relative)) {
      var ran = run(called, elsewhere, "help");
      assertThat(ran.out())
          .contains(root.resolve("app/target/earshot.jar").toString())
          .contains("in " + elsewhere.toRealPath());
    }
  }

  @Test
  void newEnoughJdkIsFoundInEachPlace() throws Exception {
    var old = jdk("jdk-17", "17.0.15");
    environment.put("JAVA_HOME", jdk.toString());
    assertThat(run("x").out()).contains("from " + jdk);

    environment.put("JAVA_HOME", old.toString());
    Files.createSymbolicLink(bin.resolve("java"), jdk.resolve("bin/java"));
    assertThat(run("x").out()).contains("from " + jdk);

    Files.delete(bin.resolve("java"));
    jdk(".jdks/temurin-27", "27");
    environment.remove("JAVA_HOME");
    // A real one, installed where the system has them, may come first; it calls the empty jar
    // corrupt.
    assertThat(run("x").err()).doesNotContain("found none");
  }

  @Test
  void missingJdkIsSaidInTwoLines() throws Exception {
    environment.put("EARSHOT_JAVA_HOME", jdk("jdk-17", "17.0.15").toString());

    var ran = run("demo");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("earshot: "))
        .anyMatch(line -> line.contains("JDK of version 25"))
        .anyMatch(line -> line.contains("EARSHOT_JAVA_HOME"));
  }

  @Test
  void missingMavenIsSaidWhenThereIsSomethingToBuild() throws Exception {
    environment.put("EARSHOT_JAVA_HOME", jdk.toString());
    Files.delete(root.resolve("app/target/earshot.jar"));

    var ran = run("demo");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("mvn is not on the path");
    assertThat(ran.err().lines()).hasSize(2);
  }

  @Test
  void newerSourceIsBuiltFirstWithTheFoundJdkAndTheRestGoesToStderr() throws Exception {
    environment.put("EARSHOT_JAVA_HOME", jdk.toString());
    var source = Files.createDirectories(root.resolve("app/src/main/java")).resolve("A.java");
    Files.writeString(source, "class A {}");
    for (var module : List.of("crawler", "indexer", "alerts")) {
      Files.createDirectories(root.resolve(module));
    }
    var jar = root.resolve("app/target/earshot.jar");
    Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    script(bin.resolve("mvn"), "#!/bin/sh\necho \"built in $(pwd) with $JAVA_HOME: $*\"\n");

    var first = run("demo");
    var second = run("demo");

    assertThat(first.code()).isZero();
    assertThat(first.err())
        .contains("built in " + root.toRealPath() + " with " + jdk)
        .contains("-pl app -am package");
    assertThat(first.out()).startsWith("<-XX:").contains("<demo>").doesNotContain("built");
    assertThat(second.err()).isEmpty();
  }

  private Ran run(String... arguments) throws Exception {
    return run(root.resolve("earshot"), folder, arguments);
  }

  private Ran run(Path launcher, Path cwd, String... arguments) throws Exception {
    var command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(cwd.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.redirectError(folder.resolve("err").toFile());
    var process = builder.start();
    process.getOutputStream().close();
    var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), out, Files.readString(folder.resolve("err")));
  }

  private Path jdk(String name, String version) throws IOException {
    var home = folder.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    script(home.resolve("bin/java"), JAVA);
    return home;
  }

  private static void script(Path path, String text) throws IOException {
    Files.writeString(path, text);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Path tool(String name) {
    return List.of("/bin", "/usr/bin").stream()
        .map(place -> Path.of(place, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  /// Maven runs tests in the module, an IDE may run them in the project.
  private static Path launcher() {
    return Files.exists(Path.of("earshot")) ? Path.of("earshot") : Path.of("../earshot");
  }
}
