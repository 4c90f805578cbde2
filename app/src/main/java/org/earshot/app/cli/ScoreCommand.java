package org.earshot.app.cli;

import picocli.CommandLine.Command;

@Command(name = "score")
final class ScoreCommand extends TerminalCommand {
  ScoreCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    throw misuse("not yet");
  }
}
