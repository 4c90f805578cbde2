package org.earshot.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.earshot.crawler.Arrival;
import org.earshot.crawler.Author;
import org.earshot.crawler.Harvest;
import org.earshot.crawler.PageSeen;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.SiteTime;
import org.earshot.indexer.Brand;
import org.earshot.indexer.BrandRole;
import org.earshot.indexer.Indexer;
import org.earshot.indexer.IndexerSettings;
import org.earshot.indexer.OwnAccount;
import org.earshot.indexer.Reason;
import org.earshot.indexer.Score;
import org.earshot.indexer.ScoreRequest;
import org.earshot.indexer.Sentiment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The alerts on the real indexer: harvests in, cases and mail out.
class RealIndexerTest {
  private static final String SITE = "reviews.example";
  private static final Author RASA = Author.named("Rasa P.");
  private static final Author OURS =
      new Author(Optional.of("Acme Kettle"), Optional.of("u-1"), Optional.empty());

  private static final String STORY =
      "I bought the Acme Kettle three weeks ago and it leaks since the first day. The shop says that"
          + " I must have dropped it, which I never did. Nobody answers my letters.";

  @TempDir Path index;
  @TempDir Path mails;
  private final SettableClock clock = SettableClock.at("2026-11-23T08:00:00Z");
  private final FakePlaces places = new FakePlaces(clock.instant());
  private Indexer indexer;
  private Alerts alerts;

  @BeforeEach
  void open() {
    var store = Room.memory();
    indexer = new Indexer(IndexerSettings.in(index), store, store, RealIndexerTest::score, clock);
    indexer
        .brands()
        .put(
            new Brand(
                "acme",
                "Acme Kettle",
                BrandRole.OWN,
                List.of("Acme Kettle"),
                List.of(),
                List.of(new OwnAccount(SITE, Optional.of("u-1"), Optional.empty()))));
    var mail = new MailSettings.Folder("earshot@acme.example", mails);
    alerts =
        new Alerts(
            AlertsSettings.ofDefaults(Room.CONSOLE, mail),
            store,
            new IndexerMentions(indexer),
            places,
            clock);
    alerts
        .playbook()
        .put(
            new Recipient(
                "support",
                "Support",
                List.of(Room.TEAM),
                ZoneId.of("Europe/Vilnius"),
                Optional.of(LocalTime.of(8, 0))));
  }

  @AfterEach
  void close() {
    alerts.close();
    indexer.close();
  }

  @Test
  void aHarvestBecomesACaseThatOurReplyProves() {
    look(post("1", RASA, "My Acme Kettle leaks"));
    var one = only();
    assertThat(one.waiting()).isTrue();
    alerts.desk().answered(one.number(), "ona");

    clock.pass(Duration.ofMinutes(20));
    var forged = post("2", Author.named("Acme Kettle"), "Send us your card number", "1");
    var reply = post("3", OURS, "We are sorry, a new one is on its way", "1");
    look(post("1", RASA, "My Acme Kettle leaks"), forged, reply);

    assertThat(only().places().getFirst().state()).isEqualTo(PlaceState.PROVED);
    assertThat(only().places().getFirst().provedAt()).contains(clock.instant());
    assertThat(only().needsLook()).isTrue();
    assertThat(mails.toFile().list()).hasSize(2);
  }

  @Test
  void oldPostsOfAFirstLookOpenNoCaseAndAreCountedAllTheSame() {
    var posts =
        java.util.stream.IntStream.range(0, 500)
            .mapToObj(number -> old("old-" + number, "My Acme Kettle leaks"))
            .toArray(Post[]::new);

    harvest(Arrival.FIRST_LOOK, posts);
    clock.pass(Duration.ofSeconds(1));

    assertThat(alerts.desk().counts().get(InboxQuery.View.ALL)).isZero();
    assertThat(alerts.digest("support").text()).contains("New, negative: 500");
  }

  @Test
  void theDigestCountsWhatWasSeenSinceTheLast() {
    look(post("1", RASA, "My Acme Kettle leaks"), post("2", RASA, "I love my Acme Kettle"));
    clock.pass(Duration.ofSeconds(1));

    var digest = alerts.digest("support").text();

    assertThat(digest)
        .contains("New, negative: 1")
        .contains("New, positive: 1")
        .contains("* I love my Acme Kettle\n  Rasa P., reviews.example");
    clock.pass(Duration.ofDays(2));
    assertThat(alerts.digest("support").text()).contains("New, positive: 0");
  }

  @Test
  void aPersonsWordComesBackAsAVersionAndOpensNothing() {
    look(post("1", RASA, "My Acme Kettle hums"));
    var asked = alerts.desk().unsure().getFirst();

    alerts.desk().settle(asked.mentionId(), "ona");
    alerts.runDue();

    assertThat(alerts.desk().unsure()).isEmpty();
    assertThat(alerts.desk().counts().get(InboxQuery.View.ALL)).isZero();
    assertThat(indexer.find(asked.mentionId()).orElseThrow().judgement()).isPresent();
  }

  @Test
  void sameAuthorAtTwoPlacesIsOneCaseWithTwoPlaces() {
    look(post("1", ana("u-7"), STORY));
    var one = only();

    look(post("2", ana("u-7"), STORY + " And still nothing."));

    assertThat(only().places()).extracting(Place::mentionId).containsExactly(1L, 2L);
    assertThat(only().places()).allMatch(place -> place.state() == PlaceState.UNANSWERED);
    assertThat(only().history().getLast().detail())
        .isEqualTo("The same complaint stands at one more place: https://reviews.example/7#2");
    assertThat(only().due()).isEqualTo(one.due());
    assertThat(mails.toFile().list()).hasSize(1);
    clock.pass(Duration.ofSeconds(1));
    assertThat(alerts.digest("support").text()).contains("Cases opened: 1");
  }

  @Test
  void sameWordsOfTwoPeopleAreTwoCases() {
    look(post("1", ana("u-7"), STORY), post("2", ana("u-8"), STORY));
    look(
        post("3", ana("u-5"), "The Acme Kettle leaks!"),
        post("4", ana("u-6"), "The Acme Kettle leaks!"));

    assertThat(alerts.desk().counts().get(InboxQuery.View.ALL)).isEqualTo(4);
  }

  @Test
  void sameComplaintAfterTheCaseWasClosedIsANewCase() {
    look(post("1", ana("u-7"), STORY));
    alerts.desk().close(only().number(), Outcome.SOLVED, "ona");

    look(post("2", ana("u-7"), STORY));

    assertThat(alerts.desk().counts().get(InboxQuery.View.ALL)).isEqualTo(2);
  }

  private static Author ana(String account) {
    return new Author(Optional.of("Ana"), Optional.of(account), Optional.empty());
  }

  private void look(Post... posts) {
    harvest(Arrival.LIVE, posts);
  }

  private void harvest(Arrival arrival, Post... posts) {
    var source = places.source(FakePlaces.REVIEWS).orElseThrow();
    var address = source.spec().address().toString();
    var page = new PageSeen(address, address, 200, clock.instant(), true);
    indexer.take(List.of(new Harvest(source, page, List.of(posts), Set.of(), arrival)));
    indexer.catchUp();
    alerts.runDue();
  }

  private Case only() {
    var cases = alerts.desk().list(InboxQuery.of(InboxQuery.View.ALL));
    assertThat(cases).hasSize(1);
    return cases.getFirst();
  }

  private Post post(String id, Author author, String text) {
    return Post.builder(new PostKey(SITE, id), PostType.REVIEW)
        .author(author)
        .text(text)
        .url("https://reviews.example/7#" + id)
        .published(SiteTime.exactly(clock.instant()))
        .build();
  }

  private Post post(String id, Author author, String text, String parent) {
    return Post.builder(new PostKey(SITE, id), PostType.COMMENT)
        .author(author)
        .text(text)
        .parent(parent)
        .published(SiteTime.exactly(clock.instant()))
        .build();
  }

  private static Post old(String id, String text) {
    return Post.builder(new PostKey(SITE, id), PostType.REVIEW)
        .author(RASA)
        .text(text)
        .published(SiteTime.exactly(java.time.Instant.parse("2024-01-01T00:00:00Z")))
        .build();
  }

  private static Score score(ScoreRequest request) {
    var text = request.text();
    var need = text.contains("leaks") ? 0.9 : text.contains("hums") ? 0.4 : 0.0;
    var sentiment =
        need > 0
            ? Sentiment.NEGATIVE
            : text.contains("love") ? Sentiment.POSITIVE : Sentiment.NEUTRAL;
    var reasons = List.of(new Reason(Reason.Kind.COMPLAINT, need, "leaks"));
    return new Score("en", sentiment, 0, 0.9, false, List.of(), need, false, reasons, "test-1");
  }
}
