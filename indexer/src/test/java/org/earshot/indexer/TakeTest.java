package org.earshot.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.earshot.crawler.About;
import org.earshot.crawler.Arrival;
import org.earshot.crawler.Author;
import org.earshot.crawler.Harvest;
import org.earshot.crawler.PageSeen;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.Rating;
import org.earshot.crawler.ReplyAccess;
import org.earshot.crawler.SiteTime;
import org.earshot.crawler.Source;
import org.earshot.crawler.SourceSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TakeTest {
  @TempDir Path folder;
  private Workbench bench;

  @BeforeEach
  void open() {
    bench = new Workbench(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void everyPostOfASourceAboutTheBrandIsAMention() {
    var harvest = bench.harvest(Workbench.shop(), Arrival.LIVE, Workbench.post("1", "It leaks."));

    assertThat(bench.indexer.take(List.of(harvest))).hasSize(1);

    assertThat(bench.only())
        .returns(Mention.Why.SOURCE_ABOUT, Mention::why)
        .returns(8L, Mention::sourceId);
  }

  @Test
  void exclusionSilencesTheNameButNotTheSource() {
    var post = Workbench.post("1", "my Acme Kettle bell");

    assertThat(bench.live(post)).isEmpty();
    bench.indexer.take(List.of(bench.harvest(Workbench.shop(), Arrival.LIVE, post)));

    assertThat(bench.only().why()).isEqualTo(Mention.Why.SOURCE_ABOUT);
  }

  @Test
  void answersUnderAMentionAreMentionsInWhateverOrder() {
    var root = Workbench.post("1", "bad Acme Kettle");
    var reply = Workbench.post("2").text("Same here.").parent("1").thread("1").build();
    var below = Workbench.post("3").text("And here.").parent("2").build();
    var other = Workbench.post("4").text("Elsewhere.").parent("9").build();

    var keys = bench.live(below, reply, other, root);

    assertThat(keys).hasSize(3).doesNotContain(other.key());
    var kept = bench.mentions();
    assertThat(kept)
        .extracting(Mention::why)
        .containsExactly(Mention.Why.THREAD, Mention.Why.THREAD, Mention.Why.NAMED);
    var id = kept.get(2).id();
    assertThat(bench.indexer.replies(id)).extracting(Mention::id).containsExactly(1L, 2L);
    assertThat(bench.indexer.parent(1)).contains(kept.get(1));
    assertThat(bench.indexer.parent(2)).contains(kept.get(2));
    assertThat(bench.indexer.parent(id)).isEmpty();
  }

  @Test
  void answerThatComesLaterFindsItsThread() {
    bench.live(Workbench.post("1", "bad Acme Kettle"));

    assertThat(bench.live(Workbench.post("2").text("Same.").thread("1").build())).hasSize(1);
    assertThat(bench.live(Workbench.post("3").text("Same.").thread("3").build())).isEmpty();

    assertThat(bench.indexer.replies(1)).hasSize(1);
  }

  @Test
  void ownAnswerNeedsNoAnswerAndAForgedNameProvesNothing() {
    var root = Workbench.post("1", "bad Acme Kettle");
    var own =
        Workbench.post("2")
            .text("bad luck, sorry")
            .parent("1")
            .author(new Author(Optional.of("Shop"), Optional.of("u-1"), Optional.empty()))
            .build();
    var slot = Workbench.post("3").text("Sorry!").parent("1").ownerReply(true).build();
    var forged =
        Workbench.post("4")
            .text("Pay here")
            .parent("1")
            .author(Author.named("Acme Kett1e"))
            .build();
    var strangeSlot = Workbench.post("5").text("Acme Kettle is a rival").ownerReply(true).build();

    bench.live(root, own, slot, forged, strangeSlot);

    var kept = bench.mentions();
    assertThat(kept)
        .extracting(Mention::speaker)
        .containsExactly(
            Mention.Speaker.PUBLIC,
            Mention.Speaker.BRAND,
            Mention.Speaker.BRAND,
            Mention.Speaker.CLAIMS_BRAND,
            Mention.Speaker.PUBLIC);
    assertThat(kept.get(1).score().replyNeed()).isZero();
    assertThat(kept.get(1).score().reasons())
        .last()
        .returns(Reason.Kind.OWN_POST, Reason::kind)
        .returns(-0.9, Reason::weight);
  }

  @ParameterizedTest(name = "{0} published {1} is alertable: {2}")
  @CsvSource({
    "LIVE, , true",
    "LIVE, 2020-01-01T00:00:00Z, true",
    "BY_HAND, 2020-01-01T00:00:00Z, true",
    "BACKFILL, 2026-03-01T00:00:00Z, false",
    "IMPORT, 2026-03-01T00:00:00Z, false",
    "FIRST_LOOK, , false",
    "FIRST_LOOK, 2026-02-28T07:59:59Z, false",
    "FIRST_LOOK, 2026-02-28T08:00:00Z, true",
    "FIRST_LOOK, 2026-02-27, false",
    "FIRST_LOOK, 2026-02-28, true",
  })
  void onlyNewsMayOpenACase(Arrival arrival, String published, boolean alertable) {
    var post = Workbench.post("1").text("bad Acme Kettle");
    if (published != null) {
      post.published(
          published.length() == 10
              ? SiteTime.onDay(LocalDate.parse(published))
              : SiteTime.exactly(Instant.parse(published)));
    }

    bench.indexer.take(List.of(bench.harvest(Workbench.forum(), arrival, post.build())));

    assertThat(bench.only())
        .returns(alertable, Mention::alertable)
        .returns(arrival, Mention::arrival);
  }

  @Test
  void oldPostsOfABrandThatIsNewAreNoNews() {
    var old = Workbench.post("1").text("bad Zeta").build();
    var young =
        Workbench.post("2")
            .text("bad Zeta too")
            .published(SiteTime.exactly(Workbench.MORNING.plus(Duration.ofHours(2))))
            .build();
    bench.live(old, young);
    bench.clock.forward(Duration.ofHours(1));
    bench
        .indexer
        .brands()
        .put(new Brand("z", "Zeta", BrandRole.OWN, List.of("Zeta"), List.of(), List.of()));

    bench.live(old, young, Workbench.post("3", "bad Zeta three"));

    assertThat(bench.mentions()).extracting(Mention::alertable).containsExactly(false, true, true);
  }

  @Test
  void backdatedComplaintIsNews() {
    var longAgo = SiteTime.exactly(Workbench.MORNING.minus(Duration.ofDays(30)));
    var post = Workbench.post("1").text("bad Acme Kettle").published(longAgo).build();

    bench.indexer.take(List.of(bench.harvest(Workbench.forum(), Arrival.BACKDATED, post)));

    assertThat(bench.only())
        .returns(true, Mention::alertable)
        .returns(Arrival.BACKDATED, Mention::arrival);
  }

  @Test
  void oldComplaintBecomesNewsByStarsAndNotByAnotherLayout() {
    var old = Workbench.post("1").text("Acme Kettle").rating(Rating.of(5, 5));
    bench.indexer.take(List.of(bench.harvest(Workbench.forum(), Arrival.FIRST_LOOK, old.build())));

    bench.live(old.text("Acme Kettle Read more").build());
    assertThat(bench.only()).returns(2, Mention::version).returns(false, Mention::alertable);

    bench.live(old.rating(Rating.of(1, 5)).build());
    assertThat(bench.only()).returns(3, Mention::version).returns(true, Mention::alertable);
  }

  @Test
  void twoPagesThatShowOnePostDifferentlyDoNotTakeTurns() {
    var excerpt = Workbench.post("1", "bad Acme Kettle …");
    var whole = Workbench.post("1", "bad Acme Kettle, and so on");

    for (int i = 0; i < 3; i++) {
      bench.indexer.take(List.of(onPage("https://forum.example/feed", excerpt)));
      bench.indexer.take(List.of(onPage("https://forum.example/p/1", whole)));
    }

    assertThat(bench.only().version()).isEqualTo(2);
    bench.indexer.take(List.of(onPage("https://forum.example/p/1", excerpt)));
    assertThat(bench.only().version()).isEqualTo(2 + 1);
  }

  private Harvest onPage(String url, Post post) {
    var page = new PageSeen(url, url, 200, bench.clock.instant(), true);
    return new Harvest(Workbench.forum(), page, List.of(post), Set.of(), Arrival.LIVE);
  }

  @Test
  void postThatBreaksTheScorerIsSetAsideOnce() {
    var poison = Workbench.post("2", "poison Acme Kettle");

    var keys = bench.live(Workbench.post("1", "Acme Kettle"), poison);
    assertThat(bench.live(poison)).isEmpty();
    int asked = bench.scorer.asked.get();
    bench.live(poison);

    assertThat(keys).hasSize(1);
    assertThat(bench.setAside()).isEqualTo(1);
    assertThat(bench.scorer.asked.get()).isEqualTo(asked);
    assertThat(bench.live(Workbench.post("2", "fine Acme Kettle"))).hasSize(1);
  }

  @Test
  void longTextIsCutWithAnEllipsis() {
    bench.live(Workbench.post("1", "Acme Kettle " + "x".repeat(200_000)));

    assertThat(bench.only().post().text().orElse("")).hasSize(100_000).endsWith("x…");
  }

  @Test
  void reportIsAMentionByHandAndComesOnceMoreWhenItIsReported() {
    var report =
        new HandReport(
            URI.create("https://www.Far.example/p/1"),
            Optional.of("bad thing"),
            "acme-kettle",
            "ona");

    var mention = bench.indexer.report(report);

    assertThat(mention)
        .returns(Mention.Why.BY_HAND, Mention::why)
        .returns(Arrival.BY_HAND, Mention::arrival)
        .returns(true, Mention::alertable)
        .returns(0L, Mention::sourceId)
        .returns(Mention.Speaker.PUBLIC, Mention::speaker)
        .returns(new PostKey("far.example", "https://www.Far.example/p/1"), m -> m.post().key())
        .returns(Optional.empty(), m -> m.post().published());
    assertThat(bench.indexer.report(report)).isEqualTo(mention);
    assertThat(bench.indexer.claim(5, Duration.ofMinutes(1))).hasSize(1);
    assertThat(bench.texts("thing")).hasSize(1);
  }

  @Test
  void reportMakesNewsOfWhatWasOld() {
    var url = "https://forum.example/p/1";
    var old =
        Post.builder(new PostKey("forum.example", url), org.earshot.crawler.PostType.POST)
            .text("bad Acme Kettle")
            .build();
    bench.indexer.take(List.of(bench.harvest(Workbench.forum(), Arrival.FIRST_LOOK, old)));

    var mention =
        bench.indexer.report(
            new HandReport(URI.create(url), Optional.empty(), "acme-kettle", "ona"));

    assertThat(mention)
        .returns(1L, Mention::id)
        .returns(2, Mention::version)
        .returns(true, Mention::alertable)
        .returns(Optional.of("bad Acme Kettle"), m -> m.post().text());
  }

  @Test
  void reportNeedsABrandAndAWebAddress() {
    var nobody =
        new HandReport(URI.create("https://x.example/1"), Optional.empty(), "nobody", "ona");
    var mail =
        new HandReport(URI.create("mailto:a@x.example"), Optional.empty(), "acme-kettle", "ona");

    assertThatThrownBy(() -> bench.indexer.report(nobody))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nobody");
    assertThatThrownBy(() -> bench.indexer.report(mail))
        .isInstanceOf(IllegalArgumentException.class);
    var word = new Judgement(Sentiment.NEUTRAL, false, "ona", Workbench.MORNING, false, "m");
    assertThatThrownBy(() -> bench.indexer.judge(99, word))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void previewKeepsNothing() {
    var root = Workbench.post("1", "bad Acme Kettle");
    var reply = Workbench.post("2").text("same").parent("1").build();

    var mentions =
        bench.indexer.preview(
            List.of(root, reply, Workbench.post("3", "no")), List.of(Workbench.KETTLE));

    assertThat(mentions)
        .extracting(Mention::why)
        .containsExactly(Mention.Why.NAMED, Mention.Why.THREAD);
    assertThat(mentions.get(0))
        .returns(0L, Mention::id)
        .returns(Sentiment.NEGATIVE, Mention::sentiment);
    assertThat(bench.indexer.count()).isZero();
  }

  @Test
  void nothingIsRememberedOfTheCrowdOnAStream() {
    var forum = Workbench.forum();
    var stream =
        new Source(
            forum.id(),
            new SourceSpec(
                "stream",
                forum.spec().address(),
                Source.STREAM,
                forum.spec().cadence(),
                About.nothing(),
                Optional.empty(),
                ReplyAccess.usual(),
                true),
            forum.added());

    bench.indexer.take(
        List.of(
            bench.harvest(
                stream,
                Arrival.LIVE,
                Workbench.post("1", "nothing"),
                Workbench.post("2", "my acme kettle leaks"))));

    assertThat(bench.notAdmitted()).isZero();
    assertThat(bench.indexer.count()).isEqualTo(1);
  }

  @Test
  void whatWasNotAdmittedIsForgottenAfterAWhile() {
    bench.live(Workbench.post("1", "nothing"));
    assertThat(bench.notAdmitted()).isEqualTo(1);

    bench.clock.forward(Duration.ofDays(15));
    bench.live(Workbench.post("2", "nothing else"));

    assertThat(bench.notAdmitted()).isEqualTo(1);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void everyMentionKeptIsFoundByItsWords(long seed) {
    var random = new Random(seed);
    var words =
        List.of("Καλημέρα", "blogas", "ačiū", "పాడైంది", "don't", "3.5", "état", "naïve", "Straße");
    var expected = new TreeSet<String>();
    for (int i = 0; i < 60; i++) {
      var text = new ArrayList<String>();
      for (int w = 0; w < 5; w++) {
        text.add(words.get(random.nextInt(words.size())));
      }
      text.add(random.nextInt(6), random.nextBoolean() ? "Acme Kettle" : "plain");
      var post = Workbench.post("" + random.nextInt(40), String.join(" ", text));
      bench.live(post);
    }
    for (var mention : bench.mentions()) {
      expected.add(mention.post().text().orElseThrow());
    }

    for (var word : words) {
      var holding = expected.stream().filter(text -> text.contains(word)).toList();
      assertThat(bench.texts("\"" + word + "\"")).containsExactlyInAnyOrderElementsOf(holding);
    }
    assertThat(bench.texts("")).hasSize((int) bench.indexer.count());
  }
}
