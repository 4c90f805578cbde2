package org.earshot.app.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.concurrent.Callable;
import org.earshot.crawler.Crawler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What all commands have in common: a terminal, `--help`, and a way to say that they were called
/// wrongly.
@Command(
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    usageHelpAutoWidth = true,
    sortOptions = false)
abstract class TerminalCommand implements Callable<Integer> {
  final Terminal terminal;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli fills it before it calls
  private CommandSpec spec;

  TerminalCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  final ParameterException misuse(String line) {
    return new ParameterException(spec.commandLine(), line);
  }

  final void say(String line) {
    terminal.err().println("earshot: " + line);
  }

  /// An address of a page, as a person typed it or copied it from somewhere: what an address may
  /// not hold is encoded, as browsers do.
  final URI page(String written) {
    try {
      var uri = new URI(Addresses.encoded(written));
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      if (web && uri.getHost() != null) {
        return uri;
      }
    } catch (URISyntaxException wrong) {
      throw misuse("'" + written + "' is not an address: " + wrong.getReason());
    }
    throw misuse("'" + written + "' is not an http or https address");
  }

  /// A kind of source, as a person typed it.
  final String kind(String written) {
    if (!Crawler.kinds().contains(written)) {
      throw misuse(
          "there is no kind '" + written + "'; there is " + String.join(", ", Crawler.kinds()));
    }
    return written;
  }
}
