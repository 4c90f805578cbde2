package org.earshot.crawler.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The gate of a host under a lease: while that lasts, this process governs the host's politeness
/// in memory, and writes it down when it gives the host back. Other hosts pass their own gate.
///
/// No request begins that could still be under way, or whose delay could not be over, when the
/// lease ends: so nobody is impolite by a crash.
public final class Hold implements Gate {
  private final Lease lease;
  private final StoredGate stored;
  private Instant until;
  private Instant next;

  /// Opens it.
  ///
  /// @param stored where the lease was taken, and other hosts are
  public Hold(Lease lease, StoredGate stored) {
    this.lease = lease;
    this.stored = stored;
    this.until = lease.until();
    this.next = lease.next();
  }

  @Override
  public Entry enter(String group, Instant now, Duration between) {
    if (!group.equals(lease.group())) {
      return stored.enter(group, now, between);
    }
    if (now.isBefore(next)) {
      return new Entry.Wait(next);
    }
    var needed = stored.end(now, between);
    if (needed.isAfter(until)) {
      if (!stored.extend(lease, needed)) {
        return new Entry.Wait(needed); // it was ours once; somebody else holds it by now
      }
      until = needed;
    }
    return new Entry.Pass(group, lease.owner());
  }

  @Override
  public void leave(Entry.Pass pass, Instant when) {
    if (pass.group().equals(lease.group())) {
      postpone(pass.group(), when);
      return;
    }
    stored.leave(pass, when);
  }

  @Override
  public void postpone(String group, Instant when) {
    if (!group.equals(lease.group())) {
      stored.postpone(group, when);
    } else if (when.isAfter(next)) {
      next = when;
    }
  }

  public String group() {
    return lease.group();
  }

  /// When the host may be asked again.
  public Instant next() {
    return next;
  }

  /// Gives the host back.
  ///
  /// @param due when there is something to do there
  public Leases.Release release(Optional<Instant> due) {
    return new Leases.Release(lease, next, due.map(at -> at.isAfter(next) ? at : next));
  }
}
