package org.earshot.alerts;

import java.util.Optional;
import java.util.Set;

/// Rules for tests.
final class Playbooks {
  private Playbooks() {}

  /// A rule below the root, for one brand, telling these.
  static AlertRule rule(String key, String brand, Set<String> recipients) {
    return new AlertRule(
        key,
        Optional.of("default"),
        Set.of(brand),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(recipients),
        Optional.empty());
  }
}
