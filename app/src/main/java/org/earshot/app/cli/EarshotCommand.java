package org.earshot.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command without a command: it says which there are.
@Command(
    name = "earshot",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Watches what the public says about a brand, and makes sure that every complaint gets a timely"
          + " public reply.",
      ""
    },
    commandListHeading = "%nCommands:%n",
    footer = {"", "Try it with no network and no configuration: ./earshot demo"})
final class EarshotCommand implements Runnable {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  EarshotCommand(Terminal terminal) {
    this.terminal = terminal;
    this.spec = CommandSpec.create(); // picocli puts the real one in its place
  }

  @Override
  public void run() {
    spec.commandLine().usage(terminal.err(), spec.commandLine().getColorScheme());
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
