package org.earshot.crawler.frontier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.earshot.crawler.Arrival;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Harvest;
import org.earshot.crawler.HarvestSink;
import org.earshot.crawler.Page;
import org.earshot.crawler.PageSeen;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.SourceHealth.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes harvests of pages, hands them to the sink, and lets the frontier advance over what it has
/// kept.
final class Gathering {
  private static final Logger LOG = LoggerFactory.getLogger(Gathering.class);

  private static final int GONE = 410;

  private final Frontier frontier;
  private final HarvestSink sink;
  private final Witness witness;
  private final Onward onward;

  Gathering(Looker.Tools tools, HarvestSink sink) {
    this.frontier = tools.frontier();
    this.witness = tools.witness();
    this.sink = sink;
    this.onward = new Onward(tools.settings().maxPages());
  }

  /// A page with what was read on it, and what is to be remembered of it.
  ///
  /// @param strange true where it shows nothing of what the source showed before, though it claims
  ///   to show all: it asks for a log-in, perhaps, and the next look seeks what was there before
  record Read(Page page, Extraction.Posts posts, Look.Memory memory, boolean strange) {
    Read(Page page, Extraction.Posts posts, Look.Memory memory) {
      this(page, posts, memory, false);
    }

    Read strange(boolean whether) {
      return new Read(page, posts, memory, whether);
    }
  }

  /// Whether the sink has kept a harvest.
  private sealed interface Kept {
    record Mentions(Set<PostKey> keys) implements Kept {}

    record Not(Outcome outcome) implements Kept {}
  }

  /// Gathers a page in.
  ///
  /// @return what went wrong, where the sink could not keep it
  Optional<Outcome> gather(Visit visit, Read read) {
    return switch (visit.look().role()) {
      case Look.Role.Past() -> past(visit, read);
      case Look.Role.Itself(), Look.Role.Place _ -> present(visit, read);
    };
  }

  private Optional<Outcome> present(Visit visit, Read read) {
    var look = visit.look();
    var posts = read.posts().posts();
    var known = frontier.known(look);
    var reach = Vanishing.Reach.of(look, read.posts());
    boolean strange = read.posts().complete() && !reach.familiar() && !known.isEmpty();
    var absent = Vanishing.absent(known, read.posts(), reach);
    var gone = Vanishing.confirmed(known, absent, spacing(visit));
    return advance(
        visit,
        harvests(look, Archiving.seen(read.page()), posts, gone),
        mentions -> {
          bear(look, read.page(), mentions);
          var seen = Memories.sightings(posts, mentions, known, absent, gone);
          return onward.after(visit, read.strange(strange), seen);
        });
  }

  /// A page of the source's past. Where people have ended the backfill meanwhile, what it found is
  /// handed on all the same.
  private Optional<Outcome> past(Visit visit, Read read) {
    var look = visit.look();
    var backfill = frontier.backfill(look);
    var wanted = backfill.map(row -> PastPage.wanted(row, read.posts().posts())).orElse(List.of());
    var harvest = harvest(look, Archiving.seen(read.page()), wanted, look.arrival());
    return advance(
        visit,
        List.of(harvest),
        mentions -> {
          bear(look, read.page(), mentions);
          return PastPage.after(visit, read, backfill);
        });
  }

  /// The page is the one that was read last; what it lacked then it lacks still.
  Optional<Outcome> unchanged(Visit visit, PageSeen page, Look.Memory memory) {
    var look = visit.look();
    var known = look.fare().posts() > 0 ? frontier.known(look) : List.<KnownPost>of();
    var gone = Vanishing.confirmed(known, Memories.missing(known), spacing(visit));
    var harvest = new Harvest(look.source(), page, List.of(), gone, look.arrival());
    return advance(
        visit,
        List.of(harvest),
        mentions -> onward.unchanged(visit, memory, new Sightings.Unchanged(gone)));
  }

  /// The own page of a post answers that it is not there. Told twice, spaced, while other pages of
  /// the site answer and no list shows the post, the post is gone; 410 says so by itself (RFC 9110
  /// section 15.5.11), a 404 of a whole site says nothing.
  Sightings goneFromItsPage(Visit visit, int status) {
    var look = visit.look();
    var known = frontier.known(look);
    var elsewhere = frontier.seenElsewhere(look);
    var up = status == GONE ? Optional.of(visit.now()) : frontier.answeredElsewhere(look);
    var absent = known.stream().map(KnownPost::key).collect(Collectors.toSet());
    var gone =
        Vanishing.confirmed(known, absent, spacing(visit)).stream()
            .filter(key -> !elsewhere.contains(key))
            .filter(key -> up.filter(at -> missedBefore(known, key, at)).isPresent())
            .collect(Collectors.toSet());
    var page =
        new PageSeen(look.way().address(), look.way().at().url(), status, visit.now(), false);
    var told =
        handOn(look, List.of(new Harvest(look.source(), page, List.of(), gone, Arrival.LIVE)));
    return told instanceof Kept.Mentions
        ? new Sightings.Read(List.of(), absent, gone)
        : new Sightings.None();
  }

  private static boolean missedBefore(List<KnownPost> known, PostKey key, Instant at) {
    return known.stream()
        .filter(post -> post.key().equals(key))
        .anyMatch(post -> post.missingSince().filter(since -> !at.isBefore(since)).isPresent());
  }

  private static Vanishing.Spacing spacing(Visit visit) {
    return new Vanishing.Spacing(visit.look().cadence(), visit.now());
  }

  /// What only moved up the list comes as on a first look: it was there before.
  private static List<Harvest> harvests(
      Look look, PageSeen page, List<Post> posts, Set<PostKey> gone) {
    if (look.arrival() != Arrival.LIVE) {
      return List.of(new Harvest(look.source(), page, posts, gone, look.arrival()));
    }
    var backdating = Backdating.of(look, posts);
    var current = posts.stream().filter(post -> !backdating.isOld(post)).toList();
    var old = posts.stream().filter(backdating::isOld).toList();
    var harvests = new ArrayList<Harvest>();
    harvests.add(
        new Harvest(look.source(), page, current, gone, Arrival.LIVE, backdating.backdated()));
    harvests.add(harvest(look, page, old, Arrival.FIRST_LOOK));
    return harvests;
  }

  private static Harvest harvest(Look look, PageSeen page, List<Post> posts, Arrival arrival) {
    return new Harvest(look.source(), page, posts, Set.of(), arrival);
  }

  /// What follows once the sink knows which posts are mentions.
  private interface Then {
    Settlement settle(Set<PostKey> mentions);
  }

  private Optional<Outcome> advance(Visit visit, List<Harvest> harvests, Then then) {
    return switch (handOn(visit.look(), harvests)) {
      case Kept.Not(var outcome) -> Optional.of(outcome);
      case Kept.Mentions(var keys) -> {
        frontier.settle(visit.look(), then.settle(keys));
        yield Optional.empty();
      }
    };
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

  private Kept handOn(Look look, List<Harvest> harvests) {
    var batch =
        harvests.stream()
            .filter(harvest -> !(harvest.posts().isEmpty() && harvest.missing().isEmpty()))
            .toList();
    if (batch.isEmpty()) {
      return new Kept.Mentions(Set.of());
    }
    try {
      return new Kept.Mentions(sink.take(batch));
    } catch (RuntimeException e) {
      LOG.error(
          "The harvest of {} from {} could not be kept, attempt {}",
          look.way().at().url(),
          look.source().spec().name(),
          look.fare().failures() + 1,
          e);
      return new Kept.Not(new Outcome(State.FAILING, "could not be kept: " + e, Optional.empty()));
    }
  }
}
