package org.earshot.app.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// One conversation over the socket: a request as a line of JSON, then answers, one a line.
final class Wire implements AutoCloseable {
  /// Both sides are built together in the usual case; a service that was not restarted after an
  /// update is told apart by this number.
  static final int PROTOCOL = 1;

  static final JsonMapper JSON = JsonMapper.builder().build();

  /// A socket's path has room for 107 bytes (`sun_path` in unix(7)); a longer one is replaced by a
  /// link to a short one.
  private static final int LONGEST_PATH = 100;

  /// A request with the version that it is written in.
  record Envelope(int protocol, Request request) {}

  private final SocketChannel channel;
  private final BufferedReader reader;
  private final Writer writer;

  Wire(SocketChannel channel) {
    this.channel = channel;
    reader =
        new BufferedReader(
            new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
    writer = new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8);
  }

  static Path socket(Path runFolder) {
    return runFolder.resolve("control.sock");
  }

  /// Where the socket of a folder really lies.
  static UnixDomainSocketAddress address(Path runFolder) throws IOException {
    var socket = socket(runFolder).toAbsolutePath();
    return UnixDomainSocketAddress.of(
        Files.isSymbolicLink(socket) ? Files.readSymbolicLink(socket) : socket);
  }

  static boolean tooLong(Path socket) {
    return socket.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8).length
        > LONGEST_PATH;
  }

  void write(Object message) throws IOException {
    writer.write(JSON.writeValueAsString(message));
    writer.write('\n');
    writer.flush();
  }

  @Nullable String line() throws IOException {
    return reader.readLine();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
