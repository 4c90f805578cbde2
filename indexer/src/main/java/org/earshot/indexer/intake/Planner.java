package org.earshot.indexer.intake;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.earshot.crawler.Arrival;
import org.earshot.crawler.PostKey;
import org.earshot.indexer.Brand;
import org.earshot.indexer.Mention;
import org.earshot.indexer.Naming;
import org.earshot.indexer.Score;
import org.earshot.indexer.admit.News;
import org.earshot.indexer.admit.Speakers;
import org.earshot.indexer.intake.Event.Gone;
import org.earshot.indexer.intake.Event.Seen;
import org.earshot.indexer.keep.Cause;
import org.earshot.indexer.keep.Hashes;
import org.earshot.indexer.keep.KnownPosts;
import org.earshot.indexer.keep.MentionRow;
import org.earshot.indexer.keep.Plan;
import org.earshot.indexer.keep.PostRow;

/// Turns the events of a batch, and what is known, into what is to be kept. It decides and writes
/// nothing, so it may be asked again when something else was kept in between.
final class Planner {
  /// What does not change from one asking to the next.
  ///
  /// @param named the brands that each post names, and how
  /// @param remember whether posts that are not admitted are remembered
  record Given(
      Listening listening,
      List<Event> events,
      Map<Seen, Map<String, Naming>> named,
      Scoring scoring,
      boolean remember) {}

  /// What came of a batch beside the plan.
  ///
  /// @param mentions keys of the posts that are mentions now
  /// @param poison posts that could not be scored
  record Outcome(Set<PostKey> mentions, List<Poisoned> poison) {}

  record Poisoned(Seen seen, RuntimeException cause) {}

  private record Scored(String brand, Mention.Speaker speaker, Score score) {}

  /// A mention stays one, though it would not be admitted today.
  private static final Admission.Ground UNGROUNDED =
      new Admission.Ground(Mention.Why.NAMED, Optional.empty(), false);

  private final Given given;
  private final KnownPosts known;
  private final Plan plan;
  private final Map<Seen, Map<String, Admission.Ground>> grounds;
  private final Outcome outcome = new Outcome(new HashSet<>(), new ArrayList<>());

  Planner(Given given, KnownPosts known) {
    this.given = given;
    this.known = known;
    this.plan = new Plan(known);
    var posts = new ArrayList<Seen>();
    for (var event : given.events()) {
      if (event instanceof Seen seen
          && !known.isSetAside(seen.keyHash(), seen.look().contentHash())) {
        posts.add(seen);
      }
    }
    this.grounds = new Admission(given.listening(), known).decide(posts, given.named());
  }

  Outcome outcome() {
    return outcome;
  }

  Plan plan() {
    for (var event : given.events()) {
      switch (event) {
        case Seen seen -> see(seen);
        case Gone gone -> miss(gone);
      }
    }
    return plan;
  }

  private void miss(Gone gone) {
    known
        .post(gone.keyHash())
        .filter(post -> !post.isVanished())
        .ifPresent(post -> plan.vanished(post, gone.circumstances().at()));
  }

  private void see(Seen seen) {
    var own = grounds.get(seen);
    if (own == null) {
      return;
    }
    try {
      var row = known.post(seen.keyHash());
      if (row.isPresent()) {
        again(seen, row.get(), own);
      } else if (own.isEmpty()) {
        pass(seen);
      } else {
        first(seen, own);
      }
    } catch (Scoring.Failed e) {
      outcome.poison().add(new Poisoned(seen, e.cause()));
    }
  }

  /// A stream brings millions of posts a day, and hardly any of them concerns us: of those nothing
  /// is remembered.
  private void pass(Seen seen) {
    boolean remember = given.remember() && !seen.circumstances().source().isStream();
    if (remember && known.notAdmitted(seen.keyHash()).isEmpty()) {
      plan.notAdmitted(
          seen.look(), seen.circumstances().source().id(), "names no brand, answers no mention");
    }
  }

  private void first(Seen seen, Map<String, Admission.Ground> own) {
    var scored = own.keySet().stream().map(brand -> scored(seen, brand)).toList();
    var row = plan.newPost(seen.keyHash(), seen.look());
    boolean seenBefore =
        known.notAdmitted(seen.keyHash()).filter(seen.look().contentHash()::equals).isPresent();
    scored.forEach(score -> mention(seen, row, score, seenBefore));
    plan.saw(row, seen.page().hash(), seen.look().contentHash());
    outcome.mentions().add(seen.given());
  }

  private void again(Seen seen, PostRow row, Map<String, Admission.Ground> own) {
    boolean edit = isEdit(seen, row);
    // Scored before anything is planned, so that a failure leaves nothing half planned.
    var changed =
        row.mentions().stream()
            .filter(mention -> edit)
            .collect(toMap(mention -> mention, mention -> scored(seen, mention.brand())));
    var fresh =
        own.keySet().stream()
            .filter(brand -> row.mention(brand).isEmpty())
            .map(brand -> scored(seen, brand))
            .toList();

    if (edit) {
      edit(seen, row, changed);
    } else if (row.isVanished() && seen.circumstances().arrival() != Arrival.BY_HAND) {
      plan.returned(row, seen.look().at());
    }
    fresh.forEach(score -> mention(seen, row, score, !edit));
    note(seen, row);
    outcome.mentions().add(seen.given());
  }

  /// Pages may show one post in different lengths. What a page showed before is no edit, nor is
  /// what another page shows already. A person who reports a known post knows less of it than we.
  private static boolean isEdit(Seen seen, PostRow row) {
    var hash = seen.look().contentHash();
    return seen.circumstances().arrival() != Arrival.BY_HAND
        && !hash.equals(row.contentHash())
        && row.sighting(seen.page().hash()).filter(hash::equals).isEmpty();
  }

  private void edit(Seen seen, PostRow row, Map<MentionRow, Scored> changed) {
    var before = row.contentHash();
    var now = seen.look().contentHash();
    plan.edited(row, seen.look());
    boolean news =
        !Hashes.sameWordsAndStars(before, now)
            && News.isNewByEdit(seen.post(), seen.circumstances(), !Hashes.sameStars(before, now));
    changed.forEach((mention, scored) ->
        plan.version(
            mention,
            new Plan.Said(
                Cause.EDIT,
                news,
                scored.speaker(),
                scored.score(),
                Hashes.sameWordsAndStars(before, now)),
            seen.look().at()));
  }

  private void mention(Seen seen, PostRow row, Scored scored, boolean seenBefore) {
    var ground = ground(seen, scored.brand());
    var circumstances = seen.circumstances();
    var birth =
        new MentionRow.Birth(
            scored.brand(),
            circumstances.source().id(),
            ground.why(),
            ground.phrase(),
            circumstances.arrival());
    var since = given.listening().since(scored.brand()).filter(instant -> seenBefore);
    boolean news =
        since
            .map(listening -> News.isNewSince(seen.post(), circumstances, listening))
            .orElseGet(() -> News.isNew(seen.post(), circumstances));
    plan.version(
        plan.newMention(row, birth),
        new Plan.Said(Cause.FOUND, news, scored.speaker(), scored.score(), true),
        seen.look().at());
  }

  private void note(Seen seen, PostRow row) {
    var page = seen.page().hash();
    var hash = seen.look().contentHash();
    if (row.sighting(page).filter(hash::equals).isEmpty()) {
      plan.saw(row, page, hash);
    }
    var counts = seen.post().engagement();
    if (!counts.isEmpty() && !counts.equals(row.engagement())) {
      plan.engaged(row, counts, seen.look().at());
    }
  }

  private Scored scored(Seen seen, String key) {
    var brand = given.listening().brand(key);
    var ownSlot =
        ground(seen, key).underMention()
            || seen.circumstances().source().spec().about().brands().contains(key);
    var speaker =
        brand
            .map(listened -> Speakers.of(seen.post(), listened, ownSlot))
            .orElse(Mention.Speaker.PUBLIC);
    var name = brand.map(Brand::name).orElse(key);
    var score =
        given
            .scoring()
            .score(
                seen.post(),
                name,
                speaker,
                () -> known.usual(seen.post(), seen.circumstances().source().id()));
    return new Scored(
        key,
        speaker,
        speaker == Mention.Speaker.PUBLIC
            ? Weight.of(score, seen.post(), known.waits(seen.post(), key))
            : score);
  }

  private Admission.Ground ground(Seen seen, String brand) {
    var ground = grounds.getOrDefault(seen, Map.of()).get(brand);
    return ground == null ? UNGROUNDED : ground;
  }
}
