package org.earshot.app.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.earshot.app.Configuration;

/// Makes the one [Configuration] out of all that was said: the file, over it the environment, over
/// it the options of the command line. A key that nobody knows, or a value that cannot be one,
/// stops the start.
public final class ConfigurationLoader {
  /// Read where it lies in the working directory, unless another file is named.
  public static final Path USUAL_FILE = Path.of("earshot.yml");

  /// Variables with our prefix that are no keys: two for the launcher, the first password, and what
  /// our tests take (CONTRIBUTING.md).
  private static final Set<String> NO_KEYS =
      Set.of(
          "EARSHOT_JAVA_HOME",
          "EARSHOT_JVM_OPTIONS",
          "EARSHOT_ADMIN_PASSWORD",
          "EARSHOT_CASES",
          "EARSHOT_SENTIMENT",
          "EARSHOT_BROWSER_REQUIRED");

  private final Problems problems = new Problems();
  private final Values values = new Values(problems);

  private ConfigurationLoader() {}

  /// Loads it.
  ///
  /// @param file the file to read; without one, [#USUAL_FILE] where it is there
  /// @param environment the environment variables
  /// @param options values by key that the command line gave
  /// @throws org.earshot.app.OperatorException with a line for each thing that is wrong
  public static Configuration load(
      Optional<Path> file, Map<String, String> environment, Map<String, String> options) {
    return new ConfigurationLoader().read(file, environment, options);
  }

  private Configuration read(
      Optional<Path> file, Map<String, String> environment, Map<String, String> options) {
    var usual = Optional.of(USUAL_FILE).filter(Files::exists);
    file.or(() -> usual).ifPresent(path -> values.over(known(YamlFile.read(path, problems))));
    values.over(fromEnvironment(environment));
    var said = new HashMap<String, Given>();
    options.forEach((key, value) -> said.put(key, Given.one(value, "command line")));
    values.over(said);
    return new Assembly(values, problems).configuration();
  }

  private Map<String, Given> known(Map<String, Given> all) {
    var known = new HashMap<>(all);
    for (var entry : all.entrySet()) {
      if (Keys.ALL.stream().noneMatch(setting -> setting.key().equals(entry.getKey()))) {
        known.remove(entry.getKey());
        problems.add(
            "unknown key "
                + entry.getKey()
                + " ("
                + entry.getValue().where()
                + "); "
                + expected(entry.getKey()));
      }
    }
    return known;
  }

  private static String expected(String key) {
    var section = key.contains(".") ? key.substring(0, key.indexOf('.')) : "";
    var there =
        Keys.ALL.stream()
            .filter(setting -> setting.section().equals(section))
            .map(Setting::key)
            .collect(Collectors.joining(", "));
    var sections =
        Keys.ALL.stream().map(Setting::section).distinct().filter(name -> !name.isEmpty());
    return there.isEmpty() || section.isEmpty()
        ? "expected data or one of the sections " + sections.collect(Collectors.joining(", "))
        : "expected one of " + there;
  }

  private Map<String, Given> fromEnvironment(Map<String, String> environment) {
    var byVariable = Keys.ALL.stream().collect(Collectors.toMap(Setting::variable, Setting::key));
    var said = new HashMap<String, Given>();
    environment.forEach((name, value) -> {
      var key = byVariable.get(name);
      if (key != null && !value.isEmpty()) {
        said.put(key, Given.one(value, "environment variable " + name));
      } else if (key == null && claimsToBeOurs(name)) {
        problems.add(
            "unknown environment variable " + name + "; the keys are in docs/configuration.md");
      }
    });
    return said;
  }

  /// Kubernetes gives each container of a namespace `EARSHOT_PORT…` and `EARSHOT_SERVICE_…` when a
  /// service there is called earshot; that is nobody's mistake.
  private static boolean claimsToBeOurs(String name) {
    return name.startsWith(Setting.PREFIX)
        && !NO_KEYS.contains(name)
        && !name.startsWith("EARSHOT_PORT")
        && !name.startsWith("EARSHOT_SERVICE_");
  }
}
