package org.earshot.app.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;

/// What a command has around it. Tests give it streams of their own.
///
/// @param in standard input
/// @param out what a pipe wants
/// @param err talk
/// @param table true when `out` is a terminal: tables and colour
/// @param chatty true when `err` is a terminal: progress
/// @param environment the environment variables
/// @param clock the one clock
record Terminal(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean table,
    boolean chatty,
    Map<String, String> environment,
    Clock clock) {
  Terminal {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(err, "err");
    Objects.requireNonNull(clock, "clock");
    environment = Map.copyOf(environment);
  }

  /// The process's own. Whether the streams are terminals, the launcher knows: asking Java loads
  /// its line editor, a tenth of a second.
  static Terminal ofProcess() {
    return new Terminal(
        System.in,
        new PrintStream(System.out, true, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        Boolean.getBoolean("earshot.terminal.out"),
        Boolean.getBoolean("earshot.terminal.err"),
        System.getenv(),
        Clock.systemUTC());
  }
}
