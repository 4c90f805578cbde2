package org.earshot.alerts;

import java.time.Instant;
import java.util.Objects;

/// When an answer is due, with the rule that said so.
///
/// @param at the deadline
/// @param rule key of the alert rule
/// @param urgent true when the rule's urgent time was taken
public record Due(Instant at, String rule, boolean urgent) {
  public Due {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(rule, "rule");
  }
}
