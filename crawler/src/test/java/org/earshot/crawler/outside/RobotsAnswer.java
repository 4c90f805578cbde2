package org.earshot.crawler.outside;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.earshot.crawler.CrawlerSettings;
import org.earshot.crawler.Route;
import org.earshot.crawler.SettableClock;
import org.earshot.crawler.fetch.Fetcher;
import org.earshot.crawler.fetch.Validators;
import org.earshot.crawler.fetch.WebAddress;
import org.earshot.crawler.gate.Asked;
import org.earshot.crawler.gate.Manners;
import org.earshot.crawler.gate.MemoryGate;
import org.earshot.crawler.gate.Question;
import org.earshot.crawler.robots.RememberedRobots;
import org.earshot.crawler.robots.Robots;

/// What a server does when it is asked for robots.txt, played by a real one, and what we make of
/// it.
///
/// Known: a status (`503`), `timeout`, `dns-failure`, `redirect x5 to another host, 200`, `200
/// cached, 25 h old`, `503 for more than 30 days`.
final class RobotsAnswer implements AutoCloseable {
  private static final String RULES = "User-agent: *\nDisallow: /no";
  private static final Pattern REDIRECTS = Pattern.compile("redirect x(\\d+).*?, (\\d{3})");
  private static final Pattern CACHED = Pattern.compile("(\\d{3}) cached, (\\d+) h old");
  private static final Pattern FOR_DAYS = Pattern.compile("(\\d{3}) for more than (\\d+) days");

  private final MockWebServer server = new MockWebServer();
  private final SettableClock clock = SettableClock.atNewYear();
  private final Play play;
  private final String input;

  RobotsAnswer(String input) throws IOException {
    this.input = input;
    var redirects = REDIRECTS.matcher(input);
    this.play =
        redirects.matches()
            ? new Play(Integer.parseInt(redirects.group(1)), redirects.group(2))
            : new Play(0, input);
    server.setDispatcher(play);
    server.start();
  }

  /// Plays it and says in the words of the cases what came of it.
  String policy() {
    var settings =
        CrawlerSettings.ofDefaults()
            .withContact("https://acme.example/bot")
            .withHostDelay(Duration.ZERO)
            .withRequestTimeout(Duration.ofMillis(400))
            .withAllowedPrivate(Set.of("localhost", "127.0.0.1"));
    var robots = new Robots(settings, new RememberedRobots());
    try (var fetcher = new Fetcher(settings, clock)) {
      var manners = new Manners(settings, fetcher, robots, new MemoryGate(), clock);
      boolean yes = allowed(manners, "/yes");
      var later = later(manners);
      return later.isEmpty() ? policy(yes, allowed(manners, "/no")) : later;
    }
  }

  private static String policy(boolean yes, boolean no) {
    if (yes && !no) {
      return "use-rules-for-the-first-authority";
    }
    return yes ? "allow-all" : "disallow-all";
  }

  /// What is so after the time that the case speaks of; empty where it speaks of none.
  private String later(Manners manners) {
    var cached = CACHED.matcher(input);
    if (cached.matches()) {
      clock.pass(Duration.ofHours(Long.parseLong(cached.group(2))));
      int asked = play.robotsAsked;
      boolean _ = allowed(manners, "/yes");
      return play.robotsAsked > asked ? "must-refetch" : "used too long";
    }
    var days = FOR_DAYS.matcher(input);
    if (days.matches()) {
      clock.pass(Duration.ofDays(Long.parseLong(days.group(2)) + 1));
      // The RFC leaves it open; we go on to ask, and keep out until there is an answer.
      return allowed(manners, "/yes") ? "allowed unasked" : "may-treat-as-unavailable";
    }
    return "";
  }

  private boolean allowed(Manners manners, String path) {
    var address = WebAddress.parse("http://" + host() + path).orElseThrow();
    var question = new Question(address, Validators.none(), Route.Access.PAGE, Duration.ZERO);
    Asked asked = manners.ask(question);
    for (int turn = 0; turn < 20 && asked instanceof Asked.RobotsAsked; turn++) {
      asked = manners.ask(question);
    }
    return asked instanceof Asked.Came;
  }

  private String host() {
    return input.equals("dns-failure") ? "no-such-host.invalid" : "localhost:" + server.getPort();
  }

  @Override
  public void close() {
    server.close();
  }

  /// The server's part.
  private final class Play extends Dispatcher {
    private final int redirects;
    private final String end;
    private volatile int robotsAsked;

    Play(int redirects, String end) {
      this.redirects = redirects;
      this.end = end;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one request at a time is let through
    @Override
    public MockResponse dispatch(RecordedRequest request) {
      var target = request.getTarget();
      if (target.equals("/yes") || target.equals("/no")) {
        return new MockResponse.Builder().body("a page").build();
      }
      robotsAsked++;
      int hop = target.startsWith("/hop") ? Integer.parseInt(target.substring(4)) : 0;
      return hop < redirects ? redirect(hop + 1) : last();
    }

    private MockResponse redirect(int hop) {
      return new MockResponse.Builder()
          .code(302)
          .addHeader("Location", "http://127.0.0.1:" + server.getPort() + "/hop" + hop)
          .build();
    }

    private MockResponse last() {
      if (end.startsWith("timeout")) {
        return new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();
      }
      int status = end.matches("\\d{3}.*") ? Integer.parseInt(end.substring(0, 3)) : 200;
      return new MockResponse.Builder().code(status).body(RULES).build();
    }
  }
}
