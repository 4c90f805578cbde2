package org.earshot.app.cli;

import java.util.Optional;
import org.earshot.app.control.Request;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// One digest now.
@Command(
    name = "digest",
    description = {"Writes the digest of now.", ""})
final class DigestCommand extends DataCommand {
  /// Where a digest goes.
  enum To {
    STDOUT,
    MAIL
  }

  @Option(
      names = "--for",
      paramLabel = "WHO",
      description = "Key of a recipient; without it, all of them.")
  private @Nullable String who;

  @Option(
      names = "--to",
      paramLabel = "stdout|mail",
      description = "Print it, or mail it beside the scheduled ones (default: stdout).")
  private To to = To.STDOUT;

  DigestCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Request request() {
    return new Request.Digest(Optional.ofNullable(who), to == To.MAIL);
  }

  @Override
  void print(JsonNode digest) {
    terminal.out().println(digest.path("subject").asString(""));
    terminal.out().println();
    terminal.out().println(digest.path("text").asString(""));
  }
}
