package org.earshot.crawler.frontier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.FetchResult;
import org.earshot.crawler.Harvest;
import org.earshot.crawler.HarvestSink;
import org.earshot.crawler.Page;
import org.earshot.crawler.PageSeen;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.SourceHealth.State;
import org.earshot.crawler.gate.Manners;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes what came of a look: reads the page, hands the harvest to the sink, and only then lets the
/// frontier advance. A crash in between means the page is fetched again.
final class Settling {
  private static final Logger LOG = LoggerFactory.getLogger(Settling.class);

  /// The status that is told where the site said that nothing changed.
  private static final int NOT_MODIFIED = 304;

  /// As with `Retry-After`: one wrong number must not silence a source for good.
  private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

  private final Frontier frontier;
  private final Manners manners;
  private final Reading reading;
  private final HarvestSink sink;
  private final Witness witness;
  private final Clock clock;

  Settling(Looker.Tools tools, HarvestSink sink, Clock clock) {
    this.frontier = tools.frontier();
    this.manners = tools.manners();
    this.reading = tools.reading();
    this.sink = sink;
    this.witness = tools.witness();
    this.clock = clock;
  }

  void settle(Look look, FetchResult result) {
    switch (result) {
      case FetchResult.Fetched(var page) -> fetched(look, page);
      case FetchResult.NotModified() -> unchanged(look, notModified(look), look.memory());
      case FetchResult.Throttled(var status, var until) -> {
        until.ifPresent(at -> frontier.postponeHost(look.way().at().group(), at));
        failed(look, Outcome.of(result));
      }
      case FetchResult.OnlyByHand _ -> byHand(look);
      case FetchResult.RobotsDenied _,
          FetchResult.HttpFailure _,
          FetchResult.TooLarge _,
          FetchResult.TimedOut _,
          FetchResult.RedirectLoop _,
          FetchResult.PrivateAddress _,
          FetchResult.UnsupportedScheme _,
          FetchResult.Unreachable _ ->
          failed(look, Outcome.of(result));
    }
  }

  /// It is due for a person now, and stays so until he says that he has looked.
  private void byHand(Look look) {
    var now = clock.instant();
    if (look.place().isPresent()) {
      frontier.postpone(look, look.place().orElseThrow().ends());
      return;
    }
    var due = now.plus(look.cadence());
    frontier.settle(look, Settlement.of(Fares.byHand(look, now), look.memory(), due));
  }

  private PageSeen notModified(Look look) {
    var at = clock.instant();
    return new PageSeen(look.way().address(), look.way().at().url(), NOT_MODIFIED, at, false);
  }

  private void fetched(Look look, Page page) {
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
    if (look.memory().digest().filter(digest::equals).isPresent()) {
      unchanged(look, Archiving.seen(requested), memory);
      return;
    }
    switch (read(requested, look)) {
      case Extraction.Posts posts -> {
        read(look, requested, posts, memory);
        posts.backoff().ifPresent(pause -> leaveAlone(look, pause));
      }
      case Extraction.Unreadable(var reason) ->
          failed(look, new Outcome(State.UNREADABLE, reason, Optional.empty()));
    }
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
      return reading.read(page, look.kind());
    } catch (RuntimeException e) {
      LOG.error("Reading {} of {} failed", page.url(), look.source().spec().name(), e);
      return new Extraction.Unreadable("reading it failed: " + e);
    }
  }

  private void read(Look look, Page page, Extraction.Posts posts, Look.Memory memory) {
    var known = frontier.known(look);
    var absent = Vanishing.absent(known, posts);
    var gone = Vanishing.confirmed(known, absent, spacing(look));
    var harvest = harvest(look, Archiving.seen(page), posts.posts(), gone);
    handOn(look, harvest)
        .ifPresent(mentions -> {
          bear(look, page, mentions);
          var seen = Memories.sightings(posts.posts(), mentions, known, absent, gone);
          advance(look, Fares.read(look, posts.posts().size(), clock.instant()), memory, seen);
        });
  }

  /// The page is the one that was read last; what it lacked then it lacks still.
  private void unchanged(Look look, PageSeen page, Look.Memory memory) {
    var known = look.fare().posts() > 0 ? frontier.known(look) : List.<KnownPost>of();
    var absent = Memories.missing(known);
    var gone = Vanishing.confirmed(known, absent, spacing(look));
    handOn(look, harvest(look, page, List.of(), gone))
        .ifPresent(mentions ->
            advance(
                look,
                Fares.unchanged(look, clock.instant()),
                memory,
                new Sightings.Unchanged(gone)));
  }

  private Vanishing.Spacing spacing(Look look) {
    return new Vanishing.Spacing(look.cadence(), clock.instant());
  }

  private static Harvest harvest(Look look, PageSeen page, List<Post> posts, Set<PostKey> gone) {
    return new Harvest(look.source(), page, posts, gone, look.arrival());
  }

  /// Gives a harvest to the sink.
  ///
  /// @return the mentions in it; empty where the sink could not keep it
  private Optional<Set<PostKey>> handOn(Look look, Harvest harvest) {
    if (harvest.posts().isEmpty() && harvest.missing().isEmpty()) {
      return Optional.of(Set.of());
    }
    try {
      return Optional.of(sink.take(List.of(harvest)));
    } catch (RuntimeException e) {
      LOG.error(
          "The harvest of {} from {} could not be kept, attempt {}",
          harvest.page().url(),
          look.source().spec().name(),
          look.fare().failures() + 1,
          e);
      failed(look, new Outcome(State.FAILING, "could not be kept: " + e, Optional.empty()));
      return Optional.empty();
    }
  }

  /// Mentions are kept already: evidence that cannot be written is told and holds nothing up.
  private void bear(Look look, Page page, Set<PostKey> mentions) {
    if (mentions.isEmpty() || !Archiving.seen(page).archivable()) {
      return;
    }
    try {
      witness.keep(page, look.source(), mentions);
    } catch (RuntimeException e) {
      LOG.error(
          "No evidence of {} from {} could be kept", page.url(), look.source().spec().name(), e);
    }
  }

  private void advance(Look look, Look.Fare fare, Look.Memory memory, Sightings seen) {
    var due = Rhythm.again(look, clock.instant());
    frontier.settle(look, new Settlement(fare, memory, seen, due));
  }

  void failed(Look look, Outcome outcome) {
    var now = clock.instant();
    var fare = Fares.failed(look, outcome, now);
    var due = later(Rhythm.afterFailure(look, fare.failures(), now), outcome.notBefore());
    LOG.info(
        "{} ({}), attempt {}: {}",
        look.source().spec().name(),
        look.way().at().url(),
        fare.failures(),
        fare.detail());
    frontier.settle(look, new Settlement(fare, look.memory(), new Sightings.None(), due));
  }

  private static Instant later(Instant one, Optional<Instant> other) {
    return other.filter(one::isBefore).orElse(one);
  }
}
