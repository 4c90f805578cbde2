package org.earshot.app.cli;

import java.util.Map;
import java.util.Optional;
import org.earshot.app.account.Accounts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The service.
@Command(
    name = "serve",
    description = {
      "Runs the service until it is stopped. On an empty data directory the first user is made:"
          + " admin, with the password in EARSHOT_ADMIN_PASSWORD or one that is shown once.",
      ""
    })
final class ServeCommand extends TerminalCommand {
  private static final int MOST_PORT = 65_535;

  @Mixin private DataOptions options = new DataOptions();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port of the console, over the configured one (default: 8080).")
  private @Nullable Integer port;

  ServeCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    if (port != null && (port < 0 || port > MOST_PORT)) {
      throw misuse("--port is 0 to " + MOST_PORT + ", not " + port);
    }
    Map<String, String> more = port == null ? Map.of() : Map.of("http.port", port.toString());
    var wanted = options.load(terminal, more);
    var configuration = wanted.withHttp(Service.withFreePort(wanted.http()));
    try (var service = Service.start(configuration, terminal.clock(), earshot -> {})) {
      var stop = new StopHook(service);
      firstUser(service.earshot().accounts());
      say("listening on " + configuration.http().console());
      if (configuration.crawler().contact().isEmpty()) {
        say("nothing but this machine is read before crawler.contact is set, in earshot.yml");
      }
      service.await();
      stop.forget();
    }
    return Commands.OK;
  }

  private void firstUser(Accounts accounts) {
    var chosen = Optional.ofNullable(terminal.environment().get("EARSHOT_ADMIN_PASSWORD"));
    accounts
        .addFirst(chosen)
        .ifPresent(password ->
            say("first user " + Accounts.FIRST + ", password, shown this once: " + password));
  }
}
