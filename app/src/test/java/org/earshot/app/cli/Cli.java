package org.earshot.app.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Runs commands in this process, with streams of their own.
final class Cli {
  private final Map<String, String> environment = new HashMap<>();
  private byte[] in = new byte[0];
  private boolean onTerminal;

  /// What a command did.
  record Ran(int code, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }
  }

  Cli with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Cli in(String text) {
    return in(text.getBytes(StandardCharsets.UTF_8));
  }

  Cli in(byte[] bytes) {
    in = bytes;
    return this;
  }

  Cli onTerminal() {
    onTerminal = true;
    return this;
  }

  Ran run(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code = Commands.run(terminal(out, err), arguments);
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  Terminal terminal(ByteArrayOutputStream out, ByteArrayOutputStream err) {
    return new Terminal(
        new ByteArrayInputStream(in),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        onTerminal,
        onTerminal,
        environment,
        Clock.systemUTC());
  }
}
