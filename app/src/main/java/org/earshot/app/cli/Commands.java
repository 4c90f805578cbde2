package org.earshot.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.earshot.app.OperatorException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/// All commands, and what becomes of their failures: one clear line on stderr and an exit code.
final class Commands {
  static final int OK = 0;
  static final int FAILURE = 1;
  static final int MISUSE = 2;

  private Commands() {}

  static int run(Terminal terminal, String... arguments) {
    var line =
        new CommandLine(new EarshotCommand(terminal))
            .addSubcommand(new DemoCommand(terminal))
            .addSubcommand(new ServeCommand(terminal))
            .addSubcommand(new CheckCommand(terminal))
            .addSubcommand(new ExtractCommand(terminal))
            .addSubcommand(new ScanCommand(terminal))
            .addSubcommand(new ScoreCommand(terminal))
            .addSubcommand(new SearchCommand(terminal))
            .addSubcommand(new ReportCommand(terminal))
            .addSubcommand(new DigestCommand(terminal))
            .addSubcommand(new ReindexCommand(terminal))
            .addSubcommand(new TrainCommand(terminal))
            .addSubcommand(users(terminal))
            .addSubcommand(new WarmUpCommand(terminal));
    var ansi = terminal.table() ? Ansi.ON : Ansi.OFF;
    int code =
        line.setColorScheme(Help.defaultColorScheme(ansi))
            .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler((wrong, given) -> misuse(terminal, wrong))
            .setExecutionExceptionHandler((failed, command, parsed) -> failure(terminal, failed))
            .execute(arguments);
    terminal.out().flush();
    return code;
  }

  private static CommandLine users(Terminal terminal) {
    return new CommandLine(new UserCommand(terminal))
        .addSubcommand(new UserAddCommand(terminal))
        .addSubcommand(new UserPasswdCommand(terminal))
        .addSubcommand(new UserListCommand(terminal));
  }

  private static int misuse(Terminal terminal, ParameterException wrong) {
    var command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    terminal.err().println("earshot: " + wrong.getMessage() + " (see ./" + command + " --help)");
    return MISUSE;
  }

  private static int failure(Terminal terminal, Exception failed) {
    if (failed instanceof ParameterException wrong) {
      return misuse(terminal, wrong);
    }
    if (failed instanceof OperatorException said) {
      String.valueOf(said.getMessage())
          .lines()
          .forEach(line -> terminal.err().println("earshot: " + line));
      return FAILURE;
    }
    // Nobody foresaw it: the trace is for whoever mends it.
    LoggerFactory.getLogger(Commands.class).error("unexpected", failed);
    terminal.err().println("earshot: failed unexpectedly: " + failed);
    return FAILURE;
  }
}
