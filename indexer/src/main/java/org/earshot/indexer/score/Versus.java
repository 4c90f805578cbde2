package org.earshot.indexer.score;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Where a brand stands in a comparison with somebody else that the words say outright: "unlike
/// Globex", "should have gone with Acme instead", "switched from Globex to Acme". In a question
/// nobody has decided yet.
final class Versus {
  /// "faster than the people of Acme"
  private static final int THAN_REACH = 3;

  /// What measures by something good ("faster than") has this weight at least.
  private static final double PRAISE = 2;

  /// "not really faster than"
  private static final int DENIED = 2;

  /// Fewer words say nothing.
  private static final int LEAST = 2;

  /// Behind these stands what a choice is measured by.
  private static final Set<String> THAN =
      Set.of("than", "als", "que", "che", "dan", "niz", "nei", "negu", "чем", "παρα");

  /// Behind these stands what somebody wants done.
  private static final Set<String> WISHES =
      Set.of("that", "if", "dass", "wenn", "que", "che", "dat", "ze", "zeby", "чтобы", "kad", "να");

  private final Reading reading;
  private final Names names;
  private final Nearby near;

  private Versus(Reading reading, Names names) {
    this.reading = reading;
    this.names = names;
    this.near = new Nearby(reading, names);
  }

  /// Where the brand stands; empty where the text does not compare it.
  static Optional<Stand> stand(Reading reading, Names names) {
    return new Versus(reading, names).stand();
  }

  private Optional<Stand> stand() {
    return first(Cue.Kind.FAVOUR, this::favour)
        .or(() -> first(Cue.Kind.SWITCH, this::switched))
        .or(() -> first(Cue.Kind.INSTEAD, this::instead))
        .or(() -> first(Cue.Kind.UNLIKE, this::differs))
        .or(() -> first(Cue.Kind.EQUAL, this::equal))
        .or(() -> first(Cue.Kind.THAN, this::outdone));
  }

  private interface Judge {
    Optional<Stand> of(Hit cue);
  }

  private Optional<Stand> first(Cue.Kind kind, Judge judge) {
    if (!reading.has(kind)) {
      return Optional.empty();
    }
    return reading
        .of(kind)
        .filter(cue -> !Questions.asks(reading, cue.from()))
        .flatMap(cue -> judge.of(cue).stream())
        .findFirst();
  }

  private Optional<Stand> favour(Hit cue) {
    int named = near.named(cue, Nearby.reach(cue));
    if (named < 0 || wishes(cue)) {
      return Optional.empty();
    }
    boolean chosen = names.isBrand(named) != negated(cue, named);
    return names.isBrand(named) || near.besideBrand(cue)
        ? Optional.of(chosen ? new Stand.Chosen(besides(cue, named)) : new Stand.Rejected())
        : Optional.empty();
  }

  /// "I'd prefer that Acme called me" wants something of it.
  private boolean wishes(Hit cue) {
    return cue.to() < reading.words().size()
        && WISHES.contains(reading.words().get(cue.to()).form());
  }

  /// The other sentences, as far as they name nobody else, and what a contrast adds to this one. A
  /// choice from nobody else is no clearer than the whole text.
  private String besides(Hit cue, int named) {
    if (near.inSentence(cue).allMatch(at -> names.isBrand(at) || !near.isNamed(at))) {
      return reading.text();
    }
    var besides = new StringBuilder();
    boolean turned = false;
    for (int at = 0; at < reading.words().size(); at++) {
      boolean same = reading.sameSentence(at, cue.from());
      turned = same && (turned || (at > Math.max(named, cue.from()) && turns(at)));
      if (near.isNamed(at) && !names.isBrand(at) && !same) {
        return "";
      }
      besides.append(same && !turned ? "" : reading.span(at, at + 1) + " ");
    }
    return besides.toString().strip();
  }

  /// "Instead" is a contrast, "instead of" is none.
  private boolean turns(int at) {
    return reading.turnsAt(at)
        && reading.of(Cue.Kind.INSTEAD).noneMatch(instead -> instead.from() == at);
  }

  /// "Should never have gone with": the choice is regretted; "would rather walk than take": it was
  /// another one.
  private boolean negated(Hit cue, int named) {
    int from = Math.min(cue.to(), named);
    int to = Math.max(cue.from(), named);
    return denies(from, to)
        || (cue.cue().weight() > 0 && denies(cue.from() - DENIED, cue.from()))
        || IntStream.range(from, to).anyMatch(at -> THAN.contains(reading.words().get(at).form()));
  }

  private boolean denies(int from, int to) {
    return Stream.concat(reading.of(Cue.Kind.NOT), reading.of(Cue.Kind.NOT_AFTER))
        .anyMatch(hit -> hit.from() >= from && hit.to() <= to);
  }

  /// Without a wish, "instead of" tells only what it was not: what it was is good or bad by itself.
  private Optional<Stand> instead(Hit cue) {
    int named = near.named(cue, Nearby.reach(cue));
    if (named < 0 || !believed(named)) {
      return Optional.empty();
    }
    boolean brand = names.isBrand(named);
    if (!brand && !near.besideBrand(cue)) {
      return Optional.empty();
    }
    return Optional.of(
        new Stand.Switched(
            rest(Math.min(named, cue.from()), Math.max(named + 1, cue.to())), !brand));
  }

  /// German writes every noun with a capital: "Tee statt Kaffee".
  private boolean believed(int named) {
    return names.isBrand(named)
        || !names.german()
        || names.isOther(named)
        || names.followsPreposition(named);
  }

  private Optional<Stand> switched(Hit cue) {
    int[] named = near.inSentence(cue).filter(near::isNamed).toArray();
    int[] after = Arrays.stream(named).filter(at -> at >= cue.to()).toArray();
    if (cue.cue().weight() < 0) {
      return after.length == 0 ? Optional.empty() : switched(after[0], other(named, after[0]), cue);
    }
    boolean follows = after.length > 0 && after[0] < cue.to() + THAN_REACH;
    int[] both = follows ? after : Arrays.stream(named).filter(at -> at < cue.from()).toArray();
    if (both.length == 0) {
      return Optional.empty();
    }
    int goal = other(both, both[0]);
    return goal < 0 || !near.together(both[0], goal)
        ? Optional.empty()
        : switched(goal, both[0], cue);
  }

  /// @param left who was left; −1 if nobody is named
  private Optional<Stand> switched(int goal, int left, Hit cue) {
    boolean own = names.isBrand(goal);
    int from = Math.max(Math.max(goal, left) + 1, cue.to());
    return left < 0
        ? Optional.empty()
        : Optional.of(new Stand.Switched(afterwards(from, own), own));
  }

  /// The first that is the brand where one is not, or the other way round; −1 if there is none.
  private int other(int[] named, int one) {
    return Arrays.stream(named)
        .filter(at -> names.isBrand(at) != names.isBrand(one))
        .findFirst()
        .orElse(-1);
  }

  /// What is said of the new choice after both are named; nothing where the old one is named again.
  ///
  /// @param own whether the new choice is the brand
  private String afterwards(int from, boolean own) {
    int to = reading.words().size();
    for (int at = from; at < to; at++) {
      if (near.isNamed(at) && names.isBrand(at) != own) {
        return "";
      }
    }
    return to - from < LEAST ? "" : reading.span(from, to);
  }

  private Optional<Stand> differs(Hit cue) {
    int named = near.named(cue, Nearby.reach(cue));
    boolean brand = named >= 0 && names.isBrand(named);
    if (named < 0 || (!brand && !near.besideBrand(cue))) {
      return Optional.empty();
    }
    int from = Math.min(named, cue.from());
    int to = Math.max(named + 1, cue.to());
    String rest = rest(from, to);
    boolean denied = denies(0, from) || denies(to, reading.words().size());
    return rest.isEmpty() ? Optional.empty() : Optional.of(new Stand.Differs(rest, !brand, denied));
  }

  private String rest(int from, int to) {
    int words = reading.words().size();
    if (words - (to - from) < LEAST) {
      return "";
    }
    String before = from > 0 ? reading.span(0, from) : "";
    String after = to < words ? reading.span(to, words) : "";
    return (before + " " + after).strip();
  }

  private Optional<Stand> equal(Hit cue) {
    int named = near.named(cue, Nearby.reach(cue));
    return named >= 0 && !names.isBrand(named) && near.besideBrand(cue)
        ? Optional.of(new Stand.Equal())
        : Optional.empty();
  }

  /// "Even Globex is better than Acme": the brand is what others are measured by.
  private Optional<Stand> outdone(Hit cue) {
    boolean after = cue.cue().weight() > 0;
    int named = near.named(cue, after ? THAN_REACH : Nearby.reach(cue));
    if (named < 0) {
      return Optional.empty();
    }
    boolean elsewhere =
        near.inSentence(cue)
            .filter(names::isBrand)
            .anyMatch(at -> after ? at < cue.from() : at >= cue.to());
    if (names.isBrand(named)) {
      return elsewhere ? Optional.empty() : Optional.of(new Stand.Outdone(isPraise(cue)));
    }
    return elsewhere && isPraise(cue) ? Optional.of(new Stand.Equal()) : Optional.empty();
  }

  /// "Faster than", but not "no faster than".
  private boolean isPraise(Hit than) {
    return than.cue().weight() >= PRAISE && !denies(than.from() - DENIED, than.to());
  }
}
