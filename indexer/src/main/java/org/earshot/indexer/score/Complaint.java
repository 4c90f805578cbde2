package org.earshot.indexer.score;

import java.util.Comparator;
import java.util.Optional;
import org.earshot.indexer.Reason;
import org.earshot.indexer.Reason.Kind;
import org.earshot.indexer.ScoreRequest;

/// Tells whether a text is a complaint, how much of one, and what in it says so.
final class Complaint {
  /// A clear complaint needs a reply by itself, mere gloom does not.
  private static final double BAD = 0.45;

  /// Gloom that no word tells is often a mere question to a help desk: a person looks.
  private static final double UNTOLD = 0.35;

  private static final double IDIOM = 0.35;
  private static final double LIVED_THROUGH = 0.08;
  private static final double SPOKEN_TO = 0.08;
  private static final double TO_DESK = 0.18;
  private static final double GLOOMY = 0.35;

  /// Words of a complaint beyond this sum add nothing.
  private static final double IDIOMS_ENOUGH = 3;

  /// Half of [#IDIOMS_ENOUGH]: one phrase that only complaints use.
  private static final double GRUMBLE = 0.5;

  /// Praise this clear is no complaint, whatever idioms it uses.
  private static final double PLEASED = 0.8;

  private final Reading reading;
  private final Tone tone;
  private final Leaning leaning;
  private final double idioms;

  private Complaint(Reading reading, Tone tone, Leaning leaning) {
    this.reading = reading;
    this.tone = tone;
    this.leaning = leaning;
    this.idioms = Math.min(reading.sum(Cue.Kind.COMPLAINT) / IDIOMS_ENOUGH, 1);
  }

  /// Empty where the text is none.
  static Optional<Reason> in(Reading reading, Tone tone, Leaning leaning, ScoreRequest request) {
    var complaint = new Complaint(reading, tone, leaning);
    return complaint.made()
        ? Optional.of(ReplyNeed.part(Kind.COMPLAINT, complaint.weight(request), complaint.worst()))
        : Optional.empty();
  }

  private boolean made() {
    boolean gloomy = leaning.bad() >= GLOOMY && leaning.bad() >= leaning.good();
    boolean grumbling = idioms >= GRUMBLE && leaning.good() < PLEASED;
    return !reading.words().isEmpty() && (gloomy || grumbling);
  }

  private double weight(ScoreRequest request) {
    boolean told =
        idioms > 0 || tone.bad() > 0 || request.rating().isPresent() || Irony.in(reading, tone);
    double weight = (told ? BAD : UNTOLD) * leaning.bad() + IDIOM * idioms;
    weight += reading.has(Cue.Kind.MINE) ? LIVED_THROUGH : 0;
    return weight + (told && reading.says(Words.DESK) ? TO_DESK : spokenTo() ? SPOKEN_TO : 0);
  }

  private boolean spokenTo() {
    return reading.has(Cue.Kind.YOU) || reading.says(Words.ACCOUNT);
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
}
