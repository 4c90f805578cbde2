package org.earshot.crawler.frontier;

import java.util.Objects;

/// A finding that is to be settled.
///
/// @param hand the host that it was made at
record Found<T extends Finding>(Hand hand, T finding) {
  Found {
    Objects.requireNonNull(hand, "hand");
    Objects.requireNonNull(finding, "finding");
  }
}
