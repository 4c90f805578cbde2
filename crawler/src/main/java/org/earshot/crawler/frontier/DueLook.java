package org.earshot.crawler.frontier;

import java.time.Instant;
import java.util.Objects;

/// A look and when it is due.
record DueLook(Look look, Instant due) {
  DueLook {
    Objects.requireNonNull(look, "look");
    Objects.requireNonNull(due, "due");
  }
}
