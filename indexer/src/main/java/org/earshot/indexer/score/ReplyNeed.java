package org.earshot.indexer.score;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.earshot.crawler.Rating;
import org.earshot.indexer.Reason;
import org.earshot.indexer.Reason.Kind;
import org.earshot.indexer.ScoreRequest;
import org.earshot.indexer.Topic;

/// Adds up, part by part, why a text needs a reply. Each part is a [Reason] that people get to see.
final class ReplyNeed {
  /// Who is this content neither threatens nor wants something made good.
  private static final double CONTENT = 0.6;

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
    this.general = Scope.general(reading, request);
  }

  static List<Reason> reasons(Reading reading, Tone tone, Leaning leaning, ScoreRequest request) {
    var need = new ReplyNeed(reading, tone, leaning, request);
    Complaint.in(reading, tone, leaning, request).ifPresent(need.reasons::add);
    if (!need.general) {
      Questions.in(reading, request).ifPresent(need.reasons::add);
    }
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
    } else if (Scope.advert(reading)) {
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

  private void first(Cue.Kind cue, Kind kind, double weight) {
    reading
        .of(cue)
        .filter(hit -> hit.cue().weight() > 0)
        .findFirst()
        .ifPresent(hit -> add(kind, weight, reading.evidence(hit)));
  }

  private void add(Kind kind, double weight, String evidence) {
    reasons.add(part(kind, weight, evidence));
  }

  /// A part of the sum, rounded as people get to see it.
  static Reason part(Kind kind, double weight, String evidence) {
    return new Reason(kind, Math.round(weight * 100) / 100.0, evidence);
  }
}
