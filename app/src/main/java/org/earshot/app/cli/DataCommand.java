package org.earshot.app.cli;

import org.earshot.app.control.Answer;
import org.earshot.app.control.Errand;
import org.earshot.app.control.Request;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/// A command that asks something of the data, in the running service or by itself.
abstract class DataCommand extends TerminalCommand {
  @Mixin private DataOptions options = new DataOptions();

  DataCommand(Terminal terminal) {
    super(terminal);
  }

  abstract Request request();

  /// Prints one thing that was asked for.
  void print(JsonNode item) {
    terminal.out().println(item.toString());
  }

  /// Called when all of it was done.
  void done() {}

  @Override
  public Integer call() {
    var asked = request();
    var outcome = new Outcome();
    new Errand(options.load(terminal), terminal.clock()).run(asked, outcome::take);
    return outcome.code;
  }

  private final class Outcome {
    private final ProgressBar progress = new ProgressBar(terminal);
    private int code = Commands.OK;

    void take(Answer answer) {
      switch (answer) {
        case Answer.Item(var value) -> print(value);
        case Answer.Progress(var done, var total) -> progress.show(done, total);
        case Answer.Said(var line) -> {
          progress.end();
          say(Plain.line(line));
        }
        case Answer.Failed(var line) -> {
          progress.end();
          say(Plain.line(line));
          code = Commands.FAILURE;
        }
        case Answer.Done _ -> {
          progress.end();
          done();
        }
      }
    }
  }
}
