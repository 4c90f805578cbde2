package org.earshot.alerts;

import java.time.Instant;
import java.util.Objects;

/// A mention of which the scorer is not sure; a person decides.
///
/// @param mentionId the mention
/// @param brand key of its brand
/// @param since when it was put in the queue
/// @param why one line
public record Unsure(long mentionId, String brand, Instant since, String why) {
  public Unsure {
    Objects.requireNonNull(brand, "brand");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(why, "why");
  }
}
