package org.earshot.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.earshot.app.Closing;
import org.earshot.app.Configuration;
import org.earshot.app.Earshot;
import org.earshot.app.HttpSettings;
import org.earshot.app.OperatorException;
import org.earshot.app.account.Accounts;
import org.earshot.app.playground.Playground;
import org.earshot.app.store.Folders;
import org.earshot.crawler.CrawlerSettings;
import org.earshot.crawler.EvidenceSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The service over a fictional town, to look at.
@Command(
    name = "demo",
    description = {
      "Runs the service on a throw-away data directory, with a few small fictional web sites on this"
          + " machine that live while you watch. Needs no network and no configuration; mails go"
          + " into a folder and are shown in the console. Ctrl-C stops all and leaves nothing"
          + " behind.",
      ""
    })
final class DemoCommand extends TerminalCommand {
  /// The sites are ours and on this machine: no manners needed beyond not drowning the log.
  private static final Duration HOST_DELAY = Duration.ofMillis(200);

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port of the console (default: ${DEFAULT-VALUE}); 0 for any free one.")
  private int port = HttpSettings.DEFAULT_PORT;

  DemoCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    if (port < 0 || port > 65_535) {
      throw misuse("--port is 0 to 65535, not " + port);
    }
    visit(Service.withFreePort(HttpSettings.ofDefaults().withPort(port)), Service::await);
    return Commands.OK;
  }

  /// Opens the town, stays as long as the visit takes, and leaves nothing behind.
  void visit(HttpSettings http, Consumer<Service> visit) {
    try (var all = new Closing()) {
      var stop = new StopHook(all);
      var service = start(http, all);
      all.later("reporter", DemoReporter.start(terminal, service.earshot()));
      visit.accept(service);
      stop.forget();
    }
  }

  private Service start(HttpSettings http, Closing all) {
    try {
      var data = Files.createTempDirectory("earshot-demo-");
      all.later("data", () -> Folders.delete(data));
      var town = all.later("playground", Playground.start(terminal.clock()));
      var service =
          Service.start(
              configuration(data, http, town), terminal.clock(), earshot -> listen(earshot, town));
      all.later("service", service);
      welcome(service.earshot(), town);
      return service;
    } catch (IOException failed) {
      throw new OperatorException("the demo cannot start: " + failed.getMessage(), failed);
    }
  }

  private static Configuration configuration(Path data, HttpSettings http, Playground town) {
    return Configuration.ofDefaults(data)
        .withHttp(http)
        .withCrawler(
            CrawlerSettings.ofDefaults()
                .withContact(http.console().toString())
                .withHostDelay(HOST_DELAY)
                .withEvidence(EvidenceSettings.in(data.resolve("evidence")))
                .withAllowedPrivate(town.allowedHosts()));
  }

  private static void listen(Earshot earshot, Playground town) {
    var list = town.watchlist();
    earshot.indexer().brands().putAll(list.brands());
    list.recipients().forEach(earshot.alerts().playbook()::put);
    list.savedReplies().forEach(earshot.alerts().playbook()::put);
    list.sources().forEach(earshot.crawler().sources()::add);
  }

  private void welcome(Earshot earshot, Playground town) {
    var chosen = Optional.ofNullable(terminal.environment().get("EARSHOT_ADMIN_PASSWORD"));
    var password = earshot.accounts().addFirst(chosen).or(() -> chosen).orElse("");
    var out = terminal.out();
    out.println();
    out.println("  Console    " + earshot.configuration().http().console());
    out.println("  User       " + Accounts.FIRST);
    out.println("  Password   " + password);
    out.println();
    out.println("  The sites that are listened to, where you can answer as Acme Kettle:");
    town.sites().forEach(site -> out.printf("  %-24s %s%n", site.base(), site.title()));
    out.println();
    out.println("  Ctrl-C stops all and leaves nothing behind.");
    out.println();
  }
}
