package org.earshot.crawler.gate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.earshot.crawler.CrawlerSettings;
import org.earshot.crawler.FetchResult;
import org.earshot.crawler.fetch.Ask;
import org.earshot.crawler.fetch.Hop;
import org.earshot.crawler.fetch.Web;
import org.earshot.crawler.fetch.WebAddress;
import org.earshot.crawler.robots.Robots;
import org.earshot.crawler.robots.Verdict;

/// Asks politely: robots.txt first, then the host's delay, then `Retry-After`. One call sends one
/// request at the most and never waits.
///
/// Redirects are handed back: the next address has a host of its own, with its own robots.txt and
/// gate.
public final class Manners {
  /// How long a host is left alone that asks us to come later without saying when (RFC 6585 section
  /// 4 leaves it to us).
  static final Duration COME_LATER = Duration.ofMinutes(1);

  private final CrawlerSettings settings;
  private final Web web;
  private final Robots robots;
  private final Gate gate;
  private final Clock clock;

  public Manners(CrawlerSettings settings, Web web, Robots robots, Gate gate, Clock clock) {
    this.settings = settings;
    this.web = web;
    this.robots = robots;
    this.gate = gate;
    this.clock = clock;
  }

  /// How an interface for programs is told from a page that robots.txt lets us read.
  private static final String DOCUMENTED =
      "robots.txt is not asked: this is a documented interface, whose own terms hold";

  /// Asks for an address, or for the robots.txt that has to be known first. robots.txt speaks of
  /// crawling (RFC 9309 section 1); who calls a documented interface as its documentation says
  /// keeps to that.
  public Asked ask(Question question) {
    return ask(question, gate);
  }

  /// Asks, through a gate that the caller holds.
  public Asked ask(Question question, Gate by) {
    return switch (question.access()) {
      case PAGE -> byRobots(question, by);
      case API ->
          askPage(page(question), question.pace(), (hop, took) -> asked(hop, DOCUMENTED, took), by);
      case PERSON -> onlyByHand(question);
    };
  }

  /// The sitemaps that the robots.txt of an address names; it was read when the address was asked
  /// for.
  public List<String> sitemaps(WebAddress address) {
    return robots.sitemaps(address, clock.instant());
  }

  private static Asked onlyByHand(Question question) {
    var result = new FetchResult.OnlyByHand(question.address().url());
    return new Asked.Came(result, "nothing is asked for: a person looks there");
  }

  private Asked byRobots(Question question, Gate by) {
    var address = question.address();
    return switch (robots.verdict(address, clock.instant())) {
      case Verdict.Denied(var reason, var until) ->
          new Asked.KeptOut(new FetchResult.RobotsDenied(reason), until);
      case Verdict.AskFirst(var ask) -> askRobots(address, ask, by);
      case Verdict.Allowed(var delay, var detail) ->
          askPage(
              page(question),
              longer(delay, question.pace()),
              (hop, took) -> asked(hop, detail, took),
              by);
    };
  }

  private Ask page(Question question) {
    return new Ask(
        question.address(), question.validators(), settings.maxBodyBytes(), Ask.Overflow.REFUSE);
  }

  private Asked askRobots(WebAddress address, Ask ask, Gate by) {
    return askPage(ask, Duration.ZERO, (hop, took) -> robotsAsked(address, ask, hop), by);
  }

  private Asked robotsAsked(WebAddress address, Ask ask, Hop hop) {
    boolean ownHost = ask.address().group().equals(address.group());
    if (hop instanceof Hop.NotAsked(var result) && ownHost) {
      return new Asked.Came(result, "robots.txt was not asked");
    }
    robots.answered(address, hop, clock.instant());
    return new Asked.RobotsAsked();
  }

  private static Asked asked(Hop hop, String robots, Duration took) {
    return switch (hop) {
      case Hop.Redirect(var to) -> new Asked.Moved(to);
      case Hop.Answer(var result, var _) -> new Asked.Came(result, robots, took);
      case Hop.NotAsked(var result) -> new Asked.Came(result, robots);
    };
  }

  /// What a hop means to who asked.
  private interface Meaning {
    Asked of(Hop hop, Duration took);
  }

  private Asked askPage(Ask ask, Duration delay, Meaning meaning, Gate by) {
    var between = longer(delay, settings.hostDelay());
    return switch (by.enter(ask.address().group(), clock.instant(), between)) {
      case Gate.Entry.Wait(var until) -> new Asked.Shut(ask.address().group(), until);
      case Gate.Entry.Pass pass -> {
        var begun = clock.instant();
        var next = begun.plus(between);
        try {
          var hop = web.ask(ask);
          next = next(hop, between);
          yield meaning.of(hop, Duration.between(begun, clock.instant()));
        } finally {
          by.leave(pass, next);
        }
      }
    };
  }

  private Instant next(Hop hop, Duration delay) {
    var now = clock.instant();
    return switch (hop) {
      case Hop.NotAsked(var result) -> now;
      case Hop.Answer(FetchResult.Throttled(var status, var until), var _) ->
          later(now.plus(delay), until.orElse(now.plus(COME_LATER)));
      case Hop.Answer(var result, var spent) -> later(now.plus(delay), spent.orElse(now));
      case Hop.Redirect(var to) -> now.plus(delay);
    };
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
