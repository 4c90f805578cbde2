package org.earshot.alerts.triage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.earshot.alerts.Due;
import org.earshot.alerts.PlaceState;
import org.earshot.alerts.cases.Fingerprint;
import org.earshot.alerts.cases.KeptPlace;
import org.earshot.alerts.prove.ProofRule;
import org.earshot.alerts.triage.Decision.AskPerson;
import org.earshot.alerts.triage.Decision.Calm;
import org.earshot.alerts.triage.Decision.Doubt;
import org.earshot.alerts.triage.Decision.Nothing;
import org.earshot.crawler.Arrival;
import org.earshot.indexer.BrandRole;
import org.earshot.indexer.Judgement;
import org.earshot.indexer.Mention;
import org.earshot.indexer.Sentiment;

/// Decides what follows from a mention. A pure function, so that changed rules can be run over what
/// is past.
public final class Triage {
  private Triage() {}

  /// What follows, in order; never empty.
  public static List<Decision> decide(Mention mention, Situation around) {
    return switch (mention.speaker()) {
      case BRAND -> ours(mention, around);
      case CLAIMS_BRAND -> pretended(mention, around);
      case PUBLIC ->
          around
              .place()
              .map(place -> followed(mention, place))
              .orElseGet(() -> List.of(fresh(mention, around)));
    };
  }

  private static List<Decision> ours(Mention reply, Situation around) {
    if (reply.vanished().isPresent()) {
      return orNothing(around.proves().stream().map(Decision.ProofGone::new), Calm.VANISHED);
    }
    return orNothing(
        around.answers().stream()
            .filter(place -> place.state() != PlaceState.PROVED)
            .filter(place -> ProofRule.proves(place, reply))
            .map(Decision.Proof::new),
        Calm.OWN_POST);
  }

  private static List<Decision> pretended(Mention reply, Situation around) {
    if (reply.vanished().isPresent()) {
      return List.of(new Nothing(Calm.VANISHED));
    }
    if (!around.answers().isEmpty()) {
      return List.of(new Decision.Impostor(around.answers().getFirst()));
    }
    return List.of(calm(reply, around).orElse(new AskPerson(Doubt.CLAIMS_BRAND)));
  }

  /// What has become of a post that has a case.
  private static List<Decision> followed(Mention mention, KeptPlace place) {
    var changes = new ArrayList<Decision>();
    var gone = place.state() == PlaceState.VANISHED;
    if (!gone && mention.vanished().isPresent()) {
      return List.of(new Decision.Vanished(place));
    }
    if (gone && mention.vanished().isEmpty()) {
      changes.add(new Decision.Returned(place));
    }
    if (!Fingerprint.ofContent(mention.post()).equals(place.content())) {
      changes.add(new Decision.Edited(place));
    }
    return orNothing(changes.stream(), Calm.NOTHING_NEW);
  }

  private static Decision fresh(Mention mention, Situation around) {
    var judged = judgement(mention);
    if (judged.isPresent() && own(around) && mention.vanished().isEmpty()) {
      return judged.get().needsReply() && (mention.alertable() || byHand(mention))
          ? open(mention, around)
          : new Nothing(Calm.JUDGED);
    }
    return calm(mention, around)
        .or(() -> furtherPlace(around))
        .orElseGet(() -> weigh(mention, around));
  }

  /// Why a mention is no work for anybody, whatever it says.
  private static Optional<Decision> calm(Mention mention, Situation around) {
    if (around.brand().isEmpty()) {
      return Optional.of(new Nothing(Calm.BRAND_GONE));
    }
    if (!own(around)) {
      return Optional.of(new Nothing(Calm.COMPETITOR));
    }
    if (mention.vanished().isPresent()) {
      return Optional.of(new Nothing(Calm.VANISHED));
    }
    if (around.decidedBefore()) {
      return Optional.of(new Nothing(Calm.SAME_AS_BEFORE));
    }
    return mention.alertable() || byHand(mention)
        ? Optional.empty()
        : Optional.of(new Nothing(Calm.OLD_NEWS));
  }

  /// The same words were worth a case already, whatever the score of these.
  private static Optional<Decision> furtherPlace(Situation around) {
    return around
        .oneWith()
        .map(number ->
            around.answered() ? new Nothing(Calm.ALREADY_ANSWERED) : new Decision.AddPlace(number));
  }

  private static Decision weigh(Mention mention, Situation around) {
    var rule = around.rule();
    var score = mention.score();
    var needed = score.replyNeed() >= rule.openAt();
    var perhaps = score.replyNeed() >= rule.unsureAt();
    if (byHand(mention) && !needed) {
      // A person thought it worth reporting; only plain praise can wait.
      return mention.sentiment() == Sentiment.POSITIVE
          ? new Nothing(Calm.PRAISE)
          : open(mention, around);
    }
    if (needed || (score.urgent() && perhaps)) {
      return around.answered() ? new Nothing(Calm.ALREADY_ANSWERED) : open(mention, around);
    }
    if (score.urgent()) {
      return new AskPerson(Doubt.URGENT_WORDS);
    }
    if (perhaps) {
      return new AskPerson(Doubt.MAY_NEED_REPLY);
    }
    return score.unsure() ? new AskPerson(Doubt.UNSURE) : new Nothing(Calm.NO_NEED);
  }

  private static Decision open(Mention mention, Situation around) {
    return around
        .joins()
        .<Decision>map(Decision.JoinCase::new)
        .orElseGet(() -> new Decision.OpenCase(due(mention, around)));
  }

  /// The clock runs from when we saw what needs the answer.
  private static Due due(Mention mention, Situation around) {
    Instant seen = mention.version() == 1 ? mention.seen() : mention.changed();
    return around.rule().due(seen, mention.score().urgent());
  }

  /// What a person said of these words; an edit afterwards is not judged yet.
  private static Optional<Judgement> judgement(Mention mention) {
    var edited = mention.earlierText().isPresent();
    return mention.judgement().filter(word -> !edited || !word.at().isBefore(mention.changed()));
  }

  private static boolean own(Situation around) {
    return around.brand().map(brand -> brand.role() == BrandRole.OWN).orElse(false);
  }

  private static boolean byHand(Mention mention) {
    return mention.arrival() == Arrival.BY_HAND || mention.why() == Mention.Why.BY_HAND;
  }

  private static List<Decision> orNothing(
      java.util.stream.Stream<? extends Decision> found, Calm otherwise) {
    var all = found.<Decision>map(decision -> decision).toList();
    return all.isEmpty() ? List.of(new Nothing(otherwise)) : all;
  }
}
