package org.earshot.app.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.earshot.crawler.Rating;
import org.earshot.crawler.SiteTime;
import org.earshot.indexer.Mention;
import org.earshot.indexer.Score;

/// A mention as machines read it. What is unknown is left out.
///
/// @param ratingMax best value of the scale
/// @param published RFC 3339, a full-date where the page says no more
/// @param judged true where a person's word stands in the sentiment
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record MentionJson(
    long id,
    int version,
    String brand,
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
    List<String> topics) {

  static MentionJson of(Mention mention) {
    var post = mention.post();
    var score = mention.score();
    return new MentionJson(
        mention.id(),
        mention.version(),
        mention.brand(),
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
        score.score(),
        score.confidence(),
        score.unsure(),
        score.replyNeed(),
        score.urgent(),
        topics(score));
  }

  private static List<String> topics(Score score) {
    return score.topics().stream().map(MentionJson::lower).toList();
  }

  static String lower(Enum<?> member) {
    return member.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
