package org.earshot.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.earshot.crawler.Arrival;
import org.earshot.crawler.Author;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostBuilder;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.SiteTime;
import org.earshot.indexer.Judgement;
import org.earshot.indexer.Mention;
import org.earshot.indexer.Reason;
import org.earshot.indexer.Score;
import org.earshot.indexer.Sentiment;

/// Builds mentions for tests: a complaint unless said otherwise.
public final class Said {
  private final long id;
  private Instant seen;
  private int version = 1;
  private String brand = "acme";
  private long source = FakePlaces.REVIEWS;
  private String text = "It leaks after two days and nobody answers the phone.";
  private Arrival arrival = Arrival.LIVE;
  private Mention.Why why = Mention.Why.NAMED;
  private boolean alertable = true;
  private Mention.Speaker speaker = Mention.Speaker.PUBLIC;
  private Optional<Instant> changed = Optional.empty();
  private Optional<Instant> vanished = Optional.empty();
  private Optional<Judgement> judgement = Optional.empty();
  private Optional<String> earlier = Optional.empty();
  private Sentiment sentiment = Sentiment.NEGATIVE;
  private double need = 0.9;
  private boolean unsure;
  private boolean urgent;
  private String author = "Rasa P.";
  private UnaryOperator<PostBuilder> more = builder -> builder;

  private Said(long id, Instant seen) {
    this.id = id;
    this.seen = seen;
  }

  public static Said complaint(long id, Instant seen) {
    return new Said(id, seen);
  }

  public static Said praise(long id, Instant seen) {
    var said = new Said(id, seen).need(0.02).text("Lovely kettle, thanks to Jonas at the counter!");
    said.sentiment = Sentiment.POSITIVE;
    return said;
  }

  /// A reply by an own account.
  public static Said reply(long id, Instant seen, long to) {
    return new Said(id, seen)
        .speaker(Mention.Speaker.BRAND)
        .by("Acme Kettle")
        .need(0)
        .text("We are sorry. A new one is on its way.")
        .post(builder -> builder.parent("post-" + to));
  }

  public Said text(String value) {
    text = value;
    return this;
  }

  public Said brand(String value) {
    brand = value;
    return this;
  }

  public Said source(long value) {
    source = value;
    return this;
  }

  public Said by(String value) {
    author = value;
    return this;
  }

  public Said version(int value, Instant at) {
    version = value;
    changed = Optional.of(at);
    return this;
  }

  public Said earlier(String value) {
    earlier = Optional.of(value);
    return this;
  }

  public Said arrival(Arrival value, boolean alerts) {
    arrival = value;
    alertable = alerts;
    return this;
  }

  public Said byHand() {
    why = Mention.Why.BY_HAND;
    arrival = Arrival.BY_HAND;
    source = 0;
    return this;
  }

  public Said speaker(Mention.Speaker value) {
    speaker = value;
    return this;
  }

  public Said need(double value) {
    need = value;
    return this;
  }

  public Said unsure() {
    unsure = true;
    return this;
  }

  public Said urgent() {
    urgent = true;
    return this;
  }

  public Said vanished(Instant at) {
    vanished = Optional.of(at);
    return this;
  }

  public Said judged(boolean needsReply, Instant at) {
    judgement =
        Optional.of(new Judgement(Sentiment.NEUTRAL, needsReply, "rita", at, false, "model-1"));
    return this;
  }

  /// More facts of the post.
  public Said post(UnaryOperator<PostBuilder> facts) {
    var before = more;
    more = builder -> facts.apply(before.apply(builder));
    return this;
  }

  public Mention mention() {
    return new Mention(
        id,
        version,
        brand,
        source,
        post(),
        why,
        arrival,
        alertable,
        speaker,
        seen,
        changed.orElse(seen),
        vanished,
        score(),
        judgement,
        earlier);
  }

  private Post post() {
    var builder =
        Post.builder(new PostKey("reviews.example", "post-" + id), PostType.REVIEW)
            .url("https://reviews.example/7#post-" + id)
            .text(text)
            .author(Author.named(author))
            .published(SiteTime.exactly(seen.minusSeconds(600)));
    return more.apply(builder).build();
  }

  private Score score() {
    var reasons = List.of(new Reason(Reason.Kind.COMPLAINT, need, "leaks"));
    return new Score("en", sentiment, -0.5, 0.8, unsure, List.of(), need, urgent, reasons, "m-1");
  }
}
