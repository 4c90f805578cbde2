package org.earshot.crawler.frontier;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.FetchResult;
import org.earshot.crawler.HarvestSink;
import org.earshot.crawler.Page;
import org.earshot.crawler.PageSeen;
import org.earshot.crawler.Route;
import org.earshot.crawler.SourceHealth.State;
import org.earshot.crawler.fetch.WebAddress;
import org.earshot.crawler.gate.Manners;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes what came of a look: has the page gathered in, and only then lets the frontier advance. A
/// crash in between means the page is fetched again.
final class Settling {
  private static final Logger LOG = LoggerFactory.getLogger(Settling.class);

  /// As with `Retry-After`: one wrong number must not silence a source for good.
  private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

  /// Looks without success after which a backfill is given up: a day, at the longest pauses.
  private static final int MOST_BACKFILL_FAILURES = 8;

  /// The status that is told where the site said that nothing changed.
  private static final int NOT_MODIFIED = 304;

  private final Frontier frontier;
  private final Manners manners;
  private final Reading reading;
  private final Routing routing;
  private final Gathering gathering;
  private final Clock clock;

  Settling(Looker.Tools tools, HarvestSink sink, Clock clock) {
    this.frontier = tools.frontier();
    this.manners = tools.manners();
    this.reading = tools.reading();
    this.routing = tools.routing();
    this.gathering = new Gathering(tools, sink);
    this.clock = clock;
  }

  /// Settles.
  ///
  /// @param took how long the request took
  void settle(Look look, FetchResult result, Duration took) {
    switch (result) {
      case FetchResult.Fetched(var page) -> fetched(look, page, took);
      case FetchResult.NotModified() ->
          gathering
              .unchanged(visit(look, took), notModified(look), look.memory())
              .ifPresent(broken -> failed(look, broken));
      case FetchResult.Throttled(var status, var until) -> {
        until.ifPresent(at -> frontier.postponeHost(look.way().at().group(), at));
        failed(look, Outcome.of(result));
      }
      case FetchResult.OnlyByHand _ -> byHand(look);
      case FetchResult.HttpFailure(var status) when lostItsTail(look, status) ->
          frontier.forgetTail(look);
      case FetchResult.HttpFailure(var status)
          when look.place().isPresent() && Outcome.gone(status) ->
          failed(look, Outcome.of(result), gathering.goneFromItsPage(visit(look, took), status));
      case FetchResult.HttpFailure _,
          FetchResult.RobotsDenied _,
          FetchResult.TooLarge _,
          FetchResult.TimedOut _,
          FetchResult.RedirectLoop _,
          FetchResult.PrivateAddress _,
          FetchResult.UnsupportedScheme _,
          FetchResult.Unreachable _ ->
          failed(look, Outcome.of(result));
    }
  }

  /// The last page of a list goes when its posts are taken away; the list itself may be there.
  private static boolean lostItsTail(Look look, int status) {
    return look.begins() && look.walk().tail().isPresent() && Outcome.gone(status);
  }

  /// It is due for a person now, and stays so until he says that he has looked.
  private void byHand(Look look) {
    var now = clock.instant();
    if (look.place().isPresent()) {
      frontier.postpone(look, look.place().orElseThrow().ends());
      return;
    }
    frontier.settle(
        look,
        new Settlement(
            Fares.byHand(look, now),
            look.memory(),
            look.walk(),
            look.habits(),
            new Sightings.None(),
            new Settlement.Next(look.way().at(), now.plus(look.cadence()))));
  }

  private void fetched(Look look, Page page, Duration took) {
    var requested =
        new Page(
            look.way().address(),
            page.url(),
            page.status(),
            page.headers(),
            page.body(),
            page.at());
    var digest = Digests.of(page.body());
    var memory = Memories.of(page, digest);
    boolean same =
        look.walk().begins() && look.memory().digest().filter(digest::equals).isPresent();
    if (same) {
      gathering
          .unchanged(visit(look, took), Archiving.seen(requested), memory)
          .ifPresent(broken -> failed(look, broken));
      return;
    }
    switch (read(requested, look)) {
      case Extraction.Posts posts -> {
        gathering
            .gather(visit(look, took), new Gathering.Read(requested, posts, memory))
            .ifPresent(broken -> failed(look, broken));
        posts.backoff().ifPresent(pause -> leaveAlone(look, pause));
      }
      case Extraction.Unreadable(var reason) -> failed(look, unreadable(look, reason));
    }
  }

  private PageSeen notModified(Look look) {
    var at = clock.instant();
    return new PageSeen(look.way().address(), look.way().at().url(), NOT_MODIFIED, at, false);
  }

  private static Outcome unreadable(Look look, String reason) {
    int gave = look.habits().gave();
    return gave == 0
        ? new Outcome(State.UNREADABLE, reason, Optional.empty())
        : new Outcome(
            State.CHANGED_SHAPE,
            "used to give posts (" + gave + "), now: " + reason,
            Optional.empty());
  }

  private Visit visit(Look look, Duration took) {
    var route = routing.route(URI.create(look.way().address()), look.kind());
    boolean mayBeEmpty = route.access() != Route.Access.PAGE;
    return new Visit(look, WebAddress.of(route.ask()), mayBeEmpty, took, clock.instant());
  }

  /// Some interfaces ask for a pause in the answer itself; it holds for all that we want of them.
  private void leaveAlone(Look look, Duration pause) {
    var group = look.way().at().group();
    var longest = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    var until = clock.instant().plus(longest);
    manners.leaveAlone(group, until);
    frontier.postponeHost(group, until);
  }

  private Extraction read(Page page, Look look) {
    try {
      return reading.read(page, look.kind(), look.source().spec().selectors());
    } catch (RuntimeException e) {
      LOG.error("Reading {} of {} failed", page.url(), look.source().spec().name(), e);
      return new Extraction.Unreadable("reading it failed: " + e);
    }
  }

  void failed(Look look, Outcome outcome) {
    failed(look, outcome, new Sightings.None());
  }

  private void failed(Look look, Outcome outcome, Sightings sightings) {
    var now = clock.instant();
    var fare = Fares.failed(look, outcome, now);
    LOG.info(
        "{} ({}), attempt {}: {}",
        look.source().spec().name(),
        look.way().at().url(),
        fare.failures(),
        fare.detail());
    boolean past = look.role() instanceof Look.Role.Past;
    var seen =
        past && fare.failures() >= MOST_BACKFILL_FAILURES
            ? new Sightings.Stopped(fare.detail())
            : sightings;
    var due = later(Rhythm.afterFailure(look, fare.failures(), now), outcome.notBefore());
    var next =
        new Settlement.Next(
            past ? look.way().at() : visit(look, Duration.ZERO).start(look.walk()), due);
    frontier.settle(look, past ? stands(look, fare, seen, next) : broken(look, fare, seen, next));
  }

  /// A backfill tries the same page again.
  private static Settlement stands(
      Look look, Look.Fare fare, Sightings seen, Settlement.Next next) {
    return new Settlement(fare, look.memory(), look.walk(), look.habits(), seen, next);
  }

  /// A look that broke off on a later page of its list reads the first one again, changed or not,
  /// and still seeks the posts of the last whole look.
  private static Settlement broken(
      Look look, Look.Fare fare, Sightings seen, Settlement.Next next) {
    var memory = look.walk().begins() ? look.memory() : look.memory().unread();
    return new Settlement(fare, memory, look.walk().again(), look.habits(), seen, next);
  }

  private static Instant later(Instant one, Optional<Instant> other) {
    return other.filter(one::isBefore).orElse(one);
  }
}
