package org.earshot.indexer.score;

import java.util.ArrayList;
import java.util.HashSet;
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

  /// Shorter ones are abbreviations and pronouns.
  private static final int SHORTEST_NAME = 3;

  /// "faster than the people of Acme"
  private static final int THAN_REACH = 3;

  /// Of a text in another script, a word in Latin letters is a name.
  private static final double FOREIGN = 0.5;

  private enum Target {
    BRAND,
    OTHERS,
    UNSAID
  }

  /// A clause: its words from one to before another, and of whom it speaks.
  private record Clause(int from, int to, Target target) {}

  private final Reading reading;
  private final Set<Integer> branded;
  private final Set<Integer> known;
  private final boolean latin;

  private Aim(Reading reading, String brand) {
    this.reading = reading;
    this.branded = reading.branded(brand);
    this.known = new HashSet<>();
    reading
        .hits()
        .forEach(hit -> {
          for (int i = hit.from(); i < hit.to(); i++) {
            known.add(i);
          }
        });
    this.latin = latinShare(reading.text()) >= FOREIGN;
  }

  /// The text without the clauses about others; empty where there are none, or where nothing else
  /// is said.
  static Optional<String> without(Reading reading, String brand) {
    var aim = new Aim(reading, brand);
    if (aim.branded.isEmpty()) {
      return Optional.empty();
    }
    var clauses = aim.clauses();
    var kept = clauses.stream().filter(clause -> clause.target() != Target.OTHERS).toList();
    return kept.size() == clauses.size() || kept.stream().noneMatch(aim::says)
        ? Optional.empty()
        : Optional.of(kept.stream().map(aim::text).collect(Collectors.joining(" ")));
  }

  /// Whether the brand is what others are measured by: "even Globex is better than Acme".
  static boolean outdone(Reading reading, String brand) {
    var branded = reading.branded(brand);
    return reading
        .of(Cue.Kind.THAN)
        .anyMatch(than ->
            branded.stream().anyMatch(at -> at >= than.to() && at - than.to() < THAN_REACH)
                && branded.stream().noneMatch(at -> at < than.from()));
  }

  private boolean says(Clause clause) {
    return clause.to() - clause.from() > 1;
  }

  private String text(Clause clause) {
    return reading.span(clause.from(), clause.to());
  }

  private List<Clause> clauses() {
    var clauses = new ArrayList<Clause>();
    int from = 0;
    var before = startsOther() ? Target.OTHERS : Target.UNSAID;
    for (int at = 1; at <= reading.words().size(); at++) {
      boolean ends = at == reading.words().size();
      if (ends || reading.beginsClause(at)) {
        boolean fresh = from > 0 && reading.words().get(from).before() == Gap.STOP;
        var target = target(from, at, fresh ? Target.UNSAID : before);
        clauses.add(new Clause(from, at, target));
        before = target;
        from = at;
      }
    }
    return clauses;
  }

  /// "Acme is great, Globex ruined my day" is asked about Globex: where a later clause of the first
  /// sentence begins with the brand, an unknown first word is another's name.
  private boolean startsOther() {
    var first = reading.words().getFirst();
    char initial = reading.text().charAt(first.start());
    boolean name =
        first.end() - first.start() >= SHORTEST_NAME
            && !first.shouted()
            && !known.contains(0)
            && (latin ? Character.isUpperCase(initial) : isLatin(initial));
    return name && !branded.contains(0) && brandLeadsLater();
  }

  private boolean brandLeadsLater() {
    int clause = 0;
    for (int at = 1; at < reading.words().size(); at++) {
      var before = reading.words().get(at).before();
      if (before == Gap.STOP) {
        return false;
      }
      clause = before == Gap.COMMA || reading.turnsAt(at) ? at : clause;
      if (branded.contains(at)) {
        return clause > 0 && at - clause <= LEAD;
      }
    }
    return false;
  }

  private Target target(int from, int to, Target before) {
    for (int at = from; at < to; at++) {
      if (branded.contains(at)) {
        return Target.BRAND;
      }
    }
    for (int at = from; at < Math.min(to, from + LEAD + 1); at++) {
      if (isName(at, from)) {
        return Target.OTHERS;
      }
    }
    return before;
  }

  /// A sentence begins with a capital anyway, and German writes every noun with one.
  private boolean isName(int at, int clause) {
    var word = reading.words().get(at);
    String raw = reading.text().substring(word.start(), word.end());
    if (raw.length() < SHORTEST_NAME || word.shouted() || known.contains(at)) {
      return false;
    }
    if (!latin) {
      return isLatin(raw.charAt(0));
    }
    boolean first = word.before() == Gap.STOP;
    boolean leads = !reading.lang().equals("de") || at == clause;
    return Character.isUpperCase(raw.charAt(0)) && leads && !first;
  }

  private static double latinShare(String text) {
    int letters = 0;
    int latin = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ascii = c < 0x80;
      if (Character.isLetter(c)) {
        letters++;
        latin += ascii || isLatin(c) ? 1 : 0;
      }
    }
    return letters == 0 ? 1 : latin / (double) letters;
  }

  private static boolean isLatin(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }
}
