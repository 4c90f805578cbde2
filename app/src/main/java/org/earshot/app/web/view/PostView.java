package org.earshot.app.web.view;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.earshot.crawler.Author;
import org.earshot.crawler.Post;
import org.earshot.crawler.SiteTime;
import org.earshot.indexer.Mention;
import org.earshot.indexer.Sentiment;

/// A mention as a person reads it. Every text in it is plain text from outside.
///
/// @param id the mention
/// @param author display name
/// @param authorUrl profile page
/// @param speaker `PUBLIC`, `BRAND` or `CLAIMS_BRAND`
/// @param ownerSlot true when it stands in the site's owner-reply slot
/// @param source name of the source
/// @param url its public page
/// @param title headline
/// @param text the author's words
/// @param lang language code, for the browser's fonts and for screen readers
/// @param stars rating
/// @param sentiment what counts now
/// @param published when the site says it was published
/// @param edited when the site says it was changed
/// @param seen when we saw it
/// @param vanished since when it is gone
/// @param delay from published to seen: the first clock
/// @param earlierText its words before the last edit
/// @param item what it is about
/// @param facts short remarks: type, language, verified purchase, pictures
public record PostView(
    long id,
    String author,
    Optional<String> authorUrl,
    Mention.Speaker speaker,
    boolean ownerSlot,
    String source,
    Optional<String> url,
    Optional<String> title,
    String text,
    String lang,
    Optional<Stars> stars,
    Sentiment sentiment,
    Optional<When> published,
    Optional<When> edited,
    When seen,
    Optional<When> vanished,
    Optional<String> delay,
    Optional<String> earlierText,
    Optional<String> item,
    List<String> facts) {

  public static PostView of(Mention mention, Wording wording) {
    var post = mention.post();
    var times = wording.times();
    var texts = wording.texts();
    return new PostView(
        mention.id(),
        author(post.author(), texts),
        post.author().url().flatMap(SafeLink::of),
        mention.speaker(),
        post.ownerReply(),
        wording.names().source(mention.sourceId()),
        post.url().flatMap(SafeLink::of),
        post.title(),
        post.text().orElse(""),
        mention.score().lang(),
        post.rating().map(rating -> Stars.of(rating, texts)),
        mention.sentiment(),
        post.published().map(times::when),
        post.edited().map(times::when),
        times.when(mention.seen()),
        mention.vanished().map(times::when),
        delay(mention).map(times::length),
        mention.earlierText(),
        post.item().name(),
        facts(mention, texts));
  }

  static String author(Author author, Texts texts) {
    return author.name().or(author::id).orElseGet(() -> texts.of("author.unknown"));
  }

  /// Only where the site gave an exact time, and not one ahead of ours.
  private static Optional<Duration> delay(Mention mention) {
    return exactly(mention)
        .map(claimed -> Duration.between(claimed, mention.seen()))
        .filter(Duration::isPositive);
  }

  /// When the site says it was published, where it said more than the day.
  static Optional<Instant> exactly(Mention mention) {
    return mention
        .post()
        .published()
        .filter(claimed -> claimed.precision() == SiteTime.Precision.SECOND)
        .map(SiteTime::at);
  }

  private static List<String> facts(Mention mention, Texts texts) {
    var post = mention.post();
    return Stream.of(
            Optional.of(texts.of("post.type", post.type())),
            Optional.of(texts.language(mention.score().lang())),
            post.verified().filter(yes -> yes).map(yes -> texts.of("post.verified")),
            pictures(post, texts))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> pictures(Post post, Texts texts) {
    return post.media().isEmpty()
        ? Optional.empty()
        : Optional.of(texts.of("post.media", post.media().size()));
  }
}
