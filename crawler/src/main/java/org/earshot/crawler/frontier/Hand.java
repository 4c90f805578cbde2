package org.earshot.crawler.frontier;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;
import org.earshot.crawler.gate.Hold;
import org.earshot.crawler.gate.Leases;

/// A host that is held, with the looks that are due there. Whoever works on it takes one look after
/// the other; what they come to is settled elsewhere, and then the host is given back.
final class Hand {
  private final Hold hold;
  private final Deque<DueLook> looks;
  private Optional<Instant> beyond;

  /// Opens it.
  ///
  /// @param looks due ones, the longest overdue first
  /// @param beyond when the first look is due that is not among them
  Hand(Hold hold, Collection<DueLook> looks, Optional<Instant> beyond) {
    this.hold = hold;
    this.looks = new ArrayDeque<>(looks);
    this.beyond = beyond;
  }

  Hold hold() {
    return hold;
  }

  String group() {
    return hold.group();
  }

  Optional<DueLook> first() {
    return Optional.ofNullable(looks.peekFirst());
  }

  /// The first look is with whoever settles it.
  void handOver() {
    var _ = looks.removeFirst();
  }

  /// Puts the first look where it has to begin.
  void begin(Look moved) {
    looks.addFirst(new DueLook(moved, looks.removeFirst().due()));
  }

  /// There is something to do for the host at this moment, too.
  void wants(Instant due) {
    beyond = Stream.concat(beyond.stream(), Stream.of(due)).min(Instant::compareTo);
  }

  /// Gives the host back.
  Leases.Release release() {
    var rest = first().map(DueLook::due);
    return hold.release(Stream.concat(rest.stream(), beyond.stream()).min(Instant::compareTo));
  }
}
