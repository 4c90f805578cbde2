package org.earshot.app.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.earshot.app.Configuration;
import org.earshot.app.Earshot;
import org.earshot.app.HttpSettings;
import org.earshot.app.OperatorException;
import org.earshot.app.control.Clerk;
import org.earshot.app.control.ControlServer;
import org.earshot.app.store.DataDirectory;
import org.earshot.app.web.WebServer;

/// The whole with everything that listens: control socket and web.
final class Service implements AutoCloseable {
  private final Earshot earshot;
  private final ControlServer control;
  private final WebServer web;

  private Service(Earshot earshot, ControlServer control, WebServer web) {
    this.earshot = earshot;
    this.control = control;
    this.web = web;
  }

  /// Opens everything, and starts it after a last preparation.
  static Service start(Configuration configuration, Clock clock, Consumer<Earshot> prepare) {
    var earshot = Earshot.open(configuration, clock);
    try {
      prepare.accept(earshot);
      earshot.start();
      return listening(earshot);
    } catch (RuntimeException failed) {
      earshot.close();
      throw failed;
    }
  }

  private static Service listening(Earshot earshot) {
    var configuration = earshot.configuration();
    var control =
        ControlServer.start(DataDirectory.runFolder(configuration.data()), new Clerk(earshot));
    try {
      return new Service(earshot, control, WebServer.start(earshot, configuration.http().port()));
    } catch (RuntimeException failed) {
      control.close();
      throw failed;
    }
  }

  /// The settings with a port that can be listened on: the wanted one, or for 0 a free one, so that
  /// the links in mails are right from the first.
  ///
  /// @throws OperatorException when the wanted one is taken
  static HttpSettings withFreePort(HttpSettings http) {
    try (var probe = new ServerSocket()) {
      probe.bind(new InetSocketAddress(InetAddress.getByName(http.address()), http.port()));
      return http.withPort(probe.getLocalPort());
    } catch (IOException taken) {
      throw new OperatorException(
          "cannot listen on %s port %d (%s); choose another with --port"
              .formatted(http.address(), http.port(), taken.getMessage()),
          taken);
    }
  }

  Earshot earshot() {
    return earshot;
  }

  /// Waits until the process is asked to stop, or this thread is.
  void await() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException stop) {
      // It is done by returning; a flag left up would cut the closing short.
    }
  }

  @Override
  public void close() {
    try (earshot;
        control;
        web) {
      // Closed in the reverse order: nobody is let in while the rest stops.
    }
  }
}
