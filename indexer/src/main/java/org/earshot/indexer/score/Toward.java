package org.earshot.indexer.score;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.earshot.indexer.Sentiment;

/// What a text says of a brand, where it speaks of others too.
final class Toward {
  /// Weight of the sentences that name the brand, against the whole text.
  private static final double NAMING = 0.5;

  /// Where nobody else is named, the other sentences speak of the brand, too.
  private static final double NAMING_ALONE = 0.25;

  /// Weight of what is said of the brand alone.
  private static final double AIMED = 0.9;

  /// How bad it is to be what others are better than.
  private static final double OUTDONE = 0.3;

  /// How much a choice that is said outright counts beside all else.
  private static final double CHOICE = 0.75;

  /// Who tells the brand from others without a word of tone means it well of one and ill of the
  /// other.
  private static final double CONTRAST = 0.55;

  /// What leans less than this leans nowhere.
  private static final double LEANS = 0.3;

  /// What leans more than this is clear.
  private static final double CLEAR = 0.35;

  /// More characters than this that lean nowhere mean to.
  private static final int SHORT = 160;

  private static final double EQUAL = 0.4;

  private final Reading reading;
  private final String brand;
  private final Names names;
  private final Leaning whole;
  private final Function<String, Leaning> model;

  /// @param whole how the whole text leans
  /// @param model how other texts of its language lean
  Toward(Reading reading, String brand, Leaning whole, Function<String, Leaning> model) {
    this.reading = reading;
    this.brand = brand;
    this.names = new Names(reading, reading.branded(brand));
    this.whole = whole;
    this.model = model;
  }

  /// @param against what speaks against the brand where the text does not choose it
  Leaning leaning(UnaryOperator<Leaning> against) {
    if (!names.anyBrand()) {
      return against.apply(whole);
    }
    return Versus.stand(reading, names).map(this::of).orElseGet(() -> against.apply(aimed()));
  }

  private Leaning of(Stand stand) {
    return switch (stand) {
      case Stand.Chosen(var rest) -> chosen(rest);
      case Stand.Rejected() -> whole.mixed(Leaning.ALL_BAD, CHOICE);
      case Stand.Equal() -> aimed().mixed(Leaning.ALL_GOOD, EQUAL);
      case Stand.Outdone(var praised) -> outdone(praised);
      case Stand.Differs(var rest, var own, var denied) ->
          sided(settled(model.apply(rest), denied), own);
      case Stand.Switched(var rest, var own) -> sided(switched(rest), own);
    };
  }

  private Leaning chosen(String rest) {
    boolean spoiled = !rest.isEmpty() && model.apply(rest).balance() < -CLEAR;
    return spoiled ? aimed() : whole.mixed(Leaning.ALL_GOOD, CHOICE);
  }

  private Leaning outdone(boolean praised) {
    if (praised && Math.abs(whole.balance()) < LEANS) {
      return whole.mixed(Leaning.ALL_BAD, CONTRAST);
    }
    return whole.good() > whole.bad() ? whole.turned().mixed(Leaning.ALL_BAD, OUTDONE) : aimed();
  }

  private Leaning switched(String rest) {
    var after = rest.isEmpty() ? Leaning.NONE : model.apply(rest);
    return after.balance() < -CLEAR ? after : after.mixed(Leaning.ALL_GOOD, CHOICE);
  }

  /// Differences that bear no tone are praise, unless they lie in what is not done.
  private static Leaning settled(Leaning rest, boolean denied) {
    boolean bad = rest.balance() < (denied ? 0 : -LEANS);
    return rest.mixed(bad ? Leaning.ALL_BAD : Leaning.ALL_GOOD, CONTRAST);
  }

  private static Leaning sided(Leaning leaning, boolean own) {
    return own ? leaning : leaning.turned();
  }

  private Leaning aimed() {
    return Aim.parts(reading, names)
        .map(this::beside)
        .or(() ->
            Clauses.naming(reading, brand)
                .map(named ->
                    whole.mixed(model.apply(named), names.anyOther() ? NAMING : NAMING_ALONE)))
        .orElse(whole);
  }

  private static boolean leansNowhere(Leaning leaning) {
    return leaning.sentiment() == Sentiment.NEUTRAL || Math.abs(leaning.balance()) < LEANS;
  }

  /// Of what others say nothing is believed, but where the author says nothing against it.
  private boolean agreed(Leaning own, Aim.Parts parts) {
    return parts.others().isEmpty()
        && Math.abs(own.balance()) < LEANS
        && !reading.has(Cue.Kind.BUT);
  }

  /// Beside what is clearly good or bad of others, what leans nowhere is the opposite.
  private Leaning beside(Aim.Parts parts) {
    var own = model.apply(parts.own());
    if (agreed(own, parts)) {
      return whole;
    }
    if (parts.faced()
        && !parts.others().isEmpty()
        && leansNowhere(own)
        && parts.own().length() < SHORT
        && !Questions.marked(reading)) {
      var others = model.apply(parts.others());
      var opposite = others.bad() > others.good() ? Leaning.ALL_GOOD : Leaning.ALL_BAD;
      own = Math.abs(others.balance()) > CLEAR ? own.mixed(opposite, CONTRAST) : own;
    }
    return whole.mixed(own, AIMED);
  }
}
