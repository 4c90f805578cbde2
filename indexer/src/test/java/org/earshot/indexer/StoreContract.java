package org.earshot.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.earshot.crawler.Arrival;
import org.earshot.crawler.Author;
import org.earshot.crawler.Item;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.Rating;
import org.earshot.crawler.SiteTime;
import org.junit.jupiter.api.Test;

/// What holds on each database.
abstract class StoreContract extends ClaimsContract {
  @Test
  void sameHarvestTwiceChangesNothing() {
    var post = Workbench.post("1").text("bad Acme Kettle").engagement("likes", 3).build();
    var harvest = bench.harvest(Workbench.forum(), Arrival.LIVE, post);

    var first = bench.indexer.take(List.of(harvest));
    long lag = bench.indexer.indexLag();
    var second = bench.indexer.take(List.of(harvest, harvest));

    assertThat(second).isEqualTo(first).hasSize(1);
    assertThat(bench.indexer.versions(bench.only().id())).hasSize(1);
    assertThat(bench.indexer.indexLag()).isEqualTo(lag).isOne();
    assertThat(bench.only().post()).isEqualTo(post);
  }

  @Test
  void labelledTextsAreFound() {
    bench.live(
        Workbench.post("1").text("bad Acme Kettle").rating(Rating.of(1, 5)).build(),
        Workbench.post("2", "good Acme Kettle"));
    var second = bench.mentions().get(1);
    bench.indexer.judge(
        second.id(),
        new Judgement(Sentiment.POSITIVE, false, "rasa", Workbench.MORNING, false, "words-1"));

    var examples = bench.indexer.examples(Set.of(Learning.Origin.values()));

    assertThat(examples)
        .extracting(Example::origin, Example::sentiment)
        .containsExactly(
            tuple(Learning.Origin.JUDGEMENTS, Sentiment.POSITIVE),
            tuple(Learning.Origin.STARS, Sentiment.NEGATIVE));
  }

  @Test
  void editIsOneMoreVersionWithTheEarlierText() {
    bench.live(Workbench.post("1", "good Acme Kettle"));
    bench.clock.forward(Duration.ofHours(1));

    bench.live(Workbench.post("1", "bad Acme Kettle"));

    var versions = bench.indexer.versions(bench.only().id());
    assertThat(versions).hasSize(2);
    assertThat(versions.get(1))
        .isEqualTo(bench.only())
        .returns(2, Mention::version)
        .returns(Optional.of("good Acme Kettle"), Mention::earlierText)
        .returns(Sentiment.NEGATIVE, Mention::sentiment)
        .returns(Workbench.MORNING, Mention::seen)
        .returns(Workbench.MORNING.plus(Duration.ofHours(1)), Mention::changed);
    assertThat(versions.get(0)).returns(Optional.empty(), Mention::earlierText);
  }

  @Test
  void starsAndAuthorMakeAnEditAndLikesDoNot() {
    var post = Workbench.post("1").text("Acme Kettle").rating(Rating.of(1, 5));
    bench.live(post.build());

    bench.live(post.engagement("likes", 9).build());
    assertThat(bench.only().version()).isEqualTo(1);
    assertThat(bench.only().post().engagement()).containsEntry("likes", 9L);

    bench.live(post.rating(Rating.of(5, 5)).build());
    assertThat(bench.only().version()).isEqualTo(2);

    bench.live(post.author(Author.named("Jonas")).build());
    assertThat(bench.only())
        .returns(3, Mention::version)
        .returns(Optional.of("Jonas"), m -> m.post().author().name());
    assertThat(bench.indexer.versions(bench.only().id()))
        .extracting(m -> m.post().author().name().orElse(""))
        .containsExactly("Rasa", "Rasa", "Jonas");
  }

  @Test
  void missingPostVanishesOnceAndReturns() {
    bench.live(Workbench.post("1", "Acme Kettle"));
    bench.clock.forward(Duration.ofHours(1));
    var noticed = bench.clock.instant();

    bench.gone("1");
    bench.clock.forward(Duration.ofHours(1));
    bench.gone("1");
    assertThat(bench.only())
        .returns(2, Mention::version)
        .returns(Optional.of(noticed), Mention::vanished);

    bench.live(Workbench.post("1", "Acme Kettle"));
    assertThat(bench.only())
        .returns(3, Mention::version)
        .returns(Optional.empty(), Mention::vanished)
        .returns(Optional.empty(), Mention::earlierText);
    assertThat(bench.gone("unknown")).isEmpty();
  }

  @Test
  void lateEventsOfOneBatchSeeTheEarlierOnes() {
    var one = bench.harvest(Workbench.forum(), Arrival.LIVE, Workbench.post("1", "Acme Kettle"));
    bench.clock.forward(Duration.ofMinutes(1));
    var two =
        bench.harvest(Workbench.forum(), Arrival.LIVE, Workbench.post("1", "bad Acme Kettle"));
    var three =
        bench.harvest(
            Workbench.forum(), Arrival.LIVE, List.of(), Set.of(new PostKey(Workbench.SITE, "1")));

    bench.indexer.take(List.of(one, two, three));

    assertThat(bench.indexer.versions(bench.only().id()))
        .extracting(m -> m.post().text().orElse("") + " " + m.vanished().isPresent())
        .containsExactly("Acme Kettle false", "bad Acme Kettle false", "bad Acme Kettle true");
  }

  @Test
  void wholePostComesBackAsItWas() {
    var post =
        Workbench.post("1")
            .title("Ačiū \uD83D\uDE00")
            .text("Acme Kettle <script>alert(1)</script>\n=1+1 \"quoted\"")
            .author(
                new Author(
                    Optional.of("Ona"), Optional.of("77"), Optional.of("https://x.example/77")))
            .published(SiteTime.onDay(LocalDate.of(2026, 2, 1)))
            .edited(SiteTime.exactly(Workbench.MORNING))
            .rating(
                new Rating(
                    3.5, OptionalDouble.of(0), OptionalDouble.of(10), Map.of("delivery", 2.0)))
            .item(
                new Item(
                    Optional.of("Kettle"),
                    Optional.of("https://x.example/k"),
                    Optional.of("Vilnius")))
            .parent("0")
            .thread("00")
            .lang("lt")
            .ownerReply(true)
            .verified(false)
            .media("https://x.example/1.jpg")
            .engagement("likes", 2)
            .build();

    bench.live(post);

    assertThat(bench.only().post()).isEqualTo(post);
  }

  @Test
  void nulAndHalfCharactersNeverReachTheDatabase() {
    var key = new PostKey(Workbench.SITE, "a\u0000b");
    var post =
        Post.builder(key, PostType.POST)
            .title("t\u0000")
            .text("Acme\u0000 Kettle \uD800 end")
            .author(Author.named("N\u0000"))
            .engagement("li\u0000kes", 1)
            .build();

    assertThat(bench.live(post)).containsExactly(key);
    assertThat(bench.live(post)).containsExactly(key);

    assertThat(bench.only().post())
        .returns(new PostKey(Workbench.SITE, "ab"), Post::key)
        .returns(Optional.of("Acme Kettle \uFFFD end"), Post::text)
        .returns(Optional.of("N"), p -> p.author().name());
    assertThat(bench.only().version()).isEqualTo(1);
  }

  @Test
  void poisonForTheDatabaseIsSetAsideAndTheRestIsKept() {
    var poison =
        Post.builder(new PostKey("x".repeat(400) + ".example", "9"), PostType.POST)
            .text("Acme Kettle")
            .build();
    var posts = new ArrayList<Post>();
    for (int i = 0; i < 9; i++) {
      posts.add(i == 5 ? poison : Workbench.post("p" + i, "Acme Kettle " + i));
    }
    var harvest = bench.harvest(Workbench.forum(), Arrival.LIVE, posts, Set.of());

    assertThat(bench.indexer.take(List.of(harvest))).hasSize(8).doesNotContain(poison.key());
    assertThat(bench.indexer.take(List.of(harvest))).hasSize(8);

    assertThat(bench.indexer.count()).isEqualTo(8);
    assertThat(bench.setAside()).isEqualTo(1);
  }

  @Test
  void concurrentTakesKeepEachPostOnceAndTheLogInCommitOrder() throws Exception {
    var tasks = new ArrayList<Callable<Long>>();
    for (int t = 0; t < 16; t++) {
      int from = t % 4 * 5;
      tasks.add(() -> {
        var posts = new ArrayList<Post>();
        for (int i = from; i < from + 10; i++) {
          posts.add(Workbench.post("" + i, "Acme Kettle " + i));
        }
        bench.indexer.take(
            List.of(bench.harvest(Workbench.forum(), Arrival.LIVE, posts, Set.of())));
        bench.indexer.catchUp();
        return bench.indexer.indexLag();
      });
    }

    try (var workers = Executors.newFixedThreadPool(4)) {
      for (var done : workers.invokeAll(tasks)) {
        done.get();
      }
    }

    assertThat(bench.indexer.count()).isEqualTo(25);
    assertThat(bench.mentions()).allMatch(m -> m.version() == 1);
    // A follower that reads while others write would miss a number that is committed late.
    assertThat(bench.search("kettle").total()).isEqualTo(25);
    assertThat(bench.indexer.indexLag()).isZero();
  }

  @Test
  void judgementOverlaysTheScoreAndStays() {
    bench.live(Workbench.post("1", "bad Acme Kettle"));
    var id = bench.only().id();
    var word =
        new Judgement(Sentiment.POSITIVE, false, "ona", bench.clock.instant(), false, "words-1");

    var judged = bench.indexer.judge(id, word);

    assertThat(judged)
        .returns(2, Mention::version)
        .returns(Optional.of(word), Mention::judgement)
        .returns(Sentiment.POSITIVE, Mention::sentiment)
        .returns(Sentiment.NEGATIVE, m -> m.score().sentiment());
    assertThat(bench.indexer.find(id)).contains(judged);
    assertThat(bench.texts("sentiment:positive")).hasSize(1);
    assertThat(bench.indexer.claim(5, Duration.ofMinutes(1)))
        .extracting(c -> c.mention().version())
        .containsExactly(2);

    bench.gone("1");
    assertThat(bench.only().judgement()).contains(word);
    bench.live(Workbench.post("1", "worse, bad Acme Kettle"));
    assertThat(bench.only().judgement()).isEmpty();
  }
}
