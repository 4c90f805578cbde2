package org.earshot.crawler.gate;

import java.time.Instant;
import java.util.Objects;

/// A host that this process holds: nobody else asks it before the end.
///
/// @param group the host and port
/// @param owner who holds it, once only
/// @param next nobody asks it before
/// @param until when it ends by itself, so that a host is not lost with the process that held it
/// @param stirred how often the host was taken, or given something to do, this time included
public record Lease(String group, String owner, Instant next, Instant until, long stirred) {
  public Lease {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(next, "next");
    Objects.requireNonNull(until, "until");
  }
}
