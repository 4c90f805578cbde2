package org.earshot.indexer.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.earshot.crawler.Harvest;
import org.earshot.crawler.PostKey;
import org.earshot.indexer.IndexerSettings;
import org.earshot.indexer.Mention;
import org.earshot.indexer.Naming;
import org.earshot.indexer.Scorer;
import org.earshot.indexer.intake.Event.Seen;
import org.earshot.indexer.intake.Planner.Outcome;
import org.earshot.indexer.keep.BrandStore;
import org.earshot.indexer.keep.Hashes;
import org.earshot.indexer.keep.PostKeeper;
import org.earshot.indexer.keep.SetAside;
import org.earshot.indexer.keep.Store;
import org.earshot.indexer.match.Facts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes batches of harvests, stage by stage over the whole batch, for that is where the speed is.
public final class Intake {
  /// Where batches are kept.
  public record Shelves(BrandStore brands, PostKeeper posts, SetAside setAside) {}

  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  /// Posts that were not admitted are forgotten a little late rather than with every batch.
  private static final Duration FORGET_EVERY = Duration.ofMinutes(10);

  private final IndexerSettings settings;
  private final Shelves shelves;
  private final Scorer scorer;
  private final Clock clock;
  private final AtomicReference<Listening> listening;
  private final AtomicReference<Instant> forgotten = new AtomicReference<>(Instant.MIN);

  public Intake(IndexerSettings settings, Shelves shelves, Scorer scorer, Clock clock) {
    this.settings = settings;
    this.shelves = shelves;
    this.scorer = scorer;
    this.clock = clock;
    this.listening = new AtomicReference<>(new Listening(shelves.brands().revision()));
  }

  /// Keeps a batch.
  ///
  /// @return keys of its posts that are mentions now
  public Set<PostKey> take(List<Harvest> batch) {
    forgetNotAdmitted();
    var events = Event.of(batch, new Clean(settings.maxTextLength()));
    var brands = current();
    return keep(events, brands, named(events, brands, new Scoring(scorer)));
  }

  Set<PostKey> keep(List<Event> events, Listening brands, Map<Seen, Map<String, Naming>> named) {
    if (events.isEmpty()) {
      return Set.of();
    }
    boolean remember = !settings.notAdmittedFor().isZero();
    return keep(new Planner.Given(brands, events, named, new Scoring(scorer), remember));
  }

  /// The brands as they are now, compiled; another process may have changed them.
  Listening current() {
    var last = listening.get();
    if (last.revision() == shelves.brands().revisionNumber()) {
      return last;
    }
    var fresh = last.with(shelves.brands().changes(last.revision()), shelves.brands()::keys);
    listening.set(fresh);
    return fresh;
  }

  /// How a mention's post names its brand as both are now; empty where it does not.
  public Optional<Naming> naming(Mention mention) {
    var facts = new Facts(mention.post(), "", () -> mention.score().lang());
    return Optional.ofNullable(current().matcher().match(facts).get(mention.brand()));
  }

  static Map<Seen, Map<String, Naming>> named(
      List<Event> events, Listening brands, Scoring scoring) {
    var named = new IdentityHashMap<Seen, Map<String, Naming>>();
    for (var event : events) {
      if (event instanceof Seen seen) {
        named.put(seen, brands.matcher().match(facts(seen, scoring)));
      }
    }
    return named;
  }

  private static Facts facts(Seen seen, Scoring scoring) {
    var source = seen.circumstances().source().spec().name();
    return new Facts(seen.post(), source, () -> scoring.language(seen.post()));
  }

  private Set<PostKey> keep(Planner.Given given) {
    var last = new AtomicReference<>(new Outcome(Set.of(), List.of()));
    try {
      shelves
          .posts()
          .keep(
              scope(given.events()),
              known -> {
                var planner = new Planner(given, known);
                var plan = planner.plan();
                last.set(planner.outcome());
                return plan;
              });
    } catch (RuntimeException e) {
      if (!Store.refusesValues(e)) {
        throw e;
      }
      return bisect(given, e);
    }
    for (var poisoned : last.get().poison()) {
      setAside(poisoned.seen(), "the scorer fails on it, " + poisoned.cause());
    }
    return last.get().mentions();
  }

  /// The database refuses something in the batch. Halves are tried until the culprit is alone.
  private Set<PostKey> bisect(Planner.Given given, RuntimeException refusal) {
    var events = given.events();
    if (events.size() == 1) {
      if (events.get(0) instanceof Seen seen) {
        setAside(seen, Store.reason(refusal));
        return Set.of();
      }
      throw refusal;
    }
    var mentions = new HashSet<PostKey>();
    int middle = events.size() / 2;
    for (var half : List.of(events.subList(0, middle), events.subList(middle, events.size()))) {
      mentions.addAll(
          keep(
              new Planner.Given(
                  given.listening(), half, given.named(), given.scoring(), given.remember())));
    }
    return mentions;
  }

  private void setAside(Seen seen, String reason) {
    var circumstances = seen.circumstances();
    var source = circumstances.source().id();
    var poison =
        new SetAside.Poison(seen.post(), source, seen.page().url(), reason, circumstances.at());
    if (shelves.setAside().put(poison)) {
      LOG.error(
          "post {} of source {} on {} cannot be kept and is set aside: {}",
          seen.keyHash(),
          source,
          seen.page().url(),
          reason);
    }
  }

  private void forgetNotAdmitted() {
    var now = clock.instant();
    var last = forgotten.get();
    if (last.isAfter(now.minus(FORGET_EVERY)) || !forgotten.compareAndSet(last, now)) {
      return;
    }
    shelves.posts().forgetNotAdmitted(now.minus(settings.notAdmittedFor()));
  }

  private static PostKeeper.Scope scope(List<Event> events) {
    var keys = new HashSet<String>();
    var pages = new HashSet<String>();
    var authors = new HashSet<String>();
    for (var event : events) {
      keys.add(event.keyHash());
      pages.add(event.page().hash());
      if (event instanceof Seen seen) {
        var post = seen.post();
        Stream.concat(post.parent().stream(), post.thread().stream())
            .forEach(id -> keys.add(Hashes.key(post.key().site(), id)));
        Hashes.account(post).ifPresent(authors::add);
      }
    }
    return new PostKeeper.Scope(keys, pages, authors);
  }
}
