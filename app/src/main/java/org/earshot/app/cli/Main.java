package org.earshot.app.cli;

import java.util.Arrays;
import java.util.Set;

/// Runs one command.
public final class Main {
  /// These stay and are watched; all others say nothing but warnings.
  private static final Set<String> SERVICES = Set.of("serve", "demo");

  private Main() {}

  public static void main(String[] arguments) {
    if (Arrays.stream(arguments).findFirst().filter(SERVICES::contains).isPresent()) {
      // Read by logback.xml, so it must be said before the first logger is made.
      System.setProperty("earshot.log", "INFO");
    }
    System.exit(Commands.run(Terminal.ofProcess(), arguments));
  }
}
