package org.earshot.app.control;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.earshot.app.Configuration;
import org.earshot.app.Earshot;
import org.earshot.app.OperatorException;
import org.earshot.app.store.DataDirectory;
import org.earshot.indexer.Brand;

/// Takes a request to the running service where there is one, else opens the data and does it here.
public final class Errand {
  private final Configuration configuration;
  private final Clock clock;

  public Errand(Configuration configuration, Clock clock) {
    this.configuration = configuration;
    this.clock = clock;
  }

  /// Runs it.
  ///
  /// @throws OperatorException when the data can be had neither way
  public void run(Request request, Consumer<Answer> out) {
    var service = connect(DataDirectory.runFolder(configuration.data()));
    if (service.isPresent()) {
      ask(service.get(), request, out);
      return;
    }
    needData(request);
    try (var earshot = Earshot.open(configuration, clock)) {
      earshot.indexer().catchUp();
      new Clerk(earshot).serve(request, out);
      if (request instanceof Request.Digest digest && digest.send()) {
        earshot.alerts().runDue(); // nobody else is there to empty the outbox
      }
    }
  }

  /// Only adding a user may begin a data directory: whoever asks of one that is not there has named
  /// the wrong one.
  private void needData(Request request) {
    var data = configuration.data();
    boolean embedded = configuration.database().isEmpty();
    if (embedded && !(request instanceof Request.AddUser) && !DataDirectory.exists(data)) {
      throw new OperatorException(
          "there is no data in "
              + data
              + "; name where it is with --data, or begin with ./earshot serve");
    }
  }

  /// The brands that are watched.
  public List<Brand> brands() {
    var brands = new ArrayList<Brand>();
    run(
        new Request.Brands(),
        answer -> {
          if (answer instanceof Answer.Item(var value)) {
            brands.add(Wire.JSON.treeToValue(value, Brand.class));
          }
        });
    return brands;
  }

  private static Optional<Wire> connect(Path runFolder) {
    if (!Files.exists(Wire.socket(runFolder))) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Wire(SocketChannel.open(Wire.address(runFolder))));
    } catch (IOException nobodyThere) {
      return Optional.empty();
    }
  }

  private static void ask(Wire service, Request request, Consumer<Answer> out) {
    try (service) {
      service.write(new Wire.Envelope(Wire.PROTOCOL, request));
      Answer answer;
      do {
        var line = service.line();
        if (line == null) {
          throw new OperatorException("the service stopped before it had answered");
        }
        answer = Wire.JSON.readValue(line, Answer.class);
        out.accept(answer);
      } while (!(answer instanceof Answer.Done || answer instanceof Answer.Failed));
    } catch (IOException failed) {
      throw new OperatorException("the service does not answer: " + failed.getMessage(), failed);
    }
  }
}
