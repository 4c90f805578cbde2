package org.earshot.app.cli;

import org.earshot.app.control.Request;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// A model of the deployment's own.
@Command(
    name = "train",
    description = {
      "Learns a model of your own from your people's judgements and from starred reviews, as far as"
          + " indexer.learnFrom allows, compares it with the shipped one on texts held back, and"
          + " lets it score from now on where it is better. What was scored before stays.",
      ""
    })
final class TrainCommand extends DataCommand {
  @ArgGroup private Way way = new Way();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  /// One or the other.
  static final class Way {
    @Option(names = "--dry-run", description = "Learn and compare, but change nothing.")
    private boolean dryRun;

    @Option(names = "--rollback", description = "Go back to the model that was chosen before.")
    private boolean rollback;
  }

  TrainCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Request request() {
    return way.rollback ? new Request.Rollback() : new Request.Train(way.dryRun);
  }

  @Override
  void print(JsonNode training) {
    if (json) {
      super.print(training);
      return;
    }
    new TrainingPrinter(terminal.out()).print(training);
  }
}
