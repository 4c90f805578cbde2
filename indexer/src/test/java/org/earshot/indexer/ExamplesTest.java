package org.earshot.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.earshot.indexer.Workbench.post;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.earshot.crawler.Author;
import org.earshot.crawler.Post;
import org.earshot.crawler.Rating;
import org.earshot.indexer.Learning.Origin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplesTest {
  private static final Set<Origin> ALL = Set.of(Origin.JUDGEMENTS, Origin.STARS);

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

  private static Post starred(String id, double stars) {
    return post(id).text("Acme Kettle " + id).rating(Rating.of(stars, 5)).build();
  }

  private Mention mention(String id) {
    return bench.mentions().stream()
        .filter(one -> one.post().key().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void judge(String id, Sentiment said) {
    var mention = mention(id);
    bench.indexer.judge(
        mention.id(),
        new Judgement(said, false, "rasa", Workbench.MORNING, true, mention.score().model()));
  }

  @Test
  void starsSayWhichWayTheWordsLean() {
    bench.live(starred("a", 1), starred("b", 2), starred("c", 3), starred("d", 4), starred("e", 5));
    bench.live(post("f", "Acme Kettle without stars"), starred("g", 3.6));

    assertThat(bench.indexer.examples(Set.of(Origin.STARS)))
        .extracting(one -> one.request().text(), Example::sentiment, Example::origin)
        .containsExactly(
            tuple("Acme Kettle e", Sentiment.POSITIVE, Origin.STARS),
            tuple("Acme Kettle d", Sentiment.POSITIVE, Origin.STARS),
            tuple("Acme Kettle c", Sentiment.NEUTRAL, Origin.STARS),
            tuple("Acme Kettle b", Sentiment.NEGATIVE, Origin.STARS),
            tuple("Acme Kettle a", Sentiment.NEGATIVE, Origin.STARS));
  }

  @Test
  void starsThemselvesAreNotShownToTheScorer() {
    bench.live(starred("a", 1));

    var request = bench.indexer.examples(ALL).getFirst().request();

    assertThat(request.rating()).isEmpty();
    assertThat(request.brand()).contains("Acme Kettle");
    assertThat(request.lang()).contains("en");
  }

  @Test
  void newestJudgementCountsAndGoesBeforeTheStars() {
    bench.live(starred("a", 5));
    judge("a", Sentiment.NEUTRAL);
    judge("a", Sentiment.NEGATIVE);

    assertThat(bench.indexer.examples(ALL))
        .singleElement()
        .extracting(Example::origin, Example::sentiment)
        .containsExactly(Origin.JUDGEMENTS, Sentiment.NEGATIVE);
    assertThat(bench.indexer.examples(Set.of(Origin.STARS)))
        .singleElement()
        .extracting(Example::sentiment)
        .isEqualTo(Sentiment.POSITIVE);
  }

  @Test
  void withoutConsentNothingIsRead() {
    bench.live(starred("a", 5));
    judge("a", Sentiment.NEGATIVE);

    assertThat(bench.indexer.examples(Set.of())).isEmpty();
  }

  @Test
  void judgementOfWordsThatWereEditedSinceIsLeftOut() {
    bench.live(post("a", "Acme Kettle is bad"));
    judge("a", Sentiment.NEGATIVE);

    bench.live(post("a", "Acme Kettle was bad and is good now"));

    assertThat(bench.indexer.examples(ALL)).isEmpty();
  }

  @Test
  void whatIsGoneOrOursIsLeftOut() {
    bench.live(
        starred("a", 1),
        post("b")
            .text("Acme Kettle thanks you")
            .rating(Rating.of(5, 5))
            .author(new Author(Optional.of("Acme"), Optional.of("u-1"), Optional.empty()))
            .build());
    assertThat(bench.indexer.examples(ALL)).hasSize(1);

    bench.gone("a");

    assertThat(bench.indexer.examples(ALL)).isEmpty();
  }

  @Test
  void randomSampleIsMarked() {
    bench.live(IntStream.range(0, 20).mapToObj(i -> starred("p" + i, 5)).toArray(Post[]::new));
    var drawn =
        bench.indexer.sample().stream().map(one -> one.post().text().orElseThrow()).toList();

    var examples = bench.indexer.examples(ALL);

    assertThat(examples).hasSize(20);
    assertThat(examples.stream().filter(Example::sampled).map(one -> one.request().text()))
        .containsExactlyInAnyOrderElementsOf(drawn);
  }

  @Test
  void copiesCountOnceAndLongTextsAreCut() {
    var words = "Acme Kettle " + "very ".repeat(1_000);
    bench.live(
        post("a").text(words).rating(Rating.of(1, 5)).build(),
        post("b").text(words.toUpperCase(java.util.Locale.ROOT)).rating(Rating.of(1, 5)).build());

    assertThat(bench.indexer.examples(ALL))
        .singleElement()
        .satisfies(one -> assertThat(one.request().text()).hasSize(1_000));
  }

  @Test
  void authorIsTheSameInAllHisTexts() {
    bench.live(starred("a", 1), starred("b", 1));
    bench.live(
        post("c").text("Acme Kettle c").rating(Rating.of(1, 5)).author(Author.unknown()).build());

    assertThat(bench.indexer.examples(ALL).stream().map(Example::author).distinct().toList())
        .isEqualTo(List.of("forum.example #c", "forum.example Rasa"));
  }
}
