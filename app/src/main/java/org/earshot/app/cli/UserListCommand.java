package org.earshot.app.cli;

import java.util.Locale;
import org.earshot.app.control.Request;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

/// Who may log in.
@Command(
    name = "list",
    description = {"Lists who may log in: name, role, since when.", ""})
final class UserListCommand extends DataCommand {
  UserListCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Request request() {
    return new Request.Users();
  }

  @Override
  void print(JsonNode account) {
    terminal
        .out()
        .println(
            String.join(
                "\t",
                account.path("name").asString(""),
                account.path("role").asString("").toLowerCase(Locale.ROOT),
                account.path("created").asString("")));
  }
}
