package org.earshot.app.cli;

import java.util.Optional;
import org.earshot.app.control.Request;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// A mention that a person saw elsewhere.
@Command(
    name = "report",
    description = {
      "Keeps a mention that you saw at a place that is not read; from then on it is one like any"
          + " other.",
      ""
    })
final class ReportCommand extends DataCommand {
  @Parameters(index = "0", paramLabel = "URL", description = "Where it stands.")
  private String url = "";

  @Option(names = "--text", paramLabel = "T", description = "What it says.")
  private @Nullable String text;

  @Option(
      names = "--brand",
      paramLabel = "B",
      description = "Brand that it concerns; may be left out where only one is yours.")
  private @Nullable String brand;

  @Option(names = "--json", description = "Print the mention as JSON.")
  private boolean json;

  ReportCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Request request() {
    return new Request.Report(
        page(url).toString(),
        Optional.ofNullable(text),
        Optional.ofNullable(brand),
        System.getProperty("user.name", "cli"));
  }

  @Override
  void print(JsonNode mention) {
    new MentionPrinter(terminal, json).print(mention);
  }
}
