package org.earshot.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/// A site that answers every address with one page and lets everybody read it. It runs in a process
/// of its own, so that its cost is nobody's; every address of 127.0.0.0/8 is a host of it.
final class PageServer {
  private static final byte[] ROBOTS =
      "User-agent: *\nAllow: /\n".getBytes(StandardCharsets.US_ASCII);

  /// Connections that may wait for their first answer: more than any client here opens at once.
  private static final int BACKLOG = 1_000;

  private PageServer() {}

  /// Serves a page with that many reviews until its standard input ends; says its port first.
  public static void main(String[] arguments) throws IOException {
    var page = ReviewPage.withReviews(Integer.parseInt(arguments[0]));
    var server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), BACKLOG);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> answer(exchange, "text/html; charset=utf-8", page));
    server.createContext("/robots.txt", exchange -> answer(exchange, "text/plain", ROBOTS));
    server.start();
    System.out.println(server.getAddress().getPort());
    var _ = System.in.read(); // until whoever started us is gone
    server.stop(0);
    System.exit(0);
  }

  private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
