package org.earshot.app.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.earshot.crawler.Rating;
import org.earshot.crawler.SiteTime;
import org.earshot.indexer.Mention;
import org.earshot.indexer.Reason;

/// A mention as machines read it, from a command or by REST: one flat object, and why it is one.
/// What is unknown is left out.
///
/// @param id absent for one that is not kept
/// @param published RFC 3339, a full-date where the page says no more
/// @param judged true where a person's word stands in the sentiment
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MentionJson(
    Optional<Long> id,
    int version,
    String brand,
    String why,
    String arrival,
    String speaker,
    String site,
    String postId,
    String type,
    Optional<String> url,
    Optional<String> title,
    Optional<String> text,
    Optional<String> author,
    Optional<String> published,
    Instant seen,
    Optional<Instant> vanished,
    Optional<Double> rating,
    Optional<Double> ratingMax,
    String lang,
    String sentiment,
    boolean judged,
    double score,
    double confidence,
    boolean unsure,
    double replyNeed,
    boolean urgent,
    List<String> topics,
    List<String> reasons) {

  public static MentionJson of(Mention mention) {
    var post = mention.post();
    var score = mention.score();
    return new MentionJson(
        mention.id() > 0 ? Optional.of(mention.id()) : Optional.empty(),
        mention.version(),
        mention.brand(),
        lower(mention.why()),
        lower(mention.arrival()),
        lower(mention.speaker()),
        post.key().site(),
        post.key().id(),
        lower(post.type()),
        post.url(),
        post.title(),
        post.text(),
        post.author().name(),
        post.published().map(SiteTime::toRfc3339),
        mention.seen(),
        mention.vanished(),
        post.rating().map(Rating::value),
        post.rating().map(rating -> rating.max().orElse(Rating.DEFAULT_MAX)),
        score.lang(),
        lower(mention.sentiment()),
        mention.judgement().isPresent(),
        ScoreJson.rounded(score.score()),
        ScoreJson.rounded(score.confidence()),
        score.unsure(),
        ScoreJson.rounded(score.replyNeed()),
        score.urgent(),
        score.topics().stream().map(MentionJson::lower).toList(),
        score.reasons().stream().map(Reason::kind).map(MentionJson::lower).toList());
  }

  /// How a member of a closed set is written: in lower case, with hyphens.
  public static String lower(Enum<?> member) {
    return member.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
