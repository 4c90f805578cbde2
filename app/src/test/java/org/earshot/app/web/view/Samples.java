package org.earshot.app.web.view;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.earshot.alerts.Case;
import org.earshot.alerts.CaseNumber;
import org.earshot.alerts.Due;
import org.earshot.alerts.Event;
import org.earshot.alerts.Outcome;
import org.earshot.alerts.Place;
import org.earshot.alerts.PlaceState;
import org.earshot.alerts.Work;
import org.earshot.crawler.Arrival;
import org.earshot.crawler.Author;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.Rating;
import org.earshot.crawler.SiteTime;
import org.earshot.indexer.Mention;
import org.earshot.indexer.Reason;
import org.earshot.indexer.Score;
import org.earshot.indexer.Sentiment;
import org.earshot.indexer.Topic;
import org.springframework.context.support.ResourceBundleMessageSource;

/// Mentions and cases to look at.
public final class Samples {
  public static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");

  private Samples() {}

  public static Wording wording() {
    var source = new ResourceBundleMessageSource();
    source.setBasename("org.earshot.app.web.messages");
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    source.setAlwaysUseMessageFormat(true);
    var texts = new Texts(source);
    return new Wording(
        texts,
        new Times(texts, ZoneOffset.UTC, Clock.fixed(NOW, ZoneOffset.UTC)),
        new Names(Map.of("acme", "Acme Kettle"), Map.of(1L, "Shop reviews"), "By hand"));
  }

  /// A complaint published ten minutes before it was seen, an hour ago.
  public static Mention mention(long id, String text) {
    return mention(id, text, Arrival.LIVE);
  }

  /// The same, come in another way.
  public static Mention mention(long id, String text, Arrival arrival) {
    var seen = NOW.minus(Duration.ofHours(1));
    var post =
        Post.builder(new PostKey("shop.example", "r" + id), PostType.REVIEW)
            .url("https://shop.example/r/" + id)
            .title("Two weeks and no kettle")
            .text(text)
            .author(Author.named("Rasa"))
            .published(SiteTime.exactly(seen.minus(Duration.ofMinutes(10))))
            .rating(Rating.of(1, 5))
            .build();
    return new Mention(
        id,
        1,
        "acme",
        1,
        post,
        Mention.Why.SOURCE_ABOUT,
        arrival,
        true,
        Mention.Speaker.PUBLIC,
        seen,
        seen,
        Optional.empty(),
        score(),
        Optional.empty(),
        Optional.empty());
  }

  public static Score score() {
    return new Score(
        "en",
        Sentiment.NEGATIVE,
        -0.82,
        0.91,
        false,
        List.of(Topic.DELIVERY),
        0.88,
        true,
        List.of(
            new Reason(Reason.Kind.PRAISE, -0.1, "nice colour"),
            new Reason(Reason.Kind.COMPLAINT, 0.6, "no kettle")),
        "words-1");
  }

  /// An open case with one place, due in three hours and twenty minutes.
  public static Case open(long number, Mention mention) {
    return new Case(
        new CaseNumber(number),
        1,
        "acme",
        mention.id(),
        "Two weeks and no kettle",
        mention.seen(),
        Work.OPEN,
        Outcome.UNKNOWN,
        Optional.empty(),
        Optional.of("support"),
        new Due(NOW.plus(Duration.ofMinutes(200)), "default", true),
        Optional.empty(),
        false,
        List.of(place(PlaceState.UNANSWERED)),
        List.of(),
        Set.of(),
        Set.of(),
        List.of(new Event(mention.seen(), Event.SERVICE, Event.Kind.OPENED, "")));
  }

  public static Place place(PlaceState state) {
    boolean said = state == PlaceState.ANSWERED || state == PlaceState.PROVED;
    boolean proved = state == PlaceState.PROVED;
    return new Place(
        1,
        Optional.of("https://shop.example/r/1"),
        state,
        said ? Optional.of(NOW.minus(Duration.ofMinutes(20))) : Optional.empty(),
        said ? Optional.of("ann") : Optional.empty(),
        proved ? Optional.of(NOW.minus(Duration.ofMinutes(15))) : Optional.empty(),
        proved ? Optional.of(7L) : Optional.empty());
  }

  /// The same case after work and proof have moved on.
  public static Case at(Case subject, Work work, PlaceState state) {
    return new Case(
        subject.number(),
        subject.revision() + 1,
        subject.brand(),
        subject.mentionId(),
        subject.subject(),
        subject.opened(),
        work,
        subject.outcome(),
        Optional.of("ann"),
        subject.team(),
        subject.due(),
        subject.nextUpdate(),
        subject.needsLook(),
        List.of(place(state)),
        subject.replies(),
        subject.tags(),
        subject.references(),
        List.of(
            new Event(subject.opened(), Event.SERVICE, Event.Kind.OPENED, ""),
            new Event(NOW.minus(Duration.ofMinutes(30)), "ann", Event.Kind.TAKEN, "")));
  }
}
