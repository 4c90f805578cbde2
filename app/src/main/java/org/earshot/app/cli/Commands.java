package org.earshot.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.earshot.app.OperatorException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

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
            .registerConverter(int.class, Commands::wholeNumber)
            .registerConverter(Integer.class, Commands::wholeNumber)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler((wrong, given) -> misuse(terminal, wrong))
            .setExecutionExceptionHandler((failed, command, parsed) -> failure(terminal, failed))
            .execute(arguments);
    return written(terminal, code);
  }

  private static CommandLine users(Terminal terminal) {
    return new CommandLine(new UserCommand(terminal))
        .addSubcommand(new UserAddCommand(terminal))
        .addSubcommand(new UserPasswdCommand(terminal))
        .addSubcommand(new UserListCommand(terminal));
  }

  private static int misuse(Terminal terminal, ParameterException wrong) {
    var command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    var said = Plain.line(said(wrong));
    terminal.err().println("earshot: " + said + " (see ./" + command + " --help)");
    return MISUSE;
  }

  /// picocli counts arguments, which tells nobody what was wrong with one.
  private static String said(ParameterException wrong) {
    if (!(wrong instanceof UnmatchedArgumentException unmatched) || unmatched.isUnknownOption()) {
      return String.valueOf(wrong.getMessage()).replaceFirst("^Error: ", "");
    }
    var odd = unmatched.getUnmatched().getFirst();
    if (wrong.getCommandLine().getSubcommands().isEmpty()) {
      return "'" + odd + "' is one argument too many";
    }
    var meant =
        unmatched.getSuggestions().stream()
            .filter(command -> isNear(odd, command))
            .findFirst()
            .map(command -> "; did you mean " + command + "?");
    return "there is no command '" + odd + "'" + meant.orElse("");
  }

  /// picocli puts all commands into an order, however far they are.
  private static boolean isNear(String odd, String command) {
    return command.startsWith(odd.substring(0, Math.min(2, odd.length())))
        || sorted(odd).equals(sorted(command));
  }

  private static List<Integer> sorted(String letters) {
    return letters.chars().sorted().boxed().toList();
  }

  private static int wholeNumber(String typed) {
    try {
      return Integer.parseInt(typed);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + typed + "' is not a whole number");
    }
  }

  /// Whoever reads a pipe may have gone, or a disk may be full: that is not success.
  private static int written(Terminal terminal, int code) {
    if (!terminal.out().checkError()) {
      return code;
    }
    terminal.err().println("earshot: the output could not be written to its end");
    return Math.max(code, FAILURE);
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
