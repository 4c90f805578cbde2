package org.earshot.alerts.triage;

import java.util.List;
import java.util.Optional;
import org.earshot.alerts.CaseNumber;
import org.earshot.alerts.cases.KeptPlace;
import org.earshot.alerts.playbook.RuleInForce;
import org.earshot.indexer.Brand;

/// What is known around a mention when it is decided on.
///
/// @param rule the rule that it takes
/// @param brand its brand, where that is still listened for
/// @param place its place, where it has a case
/// @param decidedBefore true when the same words were decided on at an earlier version
/// @param answered true when a reply by an own account stands below it already
/// @param joins an active case of the same author in the same thread
/// @param oneWith an active case of which it is a further place: a copy by the same author, or
///   provable syndication
/// @param answers places that it answers, where it is a reply
/// @param proves places whose proof it is
public record Situation(
    RuleInForce rule,
    Optional<Brand> brand,
    Optional<KeptPlace> place,
    boolean decidedBefore,
    boolean answered,
    Optional<CaseNumber> joins,
    Optional<CaseNumber> oneWith,
    List<KeptPlace> answers,
    List<KeptPlace> proves) {
  public Situation {
    answers = List.copyOf(answers);
    proves = List.copyOf(proves);
  }

  /// Nothing is known but the rule and the brand.
  public static Situation bare(RuleInForce rule, Brand brand) {
    return new Situation(
        rule,
        Optional.of(brand),
        Optional.empty(),
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }
}
