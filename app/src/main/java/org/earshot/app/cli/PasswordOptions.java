package org.earshot.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.earshot.app.OperatorException;
import org.earshot.app.account.Passwords;
import picocli.CommandLine.Option;

/// Where a new password comes from. Never from the command line itself, which other users of the
/// machine can read.
final class PasswordOptions {
  @Option(
      names = "--password-stdin",
      description = "Read the password from the first line of standard input.")
  private boolean stdin;

  private Optional<String> made = Optional.empty();

  /// The password of the first line, or one that is made.
  String password(Terminal terminal) {
    if (stdin) {
      return firstLine(terminal);
    }
    var password = new Passwords().make();
    made = Optional.of(password);
    return password;
  }

  /// Shows a password that was made, once it holds.
  void show(Terminal terminal) {
    made.ifPresent(password -> {
      terminal.err().println("earshot: the password, shown this once:");
      terminal.out().println(password);
    });
  }

  private static String firstLine(Terminal terminal) {
    try {
      var line =
          new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8))
              .readLine();
      return line == null ? "" : line;
    } catch (IOException failed) {
      throw new OperatorException("cannot read the password: " + failed.getMessage(), failed);
    }
  }
}
