package org.earshot.crawler.frontier;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.FetchResult;
import org.earshot.crawler.Page;
import org.earshot.crawler.PageSeen;
import org.earshot.crawler.Pulse;
import org.earshot.crawler.SourceHealth.State;
import org.earshot.crawler.fetch.WebAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Judges what came of asking for a look; reads the page where there is one. Everything here can be
/// told from the answer and the look alone.
final class Judging {
  private static final Logger LOG = LoggerFactory.getLogger(Judging.class);

  /// As with `Retry-After`: one wrong number must not silence a source for good.
  private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

  /// A page that names another place for its posts sends us on once; redirects come on top.
  private static final int MOST_HOPS = 10;

  /// The status that is told where the site said that nothing changed.
  private static final int NOT_MODIFIED = 304;

  private final Reading reading;
  private final Setback setback;
  private final Clock clock;

  Judging(Reading reading, Setback setback, Clock clock) {
    this.reading = reading;
    this.setback = setback;
    this.clock = clock;
  }

  /// What a host answered.
  ///
  /// @param took how long the request took
  record Answer(FetchResult result, Course course, Duration took) {}

  /// Judges.
  ///
  /// @return what the look came to, and what the host asked for beside
  List<Finding> of(DueLook due, Answer answer) {
    var look = due.look();
    var result = answer.result();
    return switch (result) {
      case FetchResult.Fetched(var page) -> fetched(due, visit(look, answer), page);
      case FetchResult.NotModified() ->
          List.of(new Finding.Same(visit(look, answer), notModified(look), look.memory()));
      case FetchResult.Throttled(var status, var until) -> {
        var findings = new ArrayList<Finding>();
        findings.add(failed(look, Outcome.of(result)));
        until.ifPresent(at -> findings.add(new Finding.HostLater(look, at)));
        yield findings;
      }
      case FetchResult.OnlyByHand _ -> List.of(byHand(look));
      case FetchResult.HttpFailure(var status) when lostItsTail(look, status) ->
          List.of(new Finding.LostTail(look, due.due()));
      case FetchResult.HttpFailure(var status)
          when look.place().isPresent() && Outcome.gone(status) ->
          List.of(new Finding.NotThere(visit(look, answer), status, Outcome.of(result)));
      case FetchResult.HttpFailure _,
          FetchResult.RobotsDenied _,
          FetchResult.TooLarge _,
          FetchResult.TimedOut _,
          FetchResult.RedirectLoop _,
          FetchResult.PrivateAddress _,
          FetchResult.UnsupportedScheme _,
          FetchResult.Unreachable _ ->
          List.of(failed(look, Outcome.of(result)));
    };
  }

  private Visit visit(Look look, Answer answer) {
    return new Visit(look, answer.course(), answer.took(), clock.instant());
  }

  Finding failed(Look look, Outcome outcome) {
    return new Finding.Fared(look, setback.of(look, outcome));
  }

  /// The last page of a list goes when its posts are taken away; the list itself may be there.
  private static boolean lostItsTail(Look look, int status) {
    return look.begins() && look.walk().tail().isPresent() && Outcome.gone(status);
  }

  /// It is due for a person now, and stays so until he says that he has looked.
  private Finding byHand(Look look) {
    if (look.place().isPresent()) {
      return new Finding.Later(look, look.place().orElseThrow().ends());
    }
    var now = clock.instant();
    return new Finding.Fared(
        look,
        new Settlement(
            Fares.byHand(look, now),
            look.memory(),
            look.walk(),
            look.habits(),
            new Sightings.None(),
            new Settlement.Next(look.way().at(), now.plus(look.cadence()))));
  }

  private List<Finding> fetched(DueLook due, Visit visit, Page page) {
    var look = visit.look();
    var requested = page.requestedAs(look.way().address());
    var digest = Digests.of(page.body());
    var memory = Memories.of(page, digest);
    boolean same =
        look.walk().begins() && look.memory().digest().filter(digest::equals).isPresent();
    if (same) {
      return List.of(new Finding.Same(visit, Archiving.seen(requested), memory));
    }
    return switch (read(requested, look)) {
      case Extraction.Posts posts -> read(visit, new Gathering.Read(requested, posts, memory));
      case Extraction.SiteMap map ->
          List.of(
              mapped(
                  new Finding.Mapped(visit, map, memory.ofMap(), Hints.fresh(page, Pulse.none()))));
      case Extraction.Unreadable(var reason, var blocked, var instead) ->
          List.of(
              instead
                  .flatMap(look.way().at()::resolve)
                  .filter(to -> leadsOn(look, to))
                  .<Finding>map(to -> new Finding.Moved(look, to, via(look), due.due()))
                  .orElseGet(
                      () -> failed(look, blocked ? wall(reason) : unreadable(look, reason))));
    };
  }

  /// A map is followed where the source is one, or that of the source names it; a page on a map
  /// that turns out to be another one is left alone.
  private Finding mapped(Finding.Mapped finding) {
    var look = finding.look();
    return switch (look.role()) {
      case Look.Role.Itself(), Look.Role.Map _ -> finding;
      case Look.Role.Place _, Look.Role.Mapped _ ->
          failed(look, unreadable(look, "a site's map in place of a page"));
      case Look.Role.Past() ->
          new Finding.Fared(
              look,
              setback.of(
                  look,
                  unreadable(look, "a site's map"),
                  new Sightings.Stopped("a map has no past: all its pages are read anyway")));
    };
  }

  /// Whether a page may send a look on: not to where it has been, and not for ever.
  private static boolean leadsOn(Look look, WebAddress to) {
    var way = look.way();
    return way.via().size() < MOST_HOPS
        && !to.url().equals(way.at().url())
        && !way.via().contains(to.url());
  }

  private static List<String> via(Look look) {
    return Stream.concat(look.way().via().stream(), Stream.of(look.way().at().url())).toList();
  }

  /// Some interfaces ask for a pause in the answer itself; it holds for all that we want of them.
  private List<Finding> read(Visit visit, Gathering.Read read) {
    var findings = new ArrayList<Finding>();
    findings.add(new Finding.Read(visit, read));
    read.posts()
        .backoff()
        .map(pause -> pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause)
        .map(clock.instant()::plus)
        .ifPresent(until -> findings.add(new Finding.HostLater(visit.look(), until)));
    return findings;
  }

  private PageSeen notModified(Look look) {
    var at = clock.instant();
    return new PageSeen(look.way().address(), look.way().at().url(), NOT_MODIFIED, at, false);
  }

  private static Outcome wall(String reason) {
    return new Outcome(State.BLOCKED, reason, Optional.empty());
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

  private Extraction read(Page page, Look look) {
    try {
      return reading.read(page, look.kind(), look.source().spec().selectors());
    } catch (RuntimeException e) {
      LOG.error("Reading {} of {} failed", page.url(), look.source().spec().name(), e);
      return new Extraction.Unreadable("reading it failed: " + e);
    }
  }
}
