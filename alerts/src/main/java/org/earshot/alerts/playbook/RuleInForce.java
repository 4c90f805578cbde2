package org.earshot.alerts.playbook;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.earshot.alerts.AlertRule;
import org.earshot.alerts.Due;

/// A rule with nothing left open: what it says itself, then its parents, then the defaults.
///
/// @param key the rule that matched
/// @param openAt reply need from which a case is opened
/// @param unsureAt reply need from which a person is asked
/// @param dueAfter time to answer
/// @param urgentAfter time to answer where the score says urgent
/// @param recipients who is told; empty means everybody
/// @param repeatEvery time between two notices after the deadline while nobody has the case
public record RuleInForce(
    String key,
    double openAt,
    double unsureAt,
    Duration dueAfter,
    Duration urgentAfter,
    Set<String> recipients,
    Duration repeatEvery) {
  /// Key of the rule above all others.
  public static final String ROOT = "default";

  /// The defaults, the one place where they stand: a day is what most people expect to wait for an
  /// answer, four hours for what may do harm.
  static final RuleInForce DEFAULTS =
      new RuleInForce(
          ROOT,
          0.5,
          0.3,
          Duration.ofHours(24),
          Duration.ofHours(4),
          Set.of(),
          Duration.ofHours(12));

  public RuleInForce {
    recipients = Set.copyOf(recipients);
  }

  /// The same, as far as a rule below says nothing else.
  RuleInForce below(AlertRule rule) {
    return new RuleInForce(
        rule.key(),
        rule.openAt().orElse(openAt),
        rule.unsureAt().orElse(unsureAt),
        rule.dueAfter().orElse(dueAfter),
        rule.urgentAfter().orElse(urgentAfter),
        rule.recipients().orElse(recipients),
        rule.repeatEvery().orElse(repeatEvery));
  }

  /// The deadline of what was seen at a moment, in elapsed hours.
  public Due due(Instant seen, boolean urgent) {
    return new Due(seen.plus(urgent ? urgentAfter : dueAfter), key, urgent);
  }
}
