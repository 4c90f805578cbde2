package org.earshot.alerts.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.earshot.alerts.CaseNumber;
import org.earshot.alerts.PlaceState;
import org.earshot.crawler.SiteTime;
import org.earshot.indexer.Mention;

/// A place with all that is kept of it.
///
/// @param number the case it belongs to
/// @param mentionId the mention that is answered here
/// @param sourceId source that is looked at for the answer
/// @param brand key of the brand
/// @param postKey fingerprint of the post
/// @param threadKey fingerprint of its thread
/// @param url the post's own page
/// @param state how far the answer is
/// @param content fingerprint of what the post says
/// @param rating stars as people read them
/// @param ratingShare where the stars lie between worst and best
/// @param answerAfter no reply published earlier proves anything
/// @param seenAfter no reply that we saw earlier does either
/// @param answeredAt when a person said it was answered
/// @param reply mention that is the proof
public record KeptPlace(
    CaseNumber number,
    long mentionId,
    long sourceId,
    String brand,
    String postKey,
    String threadKey,
    Optional<String> url,
    PlaceState state,
    String content,
    Optional<String> rating,
    OptionalDouble ratingShare,
    Instant answerAfter,
    Optional<Instant> seenAfter,
    Optional<Instant> answeredAt,
    Optional<Long> reply) {
  /// A date without a zone begins this much earlier where the calendar is farthest ahead (UTC+14).
  public static final Duration FARTHEST_AHEAD = Duration.ofHours(14);

  /// The place of a mention that nobody has answered.
  public static KeptPlace unanswered(CaseNumber number, Mention mention) {
    var post = mention.post();
    return new KeptPlace(
        number,
        mention.id(),
        mention.sourceId(),
        mention.brand(),
        Fingerprint.ofKey(post.key()),
        Fingerprint.ofThread(post),
        post.url(),
        PlaceState.UNANSWERED,
        Fingerprint.ofContent(post),
        post.rating().map(Stars::of),
        post.rating().map(r -> OptionalDouble.of(r.share())).orElse(OptionalDouble.empty()),
        post.published().map(KeptPlace::earliest).orElse(Instant.EPOCH),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Instant earliest(SiteTime time) {
    return switch (time.precision()) {
      case SECOND -> time.at();
      case DAY -> time.at().minus(FARTHEST_AHEAD);
    };
  }
}
