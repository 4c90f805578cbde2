package org.earshot.app.cli;

import picocli.CommandLine.Command;

/// People who may log in.
@Command(
    name = "user",
    synopsisSubcommandLabel = "add|passwd|list",
    description = {"Keeps the list of people who may log in.", ""})
final class UserCommand extends TerminalCommand {
  UserCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    throw misuse("say what to do: add, passwd or list");
  }
}
