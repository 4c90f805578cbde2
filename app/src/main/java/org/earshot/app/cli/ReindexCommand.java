package org.earshot.app.cli;

import org.earshot.app.control.Request;
import picocli.CommandLine.Command;

/// The index anew from the database.
@Command(
    name = "reindex",
    description = {
      "Builds the search index anew from the database. A running service goes on meanwhile.",
      ""
    })
final class ReindexCommand extends DataCommand {
  ReindexCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Request request() {
    return new Request.Reindex();
  }
}
