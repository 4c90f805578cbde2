package org.earshot.crawler.frontier;

import java.util.Objects;

/// A look and what it came to.
///
/// @param hand the host that it was asked for at
record Settled(Hand hand, Look look, Settlement settlement) {
  Settled {
    Objects.requireNonNull(hand, "hand");
    Objects.requireNonNull(look, "look");
    Objects.requireNonNull(settlement, "settlement");
  }
}
