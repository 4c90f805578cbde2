package org.earshot.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.earshot.crawler.gate.Hold;
import org.earshot.crawler.gate.Lease;
import org.earshot.crawler.gate.Leases;
import org.earshot.crawler.gate.StoredGate;
import org.earshot.crawler.store.Database;
import org.jdbi.v3.core.Jdbi;

/// Takes hosts with the looks that are due there: the leases of many hosts, and the rows of many
/// looks, in one transaction.
final class Claims {
  /// So many hosts are taken at once at the most, so that the transaction stays short.
  static final int MOST_HOSTS = 64;

  private final Jdbi jdbi;
  private final StoredGate gate;
  private final Terms terms;
  private final String self = UUID.randomUUID().toString().substring(0, 18) + "-";
  private final AtomicLong times = new AtomicLong();
  private final ReentrantLock leading = new ReentrantLock();
  private final ConcurrentLinkedQueue<Wanted> waiting = new ConcurrentLinkedQueue<>();

  /// How hosts are taken.
  ///
  /// @param work how long requests may begin, with the delay after the last of them
  /// @param looks of a host that are taken with it: as many as can be asked for without a pause
  record Terms(Duration work, int looks) {}

  Claims(Jdbi plain, StoredGate gate, Terms terms) {
    this.jdbi = plain;
    this.gate = gate;
    this.terms = terms;
  }

  /// What trying to take a host gave.
  sealed interface Claim {
    record Held(Hand hand) implements Claim {}

    /// Somebody else holds it, or it may not be asked before this moment.
    record Shut(Optional<Instant> until) implements Claim {}
  }

  private record Wanted(String group, CompletableFuture<Claim> claim) {}

  /// Takes one host. Those who come at the same time are served together, by one of them.
  Claim take(String group, Instant now) {
    var wanted = new Wanted(group, new CompletableFuture<>());
    waiting.add(wanted);
    leading.lock();
    try {
      if (!wanted.claim().isDone()) {
        lead(now);
      }
    } finally {
      leading.unlock();
    }
    return wanted.claim().join();
  }

  private void lead(Instant now) {
    var served = new ArrayList<Wanted>();
    for (var next = waiting.poll(); next != null; next = waiting.poll()) {
      served.add(next);
    }
    try {
      var groups = served.stream().map(Wanted::group).distinct().toList();
      var hands = new HashMap<String, Hand>();
      take(groups, now).forEach(hand -> hands.put(hand.group(), hand));
      served.forEach(wanted -> wanted.claim().complete(claim(wanted.group(), hands)));
    } catch (RuntimeException e) {
      served.forEach(wanted -> wanted.claim().completeExceptionally(e));
    }
  }

  private Claim claim(String group, Map<String, Hand> hands) {
    var hand = hands.remove(group);
    return hand == null ? new Claim.Shut(shutUntil(group)) : new Claim.Held(hand);
  }

  private Optional<Instant> shutUntil(String group) {
    return Database.with(jdbi, handle -> Leases.shutUntil(handle.getConnection(), group));
  }

  /// Takes those of the hosts that may be asked now and that nobody holds.
  List<Hand> take(Collection<String> groups, Instant now) {
    var owner = self + times.incrementAndGet();
    var wish = new Leases.Wish(groups, owner, gate.end(now, terms.work()));
    return Database.inTransaction(
        jdbi,
        handle -> {
          var rows = handle.getConnection();
          var hands = new ArrayList<Hand>();
          var leases = Leases.take(rows, wish, now);
          try (var due = new DueRows(rows)) {
            for (var lease : leases) {
              hands.add(hand(due.first(lease.group(), terms.looks() + 1), lease, now));
            }
          }
          return hands;
        });
  }

  private Hand hand(List<DueLook> first, Lease lease, Instant now) {
    var due = first.stream().limit(terms.looks()).filter(look -> !look.due().isAfter(now)).toList();
    var beyond = first.stream().skip(due.size()).map(DueLook::due).findFirst();
    return new Hand(new Hold(lease, gate), due, beyond);
  }
}
