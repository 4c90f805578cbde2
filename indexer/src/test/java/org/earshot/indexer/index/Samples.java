package org.earshot.indexer.index;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.earshot.crawler.Arrival;
import org.earshot.crawler.Author;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostBuilder;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.Rating;
import org.earshot.crawler.SiteTime;
import org.earshot.indexer.Mention;
import org.earshot.indexer.Score;
import org.earshot.indexer.Sentiment;
import org.earshot.indexer.Topic;

/// Invented mentions.
final class Samples {
  static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

  private Samples() {}

  static Mention at(long id, String seen, Sentiment sentiment) {
    return mention(id, post("text").build(), "b", 1, Instant.parse(seen), score("en", sentiment));
  }

  static Mention said(long id, String lang, String text) {
    return mention(id, post(text).build(), "b", 1, score(lang, Sentiment.NEUTRAL));
  }

  static PostBuilder post(String text) {
    return Post.builder(new PostKey("forum.example", "x"), PostType.POST).text(text);
  }

  static Mention mention(long id, PostBuilder post) {
    return mention(id, post, START.plus(Duration.ofSeconds(id)));
  }

  static Mention mention(long id, PostBuilder post, Instant seen) {
    return mention(id, post.build(), "b", 1, seen, score("en", Sentiment.NEUTRAL));
  }

  static Mention mention(long id, Post post, String brand, long source, Score score) {
    return mention(id, post, brand, source, START.plusSeconds(id), score);
  }

  static Mention mention(long id, Post post, String brand, long source, Instant seen, Score score) {
    return new Mention(
        id,
        1,
        brand,
        source,
        post,
        Mention.Why.NAMED,
        Arrival.LIVE,
        true,
        Mention.Speaker.PUBLIC,
        seen,
        seen,
        Optional.empty(),
        score,
        Optional.empty(),
        Optional.empty());
  }

  static Score score(String lang, Sentiment sentiment, Topic... topics) {
    return new Score(lang, sentiment, 0, 1, false, List.of(topics), 0, false, List.of(), "test-1");
  }

  /// Four mentions of two brands, in three languages.
  static List<Mention> corpus() {
    var one =
        Post.builder(new PostKey("forum.example", "1"), PostType.REVIEW)
            .url("https://forum.example/p/1?a=B")
            .title("Broken lid")
            .text("kettle never again")
            .author(Author.named("Rasa Rasienė"))
            .rating(Rating.of(1, 5))
            .build();
    var two =
        post("kettle leaks")
            .published(SiteTime.exactly(Instant.parse("2026-02-10T10:00:00Z")))
            .build();
    var three = post("never <script>alert('x')</script> do it again, naïve me").build();
    var four = post("Καλημέρα, పాడైంది").rating(Rating.of(2.5, 10)).build();
    return List.of(
        mention(1, one, "acme-kettle", 7, score("lt", Sentiment.NEGATIVE)),
        mention(2, two, "acme-kettle", 7, score("en", Sentiment.NEGATIVE, Topic.DELIVERY)),
        mention(3, three, "acme-kettle", 7, score("en", Sentiment.NEUTRAL)),
        mention(4, four, "rival", 9, score("el", Sentiment.NEUTRAL, Topic.PRICE)));
  }
}
