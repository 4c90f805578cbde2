package org.earshot.app.playground;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Serves one site on a loopback port of its own.
final class SiteServer implements AutoCloseable {
  /// A form holds one reply; each of its characters takes nine bytes at most when encoded.
  private static final int MAX_FORM = 9 * Replies.MAX_TEXT + 1024;

  private final HttpServer server;
  private final ExecutorService threads;

  /// Takes a port; nothing is answered before [#open(WebSite)].
  SiteServer(String name) throws IOException {
    var loopback = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
    server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
    threads =
        Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("playground-" + name + "-", 0).factory());
    server.setExecutor(threads);
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  void open(WebSite site) {
    server.createContext("/", exchange -> answer(exchange, site));
    server.start();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }

  private void answer(HttpExchange exchange, WebSite site) throws IOException {
    try (exchange) {
      if (!isOurs(exchange)) {
        send(exchange, Answer.refused(421, "This host is not here."));
        return;
      }
      switch (exchange.getRequestMethod()) {
        case "GET", "HEAD" -> send(exchange, site.get(exchange.getRequestURI().getPath()));
        case "POST" -> post(exchange, site);
        default -> {
          exchange.getResponseHeaders().set("Allow", "GET, HEAD, POST");
          send(exchange, Answer.refused(405, "Only GET, HEAD and POST."));
        }
      }
    }
  }

  /// A name that somebody's DNS points at loopback must not drive the town.
  private boolean isOurs(HttpExchange exchange) {
    var host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse("");
    int port = server.getAddress().getPort();
    return host.equals("127.0.0.1:" + port) || host.equals("localhost:" + port);
  }

  private static void post(HttpExchange exchange, WebSite site) throws IOException {
    var headers = exchange.getRequestHeaders();
    var origin = Optional.ofNullable(headers.getFirst("Origin"));
    if (origin.filter(from -> !from.equals("http://" + headers.getFirst("Host"))).isPresent()) {
      send(exchange, Answer.refused(403, "Forms are taken from our own pages only."));
      return;
    }
    var body = exchange.getRequestBody().readNBytes(MAX_FORM + 1);
    if (body.length > MAX_FORM) {
      send(exchange, Answer.refused(413, "The form is too large."));
      return;
    }
    if (!exchange.getRequestURI().getPath().equals("/reply")) {
      send(exchange, Answer.refused(404, "Nothing takes forms here."));
      return;
    }
    switch (site.reply(form(new String(body, StandardCharsets.UTF_8)))) {
      case WebSite.ReplyOutcome.Taken taken -> {
        exchange.getResponseHeaders().set("Location", taken.location());
        exchange.sendResponseHeaders(303, -1);
      }
      case WebSite.ReplyOutcome.Refused refused ->
          send(exchange, Answer.refused(refused.status(), refused.reason()));
    }
  }

  private static Map<String, String> form(String body) {
    var fields = new HashMap<String, String>();
    for (var pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      // A percent sign that encodes nothing is taken as it stands.
      return text;
    }
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    var body = answer.bytes();
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", answer.type());
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'");
    if (answer.status() == 200) {
      headers.set("Cache-Control", "no-cache");
      headers.set("ETag", etag(body));
      answer.changed().ifPresent(when -> headers.set("Last-Modified", httpDate(when)));
      if (isUnchanged(exchange, answer, etag(body))) {
        headers.remove("Content-Type");
        exchange.sendResponseHeaders(304, -1);
        return;
      }
    }
    if (exchange.getRequestMethod().equals("HEAD")) {
      headers.set("Content-Length", String.valueOf(body.length));
      exchange.sendResponseHeaders(answer.status(), -1);
      return;
    }
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
  }

  /// RFC 9110 section 13.2.2: `If-None-Match` decides alone where it is given.
  private static boolean isUnchanged(HttpExchange exchange, Answer answer, String etag) {
    var headers = exchange.getRequestHeaders();
    var tags = headers.get("If-None-Match");
    if (tags != null) {
      return tags.stream().anyMatch(tag -> tag.contains(etag) || tag.strip().equals("*"));
    }
    var since =
        Optional.ofNullable(headers.getFirst("If-Modified-Since")).flatMap(SiteServer::date);
    return since
        .flatMap(then ->
            answer.changed().map(when -> !when.truncatedTo(ChronoUnit.SECONDS).isAfter(then)))
        .orElse(false);
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException unreadable) {
      // RFC 9110 section 13.1.3: a date that cannot be read counts as none.
      return Optional.empty();
    }
  }

  private static String httpDate(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
  }

  private static String etag(byte[] body) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(body);
      return "\"" + HexFormat.of().formatHex(digest, 0, 8) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
