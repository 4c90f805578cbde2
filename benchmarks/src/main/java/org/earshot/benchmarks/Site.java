package org.earshot.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/// The pages of a load, on hosts of their own, behind a [PageServer] process.
final class Site implements AutoCloseable {
  private final Process server;
  private final int port;
  private final Load load;

  /// How much there is to fetch.
  ///
  /// @param hosts that are asked
  /// @param pages of each of them
  /// @param reviews on each page
  record Load(int hosts, int pages, int reviews) {
    static Load of(String[] arguments) {
      return arguments.length < 3
          ? new Load(40, 100, 20)
          : new Load(
              Integer.parseInt(arguments[0]),
              Integer.parseInt(arguments[1]),
              Integer.parseInt(arguments[2]));
    }

    int total() {
      return hosts * pages;
    }
  }

  private Site(Process server, int port, Load load) {
    this.server = server;
    this.port = port;
    this.load = load;
  }

  static Site open(Load load) throws IOException {
    var server =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                PageServer.class.getName(),
                Integer.toString(load.reviews()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var port =
        new BufferedReader(
                new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII))
            .readLine();
    if (port == null) {
      throw new IOException("the page server did not start");
    }
    return new Site(server, Integer.parseInt(port), load);
  }

  /// The pages of each host.
  List<List<String>> pages() {
    return IntStream.range(0, load.hosts())
        .mapToObj(host ->
            IntStream.range(0, load.pages())
                .mapToObj(page ->
                    "http://127.1.%d.%d:%d/page/%d"
                        .formatted(host / 200, 1 + host % 200, port, page))
                .toList())
        .toList();
  }

  Load load() {
    return load;
  }

  @Override
  public void close() {
    try {
      server.getOutputStream().close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.destroy();
  }
}
