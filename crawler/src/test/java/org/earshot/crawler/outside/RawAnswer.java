package org.earshot.crawler.outside;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.earshot.crawler.CrawlerSettings;
import org.earshot.crawler.FetchResult;
import org.earshot.crawler.SettableClock;
import org.earshot.crawler.fetch.Ask;
import org.earshot.crawler.fetch.Fetcher;
import org.earshot.crawler.fetch.Hop;
import org.earshot.crawler.fetch.Validators;
import org.earshot.crawler.fetch.WebAddress;

/// A saved answer, sent to our fetcher byte by byte as it was saved; what it should make of it is
/// `status` and `location`.
record RawAnswer(OutsideCase outside) {
  private static final long MOST_BYTES = 1_000_000;

  List<String> unmet() throws IOException {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var sending = Thread.ofVirtual().start(() -> send(server));
      var found = asked(server.getLocalPort());
      sending.interrupt();
      var due = due();
      return found.equals(due) ? List.of() : List.of(found + ", not " + due);
    }
  }

  private void send(ServerSocket server) {
    try (var socket = server.accept()) {
      var in = socket.getInputStream();
      var seen = new ArrayList<Integer>();
      while (seen.size() < 4
          || !seen.subList(seen.size() - 4, seen.size()).equals(List.of(13, 10, 13, 10))) {
        seen.add(in.read());
      }
      socket.getOutputStream().write(outside.rawBody());
      socket.getOutputStream().flush();
    } catch (IOException _) {
      // The other side will say so.
    }
  }

  private static String asked(int port) {
    var settings =
        CrawlerSettings.ofDefaults()
            .withRequestTimeout(Duration.ofSeconds(5))
            .withAllowedPrivate(Set.of("127.0.0.1"));
    try (var fetcher = new Fetcher(settings, SettableClock.atNewYear())) {
      var address = WebAddress.parse("http://127.0.0.1:" + port + "/").orElseThrow();
      var hop = fetcher.ask(new Ask(address, Validators.none(), MOST_BYTES, Ask.Overflow.REFUSE));
      return switch (hop) {
        case Hop.Redirect(var to) -> "redirect to " + to.url();
        case Hop.Answer(FetchResult.Fetched(var page), var _) -> String.valueOf(page.status());
        case Hop.Answer(FetchResult.HttpFailure(var status), var _) -> String.valueOf(status);
        case Hop.Answer(FetchResult.Throttled(var status, var _), var _) -> String.valueOf(status);
        case Hop.Answer(var other, var _) -> other.toString();
        case Hop.NotAsked(var other) -> other.toString();
      };
    }
  }

  private String due() {
    var location = outside.expected().path("location");
    return location.isString()
        ? "redirect to " + location.asString()
        : String.valueOf(outside.expected().path("status").asInt());
  }
}
