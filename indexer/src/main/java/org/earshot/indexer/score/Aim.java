package org.earshot.indexer.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.earshot.indexer.score.Word.Gap;

/// Tells which clauses of a text speak of a brand and which of somebody else: "Acme is great,
/// Globex ruined my day" says nothing bad of Acme. A clause speaks of somebody else when it begins
/// with a name that is not the brand's, and those after it in the sentence follow it until one
/// names the brand.
final class Aim {
  /// "o štai Globex", "за то Globex": a name this far into its clause still leads it.
  private static final int LEAD = 2;

  /// A sentence that begins so goes on about whom the one before spoke of.
  private static final Set<String> THEY =
      Set.of(
          "they", "he", "she", "ils", "elles", "ellos", "ellas", "loro", "eles", "elas", "ze",
          "zij", "oni", "они", "jie", "jos", "αυτοι", "αυτεσ", "onlar", "هم", "वे", "वो", "వాళ్ళు",
          "వాళ్లు", "వారు", "他们", "彼ら", "그들은");

  private enum Target {
    BRAND,
    OTHERS,
    HEARSAY,
    UNSAID
  }

  /// A clause: its words from one to before another, and of whom it speaks.
  private record Clause(int from, int to, Target target) {}

  /// What a text says of a brand, and what of others beside it.
  ///
  /// @param own the text without the clauses about others, and without what others say
  /// @param others the clauses about others
  /// @param faced whether a clause that the brand leads and one about others stand side by side
  record Parts(String own, String others, boolean faced) {}

  private final Reading reading;
  private final Names names;

  private Aim(Reading reading, Names names) {
    this.reading = reading;
    this.names = names;
  }

  /// What is said of the brand and what of others; empty where there are no others, or where
  /// nothing else is said.
  static Optional<Parts> parts(Reading reading, Names names) {
    return new Aim(reading, names).parts();
  }

  private Optional<Parts> parts() {
    var clauses = clauses();
    var own = clauses.stream().filter(Aim::isOwn).toList();
    return own.size() == clauses.size() || own.stream().noneMatch(Aim::says)
        ? Optional.empty()
        : Optional.of(new Parts(text(own), text(of(Target.OTHERS, clauses)), faced(clauses)));
  }

  /// "Acme came at once, Globex …", but not "my parcel from Acme came, Globex …".
  private boolean faced(List<Clause> clauses) {
    for (int i = 1; i < clauses.size(); i++) {
      if (face(clauses.get(i - 1), clauses.get(i)) || face(clauses.get(i), clauses.get(i - 1))) {
        return true;
      }
    }
    return false;
  }

  private boolean face(Clause own, Clause others) {
    return own.target() == Target.BRAND && others.target() == Target.OTHERS && leads(own);
  }

  private boolean leads(Clause own) {
    for (int at = own.from(); at < own.to(); at++) {
      if (names.isBrand(at)) {
        return at - own.from() <= LEAD || names.isFaced(at);
      }
    }
    return false;
  }

  private static boolean isOwn(Clause clause) {
    return clause.target() == Target.BRAND || clause.target() == Target.UNSAID;
  }

  private static List<Clause> of(Target target, List<Clause> clauses) {
    return clauses.stream().filter(clause -> clause.target() == target).toList();
  }

  private static boolean says(Clause clause) {
    return clause.to() - clause.from() > 1;
  }

  private String text(List<Clause> clauses) {
    return clauses.stream()
        .map(clause -> reading.span(clause.from(), clause.to()))
        .collect(Collectors.joining(" "));
  }

  private List<Clause> clauses() {
    var clauses = new ArrayList<Clause>();
    int from = 0;
    var before = startsOther() ? Target.OTHERS : Target.UNSAID;
    for (int at = 1; at <= reading.words().size(); at++) {
      boolean ends = at == reading.words().size();
      if (ends || reading.beginsClause(at)) {
        boolean fresh = from > 0 && isFresh(reading.words().get(from));
        var target = target(from, at, fresh ? Target.UNSAID : before);
        clauses.add(new Clause(from, at, isReported(from, at) ? Target.HEARSAY : target));
        before = target;
        from = at;
      }
    }
    return clauses;
  }

  private static boolean isFresh(Word first) {
    return first.before() == Gap.STOP && !THEY.contains(first.form());
  }

  /// "Acme is great, Globex ruined my day" is asked about Globex: where a later clause of the first
  /// sentence begins with the brand, an unknown first word is another's name.
  private boolean startsOther() {
    return names.mayBeOther(0) && brandLeadsLater();
  }

  private boolean brandLeadsLater() {
    int clause = 0;
    for (int at = 1; at < reading.words().size(); at++) {
      var before = reading.words().get(at).before();
      if (before == Gap.STOP) {
        return false;
      }
      clause = before == Gap.COMMA || reading.turnsAt(at) ? at : clause;
      if (names.isBrand(at)) {
        return clause > 0 && at - clause <= LEAD;
      }
    }
    return false;
  }

  private Target target(int from, int to, Target before) {
    boolean others = false;
    for (int at = from; at < to; at++) {
      if (names.isBrand(at)) {
        return Target.BRAND;
      }
      others |= names.isOther(at) && (at - from <= LEAD || names.isPaired(at));
    }
    return others ? Target.OTHERS : before;
  }

  /// "Everyone says that Acme is awful, but …": between who says it and the brand, it is others who
  /// speak.
  private boolean isReported(int from, int to) {
    return reading.has(Cue.Kind.HEARSAY)
        && reading
            .of(Cue.Kind.HEARSAY)
            .anyMatch(says -> {
              int brand = reported(says);
              return brand >= 0
                  && Math.min(brand, says.from()) < to
                  && Math.max(brand, says.from()) >= from;
            });
  }

  /// The brand that others speak of, −1 if they speak of something else or the brand speaks itself.
  private int reported(Hit says) {
    int reach = (int) says.cue().weight();
    int from = reach < 0 ? Math.max(0, says.from() + reach) : says.to();
    int to = reach < 0 ? says.from() : Math.min(reading.words().size(), says.to() + reach);
    for (int at = from; at < to; at++) {
      if (names.isBrand(at) && reading.sameSentence(at, says.from())) {
        return reach > 0 && speaks(says) ? -1 : at;
      }
    }
    return -1;
  }

  /// "Acme says that Acme …"
  private boolean speaks(Hit says) {
    for (int at = says.from() - 1; at >= 0 && reading.sameSentence(at, says.from()); at--) {
      if (names.isBrand(at)) {
        return true;
      }
    }
    return false;
  }
}
