package org.earshot.app.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.earshot.app.OperatorException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// Lets commands ask the running service. Whoever may enter the folder may ask; its mode keeps
/// everybody else out.
public final class ControlServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ControlServer.class);

  private final Clerk clerk;
  private final ServerSocketChannel server;
  private final Path socket;

  private ControlServer(Clerk clerk, ServerSocketChannel server, Path socket) {
    this.clerk = clerk;
    this.server = server;
    this.socket = socket;
  }

  /// Listens in a folder that this process alone holds.
  public static ControlServer start(Path runFolder, Clerk clerk) {
    try {
      var socket = Wire.socket(runFolder);
      Files.deleteIfExists(socket); // of a process that was killed
      var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      server.bind(UnixDomainSocketAddress.of(shortPath(socket)));
      var control = new ControlServer(clerk, server, socket);
      Thread.ofVirtual().name("control").start(control::accept);
      return control;
    } catch (IOException failed) {
      throw new OperatorException("cannot listen in " + runFolder + ": " + failed, failed);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
      if (Files.isSymbolicLink(socket)) {
        var real = Files.readSymbolicLink(socket);
        Files.deleteIfExists(real);
        Files.deleteIfExists(real.getParent());
      }
      Files.deleteIfExists(socket);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Path shortPath(Path socket) throws IOException {
    if (!Wire.tooLong(socket)) {
      return socket;
    }
    var elsewhere = Files.createTempDirectory("earshot").resolve("control.sock");
    Files.createSymbolicLink(socket, elsewhere);
    return elsewhere;
  }

  private void accept() {
    while (server.isOpen()) {
      try {
        var channel = server.accept();
        Thread.ofVirtual().name("control request").start(() -> converse(channel));
      } catch (ClosedChannelException _) {
        return;
      } catch (IOException failed) {
        LOG.warn("no longer listening for commands at {}", socket, failed);
        return;
      }
    }
  }

  private void converse(SocketChannel channel) {
    try (var wire = new Wire(channel)) {
      var line = wire.line();
      if (line != null) {
        answer(line, wire);
      }
    } catch (IOException | UncheckedIOException gone) {
      LOG.debug("a command went away before its answer", gone);
    }
  }

  private void answer(String line, Wire wire) throws IOException {
    try {
      int theirs = Wire.JSON.readTree(line).path("protocol").asInt(0);
      if (theirs != Wire.PROTOCOL) {
        wire.write(otherVersion(theirs));
        return;
      }
      var request = Wire.JSON.readValue(line, Wire.Envelope.class).request();
      clerk.serve(request, answer -> write(wire, answer));
    } catch (JacksonException broken) {
      wire.write(new Answer.Failed("the service cannot read the request"));
    } catch (UncheckedIOException gone) {
      throw gone;
    } catch (RuntimeException failed) {
      LOG.error("a command's request failed", failed);
      wire.write(new Answer.Failed("the service failed: " + failed));
    }
  }

  private static Answer otherVersion(int theirs) {
    return new Answer.Failed(
        "the running service is of another version (it speaks "
            + Wire.PROTOCOL
            + ", this command "
            + theirs
            + "); restart it");
  }

  private static void write(Wire wire, Answer answer) {
    try {
      wire.write(answer);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
