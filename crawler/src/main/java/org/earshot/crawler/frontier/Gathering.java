package org.earshot.crawler.frontier;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.earshot.crawler.Arrival;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Harvest;
import org.earshot.crawler.Page;
import org.earshot.crawler.PageSeen;
import org.earshot.crawler.PostKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes harvests of findings, with what is known of the posts that their pages showed before.
final class Gathering {
  private static final Logger LOG = LoggerFactory.getLogger(Gathering.class);
  private static final int GONE = 410;

  private final Frontier frontier;
  private final Witness witness;
  private final Onward onward;
  private final Maps maps;
  private final Setback setback;

  Gathering(Looker.Tools tools, Setback setback) {
    this.frontier = tools.frontier();
    this.witness = tools.witness();
    this.onward = new Onward(tools.settings().maxPages());
    this.maps = new Maps(tools.frontier());
    this.setback = setback;
  }

  /// A page with what was read on it, and what is to be remembered of it.
  ///
  /// @param strange true where it shows nothing of what the source showed before, though it claims
  ///   to show all: it asks for a log-in, perhaps, and the next look seeks what was there before
  record Read(
      Page page, PageSeen seen, Extraction.Posts posts, Look.Memory memory, boolean strange) {
    Read(Page page, Extraction.Posts posts, Look.Memory memory) {
      this(page, Archiving.seen(page), posts, memory, false);
    }

    Read strange(boolean whether) {
      return new Read(page, seen, posts, memory, whether);
    }
  }

  /// Makes the harvests of a finding.
  ///
  /// @param known mentions that its look has seen on its page
  Taking taking(Finding.Harvested finding, List<KnownPost> known) {
    return switch (finding) {
      case Finding.Read(var visit, var read) ->
          visit.look().role() instanceof Look.Role.Past
              ? past(visit, read)
              : present(visit, read, known);
      case Finding.Mapped mapped -> map(mapped.visit(), () -> maps.read(mapped));
      case Finding.Same same ->
          same.look().memory().map()
              ? map(same.visit(), () -> maps.unchanged(same))
              : unchanged(same, known);
      case Finding.NotThere notThere -> goneFromItsPage(notThere, known);
    };
  }

  private Taking present(Visit visit, Read read, List<KnownPost> known) {
    var look = visit.look();
    var posts = read.posts().posts();
    var reach = Vanishing.Reach.of(look, read.posts());
    boolean strange = read.posts().complete() && !reach.familiar() && !known.isEmpty();
    var absent = Vanishing.absent(known, read.posts(), reach);
    var gone = Vanishing.confirmed(known, absent, spacing(visit));
    return new Taking(
        Harvests.of(look, read.seen(), posts, gone),
        mentions -> {
          bear(look, read, mentions);
          var before = new Memories.Before(known, absent, gone, visit.now());
          var seen = Memories.sightings(posts, mentions, before);
          return onward.after(visit, read.strange(strange), seen);
        },
        outcome -> setback.of(look, outcome));
  }

  /// A page of the source's past. Where people have ended the backfill meanwhile, what it found is
  /// handed on all the same.
  private Taking past(Visit visit, Read read) {
    var look = visit.look();
    var backfill = frontier.backfill(look);
    var wanted = backfill.map(row -> PastPage.wanted(row, read.posts().posts())).orElse(List.of());
    return new Taking(
        List.of(Harvests.of(look, read.seen(), wanted, look.arrival())),
        mentions -> {
          bear(look, read, mentions);
          return PastPage.after(visit, read, backfill);
        },
        outcome -> setback.of(look, outcome));
  }

  private Taking map(Visit visit, Supplier<Settlement> settled) {
    return new Taking(
        List.of(), mentions -> settled.get(), outcome -> setback.of(visit.look(), outcome));
  }

  /// What the page lacked when it was read it lacks still.
  private Taking unchanged(Finding.Same same, List<KnownPost> known) {
    var visit = same.visit();
    var look = visit.look();
    var gone = Vanishing.confirmed(known, Memories.missing(known), spacing(visit));
    return new Taking(
        List.of(new Harvest(look.source(), same.page(), List.of(), gone, look.arrival())),
        mentions -> onward.unchanged(visit, same.memory(), new Sightings.Unchanged(gone)),
        outcome -> setback.of(look, outcome));
  }

  /// The own page of a post answers that it is not there. Told twice, spaced, while other pages of
  /// the site answer and no list shows the post, the post is gone; 410 says so by itself (RFC 9110
  /// section 15.5.11), a 404 of a whole site says nothing.
  private Taking goneFromItsPage(Finding.NotThere there, List<KnownPost> known) {
    var visit = there.visit();
    var look = visit.look();
    var elsewhere = frontier.seenElsewhere(look);
    var up = there.status() == GONE ? Optional.of(visit.now()) : frontier.answeredElsewhere(look);
    var absent = known.stream().map(KnownPost::key).collect(Collectors.toSet());
    var gone =
        Vanishing.confirmed(known, absent, spacing(visit)).stream()
            .filter(key -> !elsewhere.contains(key))
            .filter(key -> up.filter(at -> Vanishing.missedBefore(known, key, at)).isPresent())
            .collect(Collectors.toSet());
    var page =
        new PageSeen(
            look.way().address(), look.way().at().url(), there.status(), visit.now(), false);
    var seen =
        Memories.sightings(
            List.of(), Set.of(), new Memories.Before(known, absent, gone, visit.now()));
    return new Taking(
        List.of(new Harvest(look.source(), page, List.of(), gone, Arrival.LIVE)),
        mentions -> setback.of(look, there.outcome(), seen),
        outcome -> setback.of(look, there.outcome()));
  }

  private static Vanishing.Spacing spacing(Visit visit) {
    return new Vanishing.Spacing(visit.look().cadence(), visit.now());
  }

  /// Mentions are kept already: evidence that cannot be written is told and holds nothing up.
  private void bear(Look look, Read read, Set<PostKey> mentions) {
    if (mentions.isEmpty() || !read.seen().archivable()) {
      return;
    }
    try {
      witness.keep(read.page(), look.source(), mentions);
    } catch (RuntimeException e) {
      LOG.error(
          "No evidence of {} from {} could be kept",
          read.page().url(),
          look.source().spec().name(),
          e);
    }
  }
}
