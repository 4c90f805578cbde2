package org.earshot.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.earshot.crawler.FetchResult;
import org.earshot.crawler.Page;
import org.earshot.crawler.fetch.Ask;
import org.earshot.crawler.fetch.Hop;
import org.earshot.crawler.fetch.Web;

/// A web that answers at once, and writes down how late and how politely it was asked.
final class FakeWeb implements Web {
  private static final byte[] PAGE =
      "<html><body>A page</body></html>".getBytes(StandardCharsets.UTF_8);

  private final Clock clock;
  private final Instant start;
  private final Duration delay;
  private final long cadence;
  private final long[] due;
  private final Map<String, Instant> asked = new ConcurrentHashMap<>();
  private final Lateness lateness = new Lateness();
  private int pages;
  private int violations;

  FakeWeb(VirtualSources sources, Clock clock, Duration delay) {
    this.clock = clock;
    this.start = clock.instant();
    this.delay = delay;
    this.cadence = sources.cadence().toMillis();
    this.due = new long[sources.count()];
    for (int source = 0; source < due.length; source++) {
      due[source] = sources.firstDue(source);
    }
  }

  @Override
  public synchronized Hop ask(Ask ask) {
    var now = clock.instant();
    var before = asked.put(ask.address().group(), now);
    if (before != null && now.isBefore(before.plus(delay))) {
      violations++;
    }
    var url = ask.address().url();
    var path = url.substring(url.lastIndexOf('/') + 1);
    if (path.equals("robots.txt")) {
      return new Hop.Answer(new FetchResult.HttpFailure(404));
    }
    look(Integer.parseInt(path), Duration.between(start, now).toMillis());
    var headers = Map.of("content-type", List.of("text/html"));
    return new Hop.Answer(new FetchResult.Fetched(new Page(url, url, 200, headers, PAGE, now)));
  }

  private void look(int source, long millis) {
    pages++;
    lateness.add(millis - due[source]);
    due[source] = millis + cadence;
  }

  int pages() {
    return pages;
  }

  /// Requests to a host before its delay was over.
  int violations() {
    return violations;
  }

  Lateness lateness() {
    return lateness;
  }
}
