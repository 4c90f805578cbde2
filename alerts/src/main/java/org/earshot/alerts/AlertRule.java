package org.earshot.alerts;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Who hears of what, and when an answer is due. Rules form a tree: what a rule leaves open it
/// takes from its parent, and a mention takes the deepest rule that matches it.
///
/// @param key short stable name
/// @param parent key of the rule above; empty for the root
/// @param brands keys of the brands it is for; empty for all
/// @param sources numbers of the sources it is for; empty for all
/// @param openAt reply need from which a case is opened
/// @param unsureAt reply need from which a person is asked
/// @param dueAfter time to answer
/// @param urgentAfter time to answer where the score says urgent
/// @param recipients keys of those who are told
/// @param repeatEvery time between two notices while nobody has acknowledged
public record AlertRule(
    String key,
    Optional<String> parent,
    Set<String> brands,
    Set<Long> sources,
    Optional<Double> openAt,
    Optional<Double> unsureAt,
    Optional<Duration> dueAfter,
    Optional<Duration> urgentAfter,
    Optional<Set<String>> recipients,
    Optional<Duration> repeatEvery) {
  public AlertRule {
    if (key.isBlank()) {
      throw new IllegalArgumentException("an alert rule needs a key");
    }
    Objects.requireNonNull(parent, "parent");
    brands = Set.copyOf(brands);
    sources = Set.copyOf(sources);
    recipients = recipients.map(Set::copyOf);
  }
}
