package org.earshot.alerts.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.earshot.alerts.AlertRule;
import org.junit.jupiter.api.Test;

class RuleTreeTest {
  private static final AlertRule ROOT = rule("default", "", Set.of(), Set.of());
  private static final AlertRule ACME = hours(rule("acme", "default", Set.of("acme"), Set.of()), 8);
  private static final AlertRule SHOP = to(rule("shop", "acme", Set.of(), Set.of(7L)), "shop");

  @Test
  void theDeepestRuleThatMatchesIsTaken() {
    var tree = new RuleTree(List.of(SHOP, ROOT, ACME));

    assertThat(tree.of("acme", 7).key()).isEqualTo("shop");
    assertThat(tree.of("acme", 8).key()).isEqualTo("acme");
    assertThat(tree.of("other", 7).key()).isEqualTo("default");
  }

  @Test
  void whatARuleLeavesOpenComesFromAbove() {
    var shop = new RuleTree(List.of(ROOT, ACME, SHOP)).of("acme", 7);

    assertThat(shop.recipients()).containsExactly("shop");
    assertThat(shop.dueAfter()).isEqualTo(Duration.ofHours(8));
    assertThat(shop.urgentAfter()).isEqualTo(Duration.ofHours(4));
    assertThat(shop.openAt()).isEqualTo(0.5);
  }

  @Test
  void amongEquallyDeepRulesTheFirstByKeyIsTaken() {
    var one = rule("a", "default", Set.of("acme"), Set.of());
    var two = rule("b", "default", Set.of("acme"), Set.of());

    assertThat(new RuleTree(List.of(two, ROOT, one)).of("acme", 7).key()).isEqualTo("a");
  }

  @Test
  void aRuleThatIsGoneGivesWayToTheRoot() {
    assertThat(new RuleTree(List.of(ROOT)).of("gone").key()).isEqualTo("default");
    assertThat(new RuleTree(List.of()).of("gone").key()).isEqualTo("default");
  }

  @Test
  void aTreeHasOneRootAndNoRing() {
    var tree = new RuleTree(List.of(ROOT, ACME, SHOP));

    assertThat(tree.objection(rule("x", "", Set.of(), Set.of()))).isPresent();
    assertThat(tree.objection(rule("x", "nowhere", Set.of(), Set.of()))).isPresent();
    assertThat(tree.objection(rule("acme", "shop", Set.of(), Set.of()))).isPresent();
    assertThat(tree.objection(rule("acme", "acme", Set.of(), Set.of()))).isPresent();
    assertThat(tree.objection(rule("default", "acme", Set.of(), Set.of()))).isPresent();
    assertThat(tree.objection(rule("x", "shop", Set.of(), Set.of()))).isEmpty();
  }

  private static AlertRule rule(String key, String above, Set<String> brands, Set<Long> sources) {
    return new AlertRule(
        key,
        Optional.of(above).filter(name -> !name.isEmpty()),
        brands,
        sources,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static AlertRule hours(AlertRule rule, int hours) {
    return new AlertRule(
        rule.key(),
        rule.parent(),
        rule.brands(),
        rule.sources(),
        rule.openAt(),
        rule.unsureAt(),
        Optional.of(Duration.ofHours(hours)),
        rule.urgentAfter(),
        rule.recipients(),
        rule.repeatEvery());
  }

  private static AlertRule to(AlertRule rule, String recipient) {
    return new AlertRule(
        rule.key(),
        rule.parent(),
        rule.brands(),
        rule.sources(),
        rule.openAt(),
        rule.unsureAt(),
        rule.dueAfter(),
        rule.urgentAfter(),
        Optional.of(Set.of(recipient)),
        rule.repeatEvery());
  }
}
