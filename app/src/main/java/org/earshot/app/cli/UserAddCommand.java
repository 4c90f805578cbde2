package org.earshot.app.cli;

import org.earshot.app.account.Role;
import org.earshot.app.control.Request;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// One more person.
@Command(
    name = "add",
    description = {"Lets one more person log in; without --password-stdin a password is made.", ""})
final class UserAddCommand extends DataCommand {
  @Parameters(index = "0", paramLabel = "NAME", description = "What the person logs in with.")
  private String name = "";

  @Option(
      names = "--role",
      paramLabel = "admin|agent|reader",
      description = "What the person may do (default: agent, who works on cases).")
  private Role role = Role.AGENT;

  @Mixin private PasswordOptions password = new PasswordOptions();

  UserAddCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Request request() {
    return new Request.AddUser(
        name, role, password.password(terminal), System.getProperty("user.name", "cli"));
  }

  @Override
  void done() {
    password.show(terminal);
  }
}
