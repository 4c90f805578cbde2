package org.earshot.indexer.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.earshot.crawler.Arrival;
import org.earshot.crawler.Author;
import org.earshot.crawler.Post;
import org.earshot.crawler.Rating;
import org.earshot.crawler.SiteTime;
import org.earshot.indexer.IndexerSettings;
import org.earshot.indexer.Workbench;
import org.earshot.indexer.intake.Intake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntriesTest {
  @TempDir Path folder;
  private final JustKept justKept = new JustKept();
  private Workbench bench;
  private MentionTable mentions;
  private Intake intake;

  @BeforeEach
  void open() {
    bench = new Workbench(folder);
    var store = new Store(bench.database, bench.database);
    mentions = new MentionTable(store);
    var brands = new BrandStore(store, bench.clock);
    var shelves = new Intake.Shelves(brands, new PostKeeper(store, justKept), new SetAside(store));
    intake = new Intake(IndexerSettings.in(folder), shelves, bench.scorer, bench.clock);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void handedMentionIsTheOneThatIsKept() {
    bench.clock.forward(Duration.ofNanos(123_456_789));
    take(
        Workbench.post("1")
            .title("Acme Kettle")
            .text("It leaks, I want my money back. 'Quoted' \"twice\", ü, 電気, \uD83D\uDE21")
            .author(
                new Author(
                    Optional.of("Rasa"),
                    Optional.of("u-9"),
                    Optional.of("https://forum.example/u/9")))
            .rating(
                new Rating(
                    1.5, OptionalDouble.of(1), OptionalDouble.of(10), Map.of("service", 2.0)))
            .published(SiteTime.exactly(Instant.parse("2026-02-28T23:59:59.999999999Z")))
            .engagement("likes", 7)
            .build(),
        Workbench.post("2", "no brand of ours"),
        Workbench.post("3").text("Acme Kettle").parent("1").thread("1").ownerReply(true).build(),
        Workbench.post("4").title("Acme Kettle").author(Author.unknown()).build());

    var entries = justKept.after(0, 100);

    assertThat(entries).hasSize(3).allMatch(entry -> entry.fresh().isPresent());
    for (var entry : entries) {
      assertThat(entry.fresh()).isEqualTo(mentions.find(entry.mention()));
    }
  }

  @Test
  void onlyWhatIsWhollyKnownIsHandedOver() {
    take(Workbench.post("1", "Acme Kettle one"), Workbench.post("2", "Acme Kettle two"));
    take(Workbench.post("3", "Acme Kettle three"), Workbench.post("1", "Acme Kettle uno"));

    assertThat(justKept.after(2, 100))
        .extracting(JustKept.Entry::mention, entry -> entry.fresh().isPresent())
        .containsExactlyInAnyOrder(tuple(3L, true), tuple(1L, false));
  }

  private void take(Post... posts) {
    intake.take(List.of(bench.harvest(Workbench.forum(), Arrival.LIVE, posts)));
  }
}
