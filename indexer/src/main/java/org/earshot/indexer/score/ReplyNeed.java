package org.earshot.indexer.score;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.earshot.crawler.PostType;
import org.earshot.crawler.Rating;
import org.earshot.indexer.Reason;
import org.earshot.indexer.Reason.Kind;
import org.earshot.indexer.ScoreRequest;
import org.earshot.indexer.Topic;

/// Adds up, part by part, why a text needs a reply. Each part is a [Reason] that people get to see.
final class ReplyNeed {
  /// A clear complaint needs a reply by itself, mere gloom does not.
  private static final double BAD = 0.45;

  /// Gloom that no word tells is often a mere question to a help desk: a person looks.
  private static final double UNTOLD = 0.35;

  private static final double IDIOM = 0.35;
  private static final double LIVED_THROUGH = 0.08;
  private static final double SPOKEN_TO = 0.08;
  private static final double TO_DESK = 0.18;
  private static final double GLOOMY = 0.35;

  /// Half of [#IDIOMS_ENOUGH]: one phrase that only complaints use.
  private static final double GRUMBLE = 0.5;

  /// Praise this clear is no complaint, whatever idioms it uses.
  private static final double PLEASED = 0.8;

  /// Who is this content neither threatens nor wants something made good.
  private static final double CONTENT = 0.6;

  /// A cue of this weight asks without a mark: "does anyone know …".
  private static final double ASKS_OUTRIGHT = 2;

  private static final double QUESTION = 0.5;

  /// "How long does delivery take": meant for whoever sells, so a person looks.
  private static final double ASKED_OUTRIGHT = 0.4;

  private static final double ASKED_AROUND = 0.3;

  /// Asked for in a calm voice it is still asked for: a person looks at least.
  private static final double REMEDY = 0.35;

  private static final double LOSS = 0.1;
  private static final double DANGER = 0.4;
  private static final double LAW = 0.35;
  private static final double LEAVING = 0.2;
  private static final double ONE_STAR = 0.3;
  private static final double STARS_ALONE = 0.5;
  private static final double MIDDLING_STARS = 0.1;
  private static final double PRAISE = -0.4;
  private static final double ABOUT_COMPLAINTS = -0.7;
  private static final double ADVERT = -0.5;

  /// Words of a complaint beyond this sum add nothing.
  private static final double IDIOMS_ENOUGH = 3;

  /// "Customers", "companies", "study": three such words and hardly an "I" make an article.
  private static final double GENERAL = 3;

  /// "How to complain to …": one phrase that only articles use, and no "I".
  private static final double HEADLINE = 2;

  /// Two words of advertising, or one phrase that nobody else uses.
  private static final double SELLING = 2;

  private final Reading reading;
  private final Tone tone;
  private final Leaning leaning;
  private final ScoreRequest request;
  private final List<Reason> reasons = new ArrayList<>();
  private final boolean general;

  private ReplyNeed(Reading reading, Tone tone, Leaning leaning, ScoreRequest request) {
    this.reading = reading;
    this.tone = tone;
    this.leaning = leaning;
    this.request = request;
    this.general = general(reading, request);
  }

  static List<Reason> reasons(Reading reading, Tone tone, Leaning leaning, ScoreRequest request) {
    var need = new ReplyNeed(reading, tone, leaning, request);
    need.complaint();
    need.question();
    need.wants();
    need.threats();
    need.stars();
    need.against();
    return List.copyOf(need.reasons);
  }

  /// The sum, within 0 and 1.
  static double sum(List<Reason> reasons) {
    return Math.clamp(reasons.stream().mapToDouble(Reason::weight).sum(), 0, 1);
  }

  private void complaint() {
    double idioms = Math.min(reading.sum(Cue.Kind.COMPLAINT) / IDIOMS_ENOUGH, 1);
    if (reading.words().isEmpty()) {
      return;
    }
    boolean gloomy = leaning.bad() >= GLOOMY && leaning.bad() >= leaning.good();
    boolean grumbling = idioms >= GRUMBLE && leaning.good() < PLEASED;
    if (!gloomy && !grumbling) {
      return;
    }
    boolean told =
        idioms > 0 || tone.bad() > 0 || request.rating().isPresent() || Irony.in(reading, tone);
    double weight = (told ? BAD : UNTOLD) * leaning.bad() + IDIOM * idioms;
    weight += reading.has(Cue.Kind.MINE) ? LIVED_THROUGH : 0;
    weight += toDesk() && told ? TO_DESK : spokenTo() ? SPOKEN_TO : 0;
    add(Kind.COMPLAINT, weight, worst());
  }

  private String worst() {
    return reading
        .of(Cue.Kind.COMPLAINT)
        .max(Comparator.comparingDouble(hit -> hit.cue().weight()))
        .or(() ->
            tone.marks().stream()
                .min(Comparator.comparingDouble(Tone.Mark::value))
                .filter(mark -> mark.value() < 0)
                .map(Tone.Mark::hit))
        .map(reading::evidence)
        .orElseGet(() -> reading.excerpt(0, reading.text().length()));
  }

  private boolean spokenTo() {
    return reading.has(Cue.Kind.YOU) || holds(Words.ACCOUNT);
  }

  private boolean toDesk() {
    return holds(Words.DESK);
  }

  private boolean holds(String placeholder) {
    return reading.words().stream().anyMatch(word -> word.form().equals(placeholder));
  }

  private void question() {
    boolean asked = request.type().filter(type -> type == PostType.QUESTION).isPresent();
    Optional<Hit> asks =
        reading.of(Cue.Kind.ASK).max(Comparator.comparingDouble(hit -> hit.cue().weight()));
    boolean outright = asks.filter(hit -> hit.cue().weight() >= ASKS_OUTRIGHT).isPresent();
    boolean marked = outright || Questions.marked(reading);
    if (general || !(asked || marked || asks.isPresent())) {
      return;
    }
    String evidence = asks.map(reading::evidence).orElse("?");
    boolean toUs =
        toDesk()
            || Questions.names(reading, request)
            || (asks.isPresent() && reading.has(Cue.Kind.YOU));
    if (asked || (marked && toUs)) {
      add(Kind.QUESTION, QUESTION, evidence);
    } else if (marked) {
      add(Kind.QUESTION, outright ? ASKED_OUTRIGHT : ASKED_AROUND, evidence);
    }
  }

  private void wants() {
    if (!pleased()) {
      first(Cue.Kind.REMEDY, Kind.REMEDY_ASKED, REMEDY);
      first(Cue.Kind.LEAVE, Kind.LEAVING, LEAVING);
    }
    if (leaning.bad() > leaning.good()) {
      first(Cue.Kind.LOSS, Kind.LOSS_SAID, LOSS);
    }
  }

  private void threats() {
    if (!general && !pleased()) {
      first(Cue.Kind.HARM, Kind.SAFETY_THREAT, DANGER);
      first(Cue.Kind.LAW, Kind.LEGAL_THREAT, LAW);
    }
  }

  /// Where no word is good, a model that finds a text good is not believed against a threat.
  private boolean pleased() {
    return leaning.good() >= CONTENT && tone.good() > 0;
  }

  private void stars() {
    request.rating().ifPresent(this::stars);
  }

  private void stars(Rating rating) {
    var figures = new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
    double best = rating.max().orElse(Rating.DEFAULT_MAX);
    String said = figures.format(rating.value()) + "/" + figures.format(best);
    double share = rating.share();
    if (share <= 0.25) {
      add(Kind.LOW_STARS, reading.words().isEmpty() ? STARS_ALONE : ONE_STAR, said);
    } else if (share <= 0.5) {
      add(Kind.LOW_STARS, MIDDLING_STARS, said);
    }
  }

  private void against() {
    if (leaning.good() > 0.5) {
      add(Kind.PRAISE, PRAISE * leaning.good(), praised());
    }
    if (general) {
      first(Cue.Kind.ABOUT, Kind.ABOUT_COMPLAINTS, ABOUT_COMPLAINTS);
    } else if (advert(reading)) {
      first(Cue.Kind.ADVERT, Kind.ADVERT, ADVERT);
    }
  }

  /// Whom a clause on the staff names is to be thanked.
  private String praised() {
    return reading
        .of(Cue.Kind.TOPIC)
        .filter(hit -> hit.cue().topic().filter(Topic.STAFF::equals).isPresent())
        .findFirst()
        .map(reading::clause)
        .orElseGet(this::best);
  }

  private String best() {
    return tone.marks().stream()
        .max(Comparator.comparingDouble(Tone.Mark::value))
        .filter(mark -> mark.value() > 0)
        .map(mark -> reading.evidence(mark.hit()))
        .orElseGet(() -> reading.excerpt(0, reading.text().length()));
  }

  /// Whether a text speaks of customers at large, or sells or hires: it leans nowhere.
  static boolean isAboutAll(Reading reading, ScoreRequest request) {
    return general(reading, request) || advert(reading);
  }

  private static boolean advert(Reading reading) {
    return reading.sum(Cue.Kind.ADVERT) >= SELLING && reading.sum(Cue.Kind.COMPLAINT) < SELLING;
  }

  /// True for texts that speak of customers and their complaints at large.
  private static boolean general(Reading reading, ScoreRequest request) {
    double about = reading.sum(Cue.Kind.ABOUT);
    double mine = reading.sum(Cue.Kind.MINE);
    boolean article = request.type().filter(type -> type == PostType.ARTICLE).isPresent();
    boolean headline = about >= HEADLINE && mine == 0;
    return article ? about > mine : headline || (about >= GENERAL && about > 2 * mine);
  }

  private void first(Cue.Kind cue, Kind kind, double weight) {
    reading
        .of(cue)
        .filter(hit -> hit.cue().weight() > 0)
        .findFirst()
        .ifPresent(hit -> add(kind, weight, reading.evidence(hit)));
  }

  private void add(Kind kind, double weight, String evidence) {
    reasons.add(new Reason(kind, Math.round(weight * 100) / 100.0, evidence));
  }
}
