package org.earshot.crawler.frontier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.earshot.crawler.HarvestSink;
import org.earshot.crawler.SourceHealth.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Settles what looks came to, stage by stage over a batch of them: harvests are made, the sink
/// takes them and returns after its commit, and only then does the frontier advance. A crash in
/// between means that the pages are fetched again.
final class Settler {
  private static final Logger LOG = LoggerFactory.getLogger(Settler.class);

  /// A host whose rows could not be written is left alone for so long: the database may be away.
  static final Duration AFTER_BREAK = Duration.ofSeconds(5);

  private final Frontier frontier;
  private final Gathering gathering;
  private final Delivery delivery;
  private final Setback setback;
  private final Clock clock;

  Settler(Looker.Tools tools, Setback setback, HarvestSink sink, Clock clock) {
    this.frontier = tools.frontier();
    this.gathering = new Gathering(tools, setback);
    this.delivery = new Delivery(sink);
    this.setback = setback;
    this.clock = clock;
  }

  /// A host that nobody works on any more.
  ///
  /// @param next is told when it wants its next step, once it is given back
  record Done(Hand hand, Consumer<Optional<Instant>> next) {}

  /// What is settled together.
  record Batch(List<Found<Finding>> found, List<Done> done) {
    boolean isEmpty() {
      return found.isEmpty() && done.isEmpty();
    }
  }

  void settle(Batch batch) {
    var known = frontier.known(batch.found());
    var settled = new ArrayList<Settled>();
    var standing = new ArrayList<Found<Finding.Standing>>();
    var parcels = new ArrayList<Delivery.Parcel>();
    for (var found : batch.found()) {
      switch (found.finding()) {
        case Finding.Harvested harvested ->
            parcel(found.hand(), harvested, known, parcels, settled);
        case Finding.Fared(var look, var settlement) ->
            settled.add(new Settled(found.hand(), look, settlement));
        case Finding.Standing stands -> standing.add(new Found<>(found.hand(), stands));
      }
    }
    settled.addAll(delivery.deliver(parcels));
    write(new FrontierWrites.Batch(settled, standing, hands(batch.done())), batch.done());
  }

  /// What cannot even be made a harvest of must not lose the others.
  private void parcel(
      Hand hand,
      Finding.Harvested found,
      Map<Long, List<KnownPost>> known,
      List<Delivery.Parcel> parcels,
      List<Settled> settled) {
    var look = found.look();
    try {
      var taking = gathering.taking(found, known.getOrDefault(look.id(), List.of()));
      parcels.add(new Delivery.Parcel(hand, look, taking));
    } catch (RuntimeException e) {
      LOG.error("The harvest of {} could not be made", look.way().at().url(), e);
      var outcome = new Outcome(State.FAILING, "could not be judged: " + e, Optional.empty());
      settled.add(new Settled(hand, look, setback.of(look, outcome)));
    }
  }

  private static List<Hand> hands(List<Done> done) {
    return done.stream().map(Done::hand).toList();
  }

  private void write(FrontierWrites.Batch batch, List<Done> done) {
    try {
      frontier.write(batch);
      done.forEach(one -> one.next().accept(one.hand().release().wake()));
    } catch (RuntimeException e) {
      LOG.error(
          "{} looks could not be settled together; one by one now", batch.settled().size(), e);
      oneByOne(batch, done);
    }
  }

  private void oneByOne(FrontierWrites.Batch batch, List<Done> done) {
    for (var settled : batch.settled()) {
      if (!alone(new FrontierWrites.Batch(List.of(settled), List.of(), List.of()))) {
        again(settled.hand());
      }
    }
    for (var standing : batch.standing()) {
      if (!alone(new FrontierWrites.Batch(List.of(), List.of(standing), List.of()))) {
        again(standing.hand());
      }
    }
    giveBack(done);
  }

  /// Leaves a batch unsettled that breaks whoever touches it; its looks are due as they were.
  void giveUp(Batch batch) {
    batch.found().forEach(found -> again(found.hand()));
    giveBack(batch.done());
  }

  /// A look of this host is lost, and due still.
  private void again(Hand hand) {
    hand.wants(clock.instant().plus(AFTER_BREAK));
  }

  private void giveBack(List<Done> done) {
    for (var one : done) {
      boolean given = alone(new FrontierWrites.Batch(List.of(), List.of(), List.of(one.hand())));
      var wake = one.hand().release().wake();
      one.next().accept(given ? wake : Optional.of(clock.instant().plus(AFTER_BREAK)));
    }
  }

  private boolean alone(FrontierWrites.Batch one) {
    try {
      frontier.write(one);
      return true;
    } catch (RuntimeException e) {
      LOG.error("A look or a host could not be settled", e);
      return false;
    }
  }
}
