package org.earshot.indexer.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.earshot.crawler.Arrival;
import org.earshot.crawler.Post;
import org.earshot.indexer.Indexer;
import org.earshot.indexer.IndexerSettings;
import org.earshot.indexer.Judgement;
import org.earshot.indexer.Mention;
import org.earshot.indexer.SearchRequest;
import org.earshot.indexer.SearchResult;
import org.earshot.indexer.Sentiment;
import org.earshot.indexer.Workbench;
import org.earshot.indexer.index.Folders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowerTest {
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
  void followerGoesOnExactlyWhereItWas() {
    bench.live(Workbench.post("1", "Acme Kettle one"));
    bench.indexer.catchUp();
    bench.live(Workbench.post("2", "Acme Kettle two"), Workbench.post("1", "Acme Kettle uno"));

    bench.reopen();

    assertThat(bench.indexer.indexLag()).isEqualTo(2);
    assertThat(bench.texts("kettle"))
        .containsExactlyInAnyOrder("Acme Kettle two", "Acme Kettle uno");
    assertThat(bench.indexer.indexLag()).isZero();
  }

  /// From memory, from the log, and from both in turn; across restarts, and across what others
  /// kept.
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void whateverWayAMentionComesTheIndexHoldsItAsItIs(long seed) {
    var random = new SplittableRandom(seed);
    for (int step = 0; step < 60; step++) {
      switch (random.nextInt(8)) {
        case 0, 1, 2 -> bench.live(post(random, step), post(random, step + 1_000));
        case 3 -> bench.gone("" + random.nextInt(30));
        case 4 -> judge(random);
        case 5 -> other(post(random, step));
        case 6 -> bench.indexer.catchUp();
        default -> bench.reopen();
      }
      bench.clock.forward(Duration.ofMinutes(1));
    }

    assertThat(bench.texts("kettle"))
        .containsExactlyInAnyOrderElementsOf(
            bench.mentions().stream().map(mention -> mention.post().text().orElse("")).toList());
    for (var sentiment : Sentiment.values()) {
      assertThat(
              bench.search("sentiment:" + sentiment).hits().stream().map(hit -> hit.mention().id()))
          .containsExactlyInAnyOrderElementsOf(
              bench.mentions().stream()
                  .filter(mention -> mention.sentiment() == sentiment)
                  .map(Mention::id)
                  .toList());
    }
    assertThat(bench.indexer.indexLag()).isZero();
  }

  private static Post post(SplittableRandom random, int step) {
    return Workbench.post("" + random.nextInt(30), "Acme Kettle " + step);
  }

  private void judge(SplittableRandom random) {
    var all = bench.mentions();
    if (!all.isEmpty()) {
      var sentiment = List.of(Sentiment.values()).get(random.nextInt(3));
      bench.indexer.judge(
          all.get(random.nextInt(all.size())).id(),
          new Judgement(sentiment, false, "rasa", bench.clock.instant(), false, "m"));
    }
  }

  /// Another process over the same store.
  private void other(Post post) {
    try (var other =
        new Indexer(
            IndexerSettings.in(folder.resolve("other")),
            bench.database,
            bench.database,
            bench.scorer,
            bench.clock)) {
      other.take(List.of(bench.harvest(Workbench.forum(), Arrival.LIVE, post)));
    }
  }

  @Test
  void indexOlderThanTheDatabaseCatchesUp() throws IOException {
    bench.live(Workbench.post("1", "Acme Kettle one"));
    bench.indexer.catchUp();
    bench.indexer.close();
    var saved = folder.resolve("saved");
    copy(folder.resolve("index"), saved);
    bench.indexer = bench.opened();
    bench.live(Workbench.post("1", "Acme Kettle uno"), Workbench.post("2", "Acme Kettle two"));
    bench.indexer.catchUp();
    bench.indexer.close();

    Folders.delete(folder.resolve("index"));
    copy(saved, folder.resolve("index"));
    bench.indexer = bench.opened();

    assertThat(bench.texts("kettle"))
        .containsExactlyInAnyOrder("Acme Kettle two", "Acme Kettle uno");
  }

  @Test
  void indexAheadOfTheLogOrGoneIsBuiltAnew() {
    bench.live(Workbench.post("1", "Acme Kettle one"), Workbench.post("2", "Acme Kettle two"));
    bench.indexer.catchUp();
    bench.indexer.close();
    bench.rewindLog();

    bench.indexer = bench.opened();
    assertThat(bench.texts("kettle")).containsExactly("Acme Kettle one");

    bench.indexer.close();
    Folders.delete(folder.resolve("index"));
    bench.indexer = bench.opened();
    assertThat(bench.texts("kettle")).containsExactly("Acme Kettle one");
  }

  @Test
  void reindexServesMeanwhileAndTakesWhatCameMeanwhile() throws IOException {
    for (int i = 0; i < 20; i++) {
      bench.live(Workbench.post("" + i, "Acme Kettle " + i));
    }
    bench.indexer.catchUp();
    var during = new ArrayList<Long>();

    long count =
        bench.indexer.reindex(done -> {
          during.add(total());
          bench.live(Workbench.post("new" + during.size(), "Acme Kettle new"));
        });

    assertThat(during).containsExactly(20L);
    assertThat(count).isEqualTo(21);
    assertThat(bench.texts("new")).hasSize(1);
    assertThat(bench.indexer.indexLag()).isZero();
    try (Stream<Path> folders = Files.list(folder.resolve("index"))) {
      assertThat(folders.filter(Files::isDirectory)).hasSize(1);
    }
    bench.reopen();
    assertThat(bench.search("kettle").total()).isEqualTo(21);
    assertThat(bench.indexer.reindex(done -> {})).isEqualTo(21);
  }

  @Test
  void mentionThatIsNoLongerKeptIsLeftOutOfTheHits() {
    bench.live(Workbench.post("1", "Acme Kettle one"), Workbench.post("2", "Acme Kettle two"));
    bench.indexer.catchUp();
    bench.forget(1);

    assertThat(bench.texts("kettle")).containsExactly("Acme Kettle two");
    assertThat(bench.indexer.reindex(done -> {})).isEqualTo(1);
  }

  @Test
  void startedFollowerMakesMentionsFoundByItself() throws InterruptedException {
    bench.indexer.start();
    bench.indexer.start();
    bench.live(Workbench.post("1", "Acme Kettle one"));

    var found = new CountDownLatch(1);
    try (var watch =
        new Pulse(
            "watch",
            Duration.ofMillis(20),
            () -> {
              if (total() == 1) {
                found.countDown();
              }
            })) {
      watch.start();
      assertThat(found.await(60, TimeUnit.SECONDS)).isTrue();
    }
    bench.close();
    bench.close();
  }

  @Test
  void pulseGoesOnAfterAFailure() throws InterruptedException {
    var beats = new AtomicInteger();
    var third = new CountDownLatch(3);
    var pulse =
        new Pulse(
            "pulse",
            Duration.ofMillis(5),
            () -> {
              third.countDown();
              if (beats.incrementAndGet() < 3) {
                throw new IllegalStateException("beat " + beats.get());
              }
            });

    pulse.start();
    assertThat(third.await(60, TimeUnit.SECONDS)).isTrue();
    pulse.close();
    pulse.start();

    assertThat(beats.get()).isGreaterThanOrEqualTo(3);
  }

  private long total() {
    return switch (bench.indexer.search(SearchRequest.first("kettle", 1))) {
      case SearchResult.Found found -> found.total();
      case SearchResult.BadQuery bad -> throw new AssertionError(bad);
    };
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(from)) {
      files = walk.toList();
    }
    for (var file : files) {
      var target = to.resolve(from.relativize(file).toString());
      if (Files.isDirectory(file)) {
        Files.createDirectories(target);
      } else {
        Files.copy(file, target);
      }
    }
  }
}
