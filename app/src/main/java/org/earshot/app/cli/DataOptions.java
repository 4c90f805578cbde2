package org.earshot.app.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.earshot.app.Configuration;
import org.earshot.app.settings.ConfigurationLoader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of commands that need the configuration.
final class DataOptions {
  @Option(
      names = "--config",
      paramLabel = "F",
      description = "Configuration file; without it ./earshot.yml, where it is there.")
  private @Nullable Path config;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Data directory, over the configured one (default: ./data).")
  private @Nullable Path data;

  Configuration load(Terminal terminal) {
    return load(terminal, Map.of());
  }

  /// Loads it with more values that the command line gave.
  Configuration load(Terminal terminal, Map<String, String> more) {
    var options = new HashMap<>(more);
    if (data != null) {
      options.put("data", data.toString());
    }
    return ConfigurationLoader.load(Optional.ofNullable(config), terminal.environment(), options);
  }
}
