package org.earshot.alerts.playbook;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.earshot.alerts.AlertRule;

/// The alert rules as a tree, with inherited defaults.
public final class RuleTree {
  private final Map<String, AlertRule> rules;

  public RuleTree(List<AlertRule> rules) {
    this.rules = rules.stream().collect(Collectors.toMap(AlertRule::key, Function.identity()));
  }

  /// The deepest rule that matches; among equally deep ones the first by key. A rule matches where
  /// it and all rules above it do.
  public RuleInForce of(String brand, long source) {
    return rules.values().stream()
        .filter(rule -> path(rule).stream().allMatch(step -> matches(step, brand, source)))
        .max(
            Comparator.<AlertRule>comparingInt(rule -> path(rule).size())
                .thenComparing(AlertRule::key, Comparator.reverseOrder()))
        .map(this::inForce)
        .orElse(RuleInForce.DEFAULTS);
  }

  /// A rule by its key; the root where it is gone.
  public RuleInForce of(String key) {
    return Optional.ofNullable(rules.get(key)).map(this::inForce).orElseGet(this::root);
  }

  /// Why a rule cannot stand in this tree.
  Optional<String> objection(AlertRule rule) {
    if (rule.key().equals(RuleInForce.ROOT)) {
      return rule.parent().isPresent()
          ? Optional.of("the rule '" + RuleInForce.ROOT + "' has no rule above it")
          : Optional.empty();
    }
    if (rule.parent().isEmpty()) {
      return Optional.of("rule '" + rule.key() + "' needs a rule above it, such as 'default'");
    }
    var above = rule.parent().get();
    if (!rules.containsKey(above)) {
      return Optional.of("rule '" + rule.key() + "' names an unknown rule above it: " + above);
    }
    if (path(rules.get(above)).stream().anyMatch(step -> step.key().equals(rule.key()))) {
      return Optional.of("rule '" + rule.key() + "' would stand above itself");
    }
    return Optional.empty();
  }

  private RuleInForce root() {
    return Optional.ofNullable(rules.get(RuleInForce.ROOT))
        .map(this::inForce)
        .orElse(RuleInForce.DEFAULTS);
  }

  private RuleInForce inForce(AlertRule rule) {
    var all = RuleInForce.DEFAULTS;
    for (var step : path(rule)) {
      all = all.below(step);
    }
    return all;
  }

  /// From the root to the rule. Stops where a rule stands above itself, which `put` refuses.
  private List<AlertRule> path(AlertRule rule) {
    var path = new ArrayDeque<AlertRule>();
    var met = new HashSet<String>();
    var step = Optional.of(rule);
    while (step.isPresent() && met.add(step.get().key())) {
      path.addFirst(step.get());
      step = step.get().parent().flatMap(key -> Optional.ofNullable(rules.get(key)));
    }
    return List.copyOf(path);
  }

  private static boolean matches(AlertRule rule, String brand, long source) {
    return (rule.brands().isEmpty() || rule.brands().contains(brand))
        && (rule.sources().isEmpty() || rule.sources().contains(source));
  }
}
