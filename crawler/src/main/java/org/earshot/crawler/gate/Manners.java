package org.earshot.crawler.gate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.earshot.crawler.CrawlerSettings;
import org.earshot.crawler.FetchResult;
import org.earshot.crawler.fetch.Ask;
import org.earshot.crawler.fetch.Fetcher;
import org.earshot.crawler.fetch.Hop;
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
  private final Fetcher fetcher;
  private final Robots robots;
  private final Gate gate;
  private final Clock clock;

  public Manners(CrawlerSettings settings, Fetcher fetcher, Robots robots, Gate gate, Clock clock) {
    this.settings = settings;
    this.fetcher = fetcher;
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
  ///
  /// @param inside takes the outcome while the host is still held, so that nobody looks at the same
  ///   address before the outcome is kept
  public Asked ask(Question question, Consumer<Asked> inside) {
    return switch (question.access()) {
      case PAGE -> byRobots(question, inside);
      case API ->
          askPage(
              page(question), question.pace(), (hop, took) -> asked(hop, DOCUMENTED, took), inside);
      case PERSON -> given(onlyByHand(question), inside);
    };
  }

  private static Asked onlyByHand(Question question) {
    var result = new FetchResult.OnlyByHand(question.address().url());
    return new Asked.Came(result, "nothing is asked for: a person looks there");
  }

  private Asked byRobots(Question question, Consumer<Asked> inside) {
    var address = question.address();
    return switch (robots.verdict(address, clock.instant())) {
      case Verdict.Denied(var reason, var until) ->
          given(new Asked.KeptOut(new FetchResult.RobotsDenied(reason), until), inside);
      case Verdict.AskFirst(var ask) -> askRobots(address, ask, inside);
      case Verdict.Allowed(var delay, var detail) ->
          askPage(
              page(question),
              longer(delay, question.pace()),
              (hop, took) -> asked(hop, detail, took),
              inside);
    };
  }

  private Ask page(Question question) {
    return new Ask(
        question.address(), question.validators(), settings.maxBodyBytes(), Ask.Overflow.REFUSE);
  }

  /// Leaves a host alone until this moment: what its answer itself asked for.
  public void leaveAlone(String group, Instant until) {
    gate.postpone(group, until);
  }

  private Asked askRobots(WebAddress address, Ask ask, Consumer<Asked> inside) {
    return askPage(ask, Duration.ZERO, (hop, took) -> robotsAsked(address, ask, hop), inside);
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
      case Hop.Answer(var result) -> new Asked.Came(result, robots, took);
      case Hop.NotAsked(var result) -> new Asked.Came(result, robots);
    };
  }

  /// What a hop means to who asked.
  private interface Meaning {
    Asked of(Hop hop, Duration took);
  }

  private Asked askPage(Ask ask, Duration delay, Meaning meaning, Consumer<Asked> inside) {
    var group = ask.address().group();
    return switch (gate.enter(group, clock.instant())) {
      case Gate.Entry.Wait(var until) -> new Asked.Shut(group, until);
      case Gate.Entry.Pass pass -> through(pass, ask, delay, meaning, inside);
    };
  }

  private Asked through(
      Gate.Entry.Pass pass, Ask ask, Duration delay, Meaning meaning, Consumer<Asked> inside) {
    var between = longer(delay, settings.hostDelay());
    var begun = clock.instant();
    var next = begun.plus(between);
    try {
      var hop = fetcher.ask(ask);
      next = next(hop, between);
      return given(meaning.of(hop, Duration.between(begun, clock.instant())), inside);
    } finally {
      gate.leave(pass, next);
    }
  }

  private Instant next(Hop hop, Duration delay) {
    var now = clock.instant();
    return switch (hop) {
      case Hop.NotAsked(var result) -> now;
      case Hop.Answer(FetchResult.Throttled(var status, var until)) ->
          later(now.plus(delay), until.orElse(now.plus(COME_LATER)));
      case Hop.Answer(FetchResult.Fetched(var page)) ->
          later(now.plus(delay), RateLimits.until(page.headers(), now).orElse(now));
      case Hop.Answer(var result) -> now.plus(delay);
      case Hop.Redirect(var to) -> now.plus(delay);
    };
  }

  private static Asked given(Asked asked, Consumer<Asked> inside) {
    inside.accept(asked);
    return asked;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
