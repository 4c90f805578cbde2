package org.earshot.app.cli;

import org.earshot.app.control.Request;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Another password.
@Command(
    name = "passwd",
    description = {"Gives a person another password; without --password-stdin one is made.", ""})
final class UserPasswdCommand extends DataCommand {
  @Parameters(index = "0", paramLabel = "NAME", description = "Who.")
  private String name = "";

  @Mixin private PasswordOptions password = new PasswordOptions();

  UserPasswdCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Request request() {
    return new Request.ChangePassword(
        name, password.password(terminal), System.getProperty("user.name", "cli"));
  }

  @Override
  void done() {
    password.show(terminal);
  }
}
