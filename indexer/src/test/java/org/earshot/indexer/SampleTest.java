package org.earshot.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earshot.indexer.Workbench.post;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.earshot.crawler.Arrival;
import org.earshot.crawler.Author;
import org.earshot.crawler.Post;
import org.earshot.crawler.Rating;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {
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

  private void hear(int from, int to) {
    bench.live(
        IntStream.range(from, to)
            .mapToObj(i -> post("p" + i, "the Acme Kettle " + i))
            .toArray(Post[]::new));
  }

  private static Judgement judgement(Mention mention, Sentiment said, boolean sample) {
    var model = mention.score().model();
    return new Judgement(said, false, "rasa", Workbench.MORNING, sample, model);
  }

  @Test
  void drawsTenAWeekAndTheSameTenWhenAskedAgain() {
    hear(0, 40);

    var drawn = bench.indexer.sample();

    assertThat(drawn).hasSize(10).doesNotHaveDuplicates();
    assertThat(bench.indexer.sample()).isEqualTo(drawn);
  }

  @Test
  void drawsOthersTheNextWeek() {
    hear(0, 40);
    var first = bench.indexer.sample();
    bench.clock.forward(Duration.ofDays(5));

    var second = bench.indexer.sample();

    assertThat(second).hasSize(10).doesNotContainAnyElementsOf(first);
  }

  @Test
  void leavesOutWhatWasSeenLongAgo() {
    hear(0, 40);
    bench.clock.forward(Duration.ofDays(30));

    assertThat(bench.indexer.sample()).isEmpty();
  }

  @Test
  void leavesOutWhatWeSaidOurselves() {
    bench.live(
        post("own")
            .text("thank you for choosing the Acme Kettle")
            .author(new Author(Optional.of("Acme"), Optional.of("u-1"), Optional.empty()))
            .build());

    assertThat(bench.indexer.sample()).isEmpty();
  }

  @Test
  void leavesOutStarsWithoutWords() {
    var stars = post("p0").text("").rating(Rating.of(1, 5)).build();
    var words = post("p1", "the Acme Kettle leaks");
    bench.indexer.take(List.of(bench.harvest(Workbench.shop(), Arrival.LIVE, stars, words)));

    assertThat(bench.mentions()).hasSize(2);
    assertThat(bench.indexer.sample())
        .singleElement()
        .satisfies(drawn -> assertThat(drawn.post().text()).hasValue("the Acme Kettle leaks"));
  }

  @Test
  void fillsUpAWeekThatBeganWithFew() {
    hear(0, 4);
    assertThat(bench.indexer.sample()).hasSize(4);

    hear(4, 40);

    assertThat(bench.indexer.sample()).hasSize(10);
  }

  @Test
  void whatIsJudgedIsNoLongerOpen() {
    hear(0, 40);
    var one = bench.indexer.sample().getFirst();

    bench.indexer.judge(one.id(), judgement(one, Sentiment.POSITIVE, true));

    assertThat(bench.indexer.sample()).hasSize(9).noneMatch(open -> open.id() == one.id());
  }

  @Test
  void countsTheFirstWordOnEachDrawnMention() {
    hear(0, 40);
    var drawn = bench.indexer.sample();
    for (var mention : drawn) {
      bench.indexer.judge(mention.id(), judgement(mention, Sentiment.POSITIVE, true));
    }
    var again = drawn.getFirst();
    bench.indexer.judge(again.id(), judgement(again, Sentiment.NEGATIVE, true));

    var measured = bench.indexer.measured();

    assertThat(measured).hasSize(1);
    assertThat(measured.getFirst().verdicts())
        .hasSize(10)
        .allMatch(verdict -> verdict.judged() == Sentiment.POSITIVE);
  }

  @Test
  void doesNotCountWhatPeopleVolunteer() {
    hear(0, 40);
    var drawn = bench.indexer.sample();
    var other = bench.mentions().stream().filter(m -> !drawn.contains(m)).findFirst().orElseThrow();

    bench.indexer.judge(drawn.getFirst().id(), judgement(other, Sentiment.NEGATIVE, false));
    bench.indexer.judge(other.id(), judgement(other, Sentiment.NEGATIVE, true));

    assertThat(bench.indexer.measured()).isEmpty();
  }

  @Test
  void aLanguageIsProvenByEnoughRightAnswers() {
    var right = new Measured.Verdict(Sentiment.NEGATIVE, Sentiment.NEGATIVE);
    var wrong = new Measured.Verdict(Sentiment.POSITIVE, Sentiment.NEGATIVE);

    assertThat(measured(30, right, 0, wrong).proven()).isTrue();
    assertThat(measured(29, right, 0, wrong).proven()).isFalse();
    assertThat(measured(20, right, 20, wrong).proven()).isFalse();
    assertThat(measured(20, right, 3, wrong).confusion().get(Sentiment.NEGATIVE))
        .containsEntry(Sentiment.NEGATIVE, 20L)
        .containsEntry(Sentiment.POSITIVE, 3L)
        .containsEntry(Sentiment.NEUTRAL, 0L);
  }

  private static Measured measured(
      int many, Measured.Verdict one, int more, Measured.Verdict other) {
    var verdicts = new ArrayList<>(Collections.nCopies(many, one));
    verdicts.addAll(Collections.nCopies(more, other));
    return new Measured("lt", "model", List.copyOf(verdicts));
  }
}
