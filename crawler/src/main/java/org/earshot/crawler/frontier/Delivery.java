package org.earshot.crawler.frontier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.earshot.crawler.HarvestSink;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.SourceHealth.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands harvests to the sink, those of many looks at once. Where it cannot keep them, each look's
/// own are tried alone, so that one that breaks the sink costs nobody else's.
final class Delivery {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  /// A sink that fails on so many looks in a row is broken itself; the others need not wait for it
  /// to say so again.
  private static final int FAILS_IN_A_ROW = 3;

  private final HarvestSink sink;

  Delivery(HarvestSink sink) {
    this.sink = sink;
  }

  /// What one look has for the sink.
  record Parcel(Hand hand, Look look, Taking taking) {
    Settled settled(Settlement settlement) {
      return new Settled(hand, look, settlement);
    }
  }

  /// Returns after the sink's commit.
  List<Settled> deliver(List<Parcel> parcels) {
    try {
      return kept(parcels, take(parcels));
    } catch (NotKept e) {
      return parcels.size() == 1 ? List.of(lost(parcels.getFirst(), e.reason())) : each(parcels);
    }
  }

  private static List<Settled> kept(List<Parcel> parcels, Set<PostKey> mentions) {
    return parcels.stream().map(parcel -> parcel.settled(parcel.taking().kept(mentions))).toList();
  }

  private List<Settled> each(List<Parcel> parcels) {
    var settled = new ArrayList<Settled>();
    int failed = 0;
    for (var parcel : parcels) {
      try {
        if (failed >= FAILS_IN_A_ROW && !parcel.taking().harvests().isEmpty()) {
          settled.add(lost(parcel, new IllegalStateException("the sink fails on everything")));
          continue;
        }
        settled.addAll(kept(List.of(parcel), take(List.of(parcel))));
        failed = parcel.taking().harvests().isEmpty() ? failed : 0;
      } catch (NotKept e) {
        failed++;
        settled.add(lost(parcel, e.reason()));
      }
    }
    return settled;
  }

  private static Settled lost(Parcel parcel, RuntimeException reason) {
    var look = parcel.look();
    LOG.error(
        "The harvest of {} from {} could not be kept, attempt {}",
        look.way().at().url(),
        look.source().spec().name(),
        look.fare().failures() + 1,
        reason);
    var outcome = new Outcome(State.FAILING, "could not be kept: " + reason, Optional.empty());
    return parcel.settled(parcel.taking().lost().settle(outcome));
  }

  private Set<PostKey> take(List<Parcel> parcels) throws NotKept {
    var harvests = parcels.stream().flatMap(parcel -> parcel.taking().harvests().stream()).toList();
    try {
      return harvests.isEmpty() ? Set.of() : sink.take(harvests);
    } catch (RuntimeException e) {
      throw new NotKept(e);
    }
  }

  /// The sink's failure, told apart from ours.
  private static final class NotKept extends Exception {
    private static final long serialVersionUID = 1;

    private final transient RuntimeException reason;

    NotKept(RuntimeException reason) {
      super(reason);
      this.reason = reason;
    }

    RuntimeException reason() {
      return reason;
    }
  }
}
