package org.earshot.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.earshot.crawler.Arrival;
import org.earshot.crawler.Author;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostBuilder;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.SiteTime;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds of copies on each database.
abstract class CopiesContract {
  private static final String STORY =
      "I bought the Acme Kettle three weeks ago and it has leaked from the first day on. The shop"
          + " says that I must have dropped it, which I never did. Nobody answers my letters.";

  private static final String OTHER =
      "Does anybody know whether the Acme Kettle may be used on a gas stove? The booklet that came"
          + " with mine is in a language which none of us here can read, sadly.";

  @TempDir Path folder;
  Workbench bench;

  abstract DataSource database();

  @BeforeEach
  void open() {
    bench = new Workbench(folder, database());
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void copiesInOneBatchAreLinkedBothWays() {
    bench.live(by("ana", "a.example", "1", STORY), by("ana", "a.example", "2", STORY + " Sad."));

    assertThat(copies(1)).containsExactly("2 SAME_AUTHOR");
    assertThat(copies(2)).containsExactly("1 SAME_AUTHOR first");
  }

  @Test
  void copiesAreFoundAfterARestartAndByAnotherProcess() {
    bench.live(by("ana", "a.example", "1", STORY), by("dan", "d.example", "2", OTHER));
    bench.reopen();
    bench.live(by("ben", "b.example", "3", STORY.replace("three", "four")));
    try (var other = new Workbench(folder.resolve("other"), bench.database)) {
      other.live(by("cid", "c.example", "4", STORY));
    }
    bench.live(by("eve", "e.example", "5", "As we read: " + STORY));

    assertThat(copies(5)).containsExactly("1 COPY first", "3 COPY", "4 COPY");
    assertThat(copies(2)).isEmpty();
  }

  @Test
  void copiesInLaterBatchesAreLinkedWithTheFirst() {
    bench.live(by("ana", "a.example", "1", STORY));
    bench.live(by("ben", "b.example", "2", STORY.replace("three", "four")));
    bench.live(by("ben", "b.example", "3", "A friend writes: " + STORY));

    assertThat(copies(1)).containsExactly("2 COPY", "3 COPY");
    assertThat(copies(2)).containsExactly("1 COPY first", "3 SAME_AUTHOR");
    assertThat(copies(3)).containsExactly("1 COPY first", "2 SAME_AUTHOR");
  }

  @Test
  void firstPlaceIsTheEarliestPublished() {
    bench.live(published(by("ana", "a.example", "1", STORY), "2026-02-28T10:00:00Z"));
    bench.live(published(by("ben", "b.example", "2", STORY), "2026-02-28T12:00:00Z"));
    bench.live(published(by("eva", "c.example", "3", STORY), "2026-02-28T08:00:00Z"));

    assertThat(copies(2)).containsExactly("3 COPY first", "1 COPY");
    assertThat(copies(3)).containsExactly("1 COPY", "2 COPY");
  }

  @Test
  void sameHarvestTwiceLinksOnce() {
    var harvest =
        bench.harvest(
            Workbench.forum(),
            Arrival.LIVE,
            by("ana", "a.example", "1", STORY),
            by("ben", "b.example", "2", STORY));

    bench.indexer.take(List.of(harvest, harvest));
    bench.indexer.take(List.of(harvest));

    assertThat(copies(2)).containsExactly("1 COPY first");
  }

  @Test
  void editToOtherWordsEndsTheLinkAndKeepsThoseOfTheOthers() {
    bench.live(
        by("ana", "a.example", "1", STORY),
        by("ben", "b.example", "2", STORY),
        by("eva", "c.example", "3", STORY));
    bench.clock.forward(Duration.ofHours(1));

    bench.live(by("ana", "a.example", "1", OTHER));

    assertThat(copies(1)).isEmpty();
    assertThat(copies(2)).containsExactly("3 COPY");
    assertThat(copies(3)).containsExactly("2 COPY first");
  }

  @Test
  void editToTheSameWordsLinks() {
    bench.live(by("ana", "a.example", "1", STORY), by("ben", "b.example", "2", OTHER));
    assertThat(copies(2)).isEmpty();
    bench.clock.forward(Duration.ofHours(1));

    bench.live(by("ben", "b.example", "2", STORY));

    assertThat(copies(2)).containsExactly("1 COPY first");
  }

  @Test
  void editThatKeepsTheWordsKeepsTheLink() {
    bench.live(by("ana", "a.example", "1", STORY), by("ana", "a.example", "2", STORY));
    bench.clock.forward(Duration.ofHours(1));

    bench.live(by("ana", "a.example", "1", STORY + " Edit: still leaks."));

    assertThat(copies(2)).containsExactly("1 SAME_AUTHOR first");
  }

  @Test
  void onePostAtTwoPlacesIsSyndicated() {
    var original = at("https://a.example/r/1", "a.example", "1");
    var shown = at("https://a.example/r/1", "planet.example", "x9");

    bench.live(original);
    bench.live(shown);

    assertThat(copies(2)).containsExactly("1 SYNDICATION first");
  }

  @Test
  void otherTextsAndShortOnesAreNotLinked() {
    bench.live(
        by("ana", "a.example", "1", STORY),
        by("ana", "a.example", "2", OTHER),
        by("ben", "b.example", "3", "Acme Kettle? Terrible!"),
        by("eva", "b.example", "4", "Acme Kettle? Terrible!"));

    assertThat(IntStream.rangeClosed(1, 4).mapToObj(this::copies).flatMap(List::stream)).isEmpty();
  }

  @Test
  void ownersStockAnswersAreNoCopies() {
    var words =
        "We at Acme Kettle are sorry to hear this. Please write to us with your order number.";
    bench.live(
        Workbench.post("1").text(words).ownerReply(true).build(),
        Workbench.post("2").text(words).ownerReply(true).build());

    assertThat(copies(1)).isEmpty();
  }

  @Test
  void copiesAreOfTheSameBrand() {
    bench
        .indexer
        .brands()
        .put(new Brand("globex", "Globex", BrandRole.OWN, List.of("Globex"), List.of(), List.of()));
    var both = by("ana", "a.example", "1", STORY + " Globex is better.");
    bench.live(both, by("ben", "b.example", "2", STORY + " Globex is better."));

    for (var mention : bench.mentions()) {
      assertThat(bench.indexer.copies(mention.id()))
          .singleElement()
          .returns(mention.brand(), copy -> copy.mention().brand());
    }
  }

  @Test
  void whatIsSaidAgainAfterAMonthIsSaidAgain() {
    bench.live(by("ana", "a.example", "1", STORY));
    bench.clock.forward(Duration.ofDays(31));

    bench.live(by("ana", "a.example", "2", STORY));

    assertThat(copies(2)).isEmpty();
  }

  @Test
  void textThatIsEverywhereIsLinkedWithItsFirstPlace() {
    for (int batch = 0; batch < 5; batch++) {
      int from = batch * 20 + 1;
      bench.live(
          IntStream.range(from, from + 20)
              .mapToObj(i -> by("user" + i, "s" + i + ".example", "p" + i, STORY))
              .toArray(Post[]::new));
    }

    assertThat(copies(100)).hasSize(99).startsWith("1 COPY first");
    assertThat(count("indexer.post_marks")).isBetween(32L, 50L);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void firstPlaceHasNoOtherWhateverIsEdited(long seed) {
    var random = new SplittableRandom(seed);
    for (int i = 0; i < 60; i++) {
      var batch = new LinkedHashMap<String, Post>();
      for (int left = 1 + random.nextInt(4); left > 0; left--) {
        var id = "p" + random.nextInt(15);
        var text = random.nextInt(3) == 0 ? OTHER : STORY + " " + random.nextInt(3);
        var day = String.format(Locale.ROOT, "2026-02-%02dT00:00:00Z", 1 + random.nextInt(20));
        batch.put(id, published(by("u" + id.length(), "s.example", id, text), day));
      }
      bench.live(batch.values().toArray(Post[]::new));
      bench.clock.forward(Duration.ofMinutes(1));
    }

    assertThat(bench.setAside()).isZero();
    assertThat(count("indexer.near_duplicates")).isPositive();
    assertThat(
            count(
                "indexer.near_duplicates n join indexer.near_duplicates f"
                    + " on f.post_id = n.first_id and f.kind = n.kind"))
        .isZero();
    var texts =
        bench.mentions().stream()
            .collect(
                Collectors.groupingBy(
                    CopiesContract::opening, Collectors.mapping(Mention::id, Collectors.toSet())));
    for (var mention : bench.mentions()) {
      var alike = new HashSet<>(texts.get(opening(mention)));
      alike.remove(mention.id());
      assertThat(bench.indexer.copies(mention.id()))
          .extracting(copy -> copy.mention().id())
          .containsExactlyInAnyOrderElementsOf(alike);
    }
  }

  private static String opening(Mention mention) {
    return mention.post().words().substring(0, 20);
  }

  private long count(String rows) {
    return Jdbi.create(bench.database)
        .withHandle(
            handle -> handle.createQuery("select count(*) from " + rows).mapTo(Long.class).one());
  }

  private List<String> copies(long mentionId) {
    return bench.indexer.copies(mentionId).stream()
        .map(copy -> copy.mention().id() + " " + copy.kind() + (copy.first() ? " first" : ""))
        .collect(Collectors.toList());
  }

  private static Post by(String account, String site, String id, String text) {
    return builder(site, id, text)
        .author(new Author(Optional.of("Somebody"), Optional.of(account), Optional.empty()))
        .build();
  }

  private static Post at(String url, String site, String id) {
    return builder(site, id, STORY).url(url).author(Author.named("Ana K.")).build();
  }

  private static PostBuilder builder(String site, String id, String text) {
    return Post.builder(new PostKey(site, id), PostType.REVIEW).text(text);
  }

  private static Post published(Post post, String at) {
    return builder(post.key().site(), post.key().id(), post.text().orElse(""))
        .author(post.author())
        .published(SiteTime.exactly(Instant.parse(at)))
        .build();
  }
}
