package org.earshot.app.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.earshot.app.HttpSettings;
import picocli.CommandLine.Command;

/// The training run of the AOT cache: what people wait for, once, so that the JVM remembers it. The
/// launcher calls it after a build.
@Command(name = "warm-up", hidden = true, description = "Trains the AOT cache; for the launcher.")
final class WarmUpCommand extends TerminalCommand {
  private static final String PAGE =
      """
      <html><head><script type="application/ld+json">
      {"@context": "https://schema.org", "@type": "Product", "name": "Kettle", "review":
        {"@type": "Review", "reviewBody": "It leaks.", "author": {"@type": "Person", "name": "Ona"},
         "datePublished": "2026-03-02", "reviewRating": {"@type": "Rating", "ratingValue": 1}}}
      </script></head><body></body></html>
      """;

  WarmUpCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    run("It leaks, and nobody answers.\n", "score");
    run(PAGE, "extract", "-", "--url", "https://shop.example/kettle");
    run("", "--help");
    var http = Service.withFreePort(HttpSettings.ofDefaults().withPort(0));
    new DemoCommand(silent("")).visit(http, service -> get(http.console()));
    return Commands.OK;
  }

  private void run(String in, String... arguments) {
    Commands.run(silent(in), arguments);
  }

  private Terminal silent(String in) {
    var nowhere = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new Terminal(
        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
        nowhere,
        nowhere,
        false,
        false,
        Map.of(),
        terminal.clock());
  }

  private static void get(URI address) {
    try (var client = HttpClient.newHttpClient()) {
      client.send(
          HttpRequest.newBuilder(address.resolve("/login")).build(), BodyHandlers.discarding());
    } catch (IOException unanswered) {
      // A cache without the web is better than none.
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
