package org.earshot.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HabitsTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration LONGEST = Duration.ofDays(30);
  private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

  @Test
  void withoutAnyLookTheOperatorIsRight() {
    assertThat(ChangeRate.expecting(HOUR).interval(LONGEST).toMinutes()).isBetween(59L, 60L);
  }

  /// Changes come at random at a steady rate; the looks come when the estimate says.
  @ParameterizedTest(name = "one change in {0} minutes, seed {1}")
  @CsvSource({"5, 1", "60, 2", "60, 3", "600, 4", "3000, 5"})
  void intervalComesToTheHalfLifeOfThePage(double minutes, long seed) {
    var random = new Random(seed);
    var rate = ChangeRate.expecting(HOUR);
    double sum = 0;
    int looks = 4000;
    for (int look = 0; look < looks; look++) {
      var interval = rate.interval(LONGEST);
      double toNext = -Math.log(1 - random.nextDouble()) * minutes;
      rate = rate.after(interval, toNext < interval.toSeconds() / 60.0);
      sum += look < looks / 2 ? 0 : interval.toSeconds() / 60.0;
    }

    double mean = sum / (looks / 2.0);
    assertThat(mean / minutes).isCloseTo(Math.log(2), within(0.35));
  }

  @Test
  void pageThatNeverChangesIsLookedAtAsRarelyAsMayBe() {
    var rate = ChangeRate.expecting(HOUR);
    for (int look = 0; look < 200; look++) {
      rate = rate.after(HOUR, false);
    }

    assertThat(rate.interval(LONGEST)).isEqualTo(LONGEST);
  }

  @Test
  void pageThatAlwaysChangesIsLookedAtMoreAndMoreOften() {
    var rate = ChangeRate.expecting(HOUR);
    for (int look = 0; look < 20; look++) {
      rate = rate.after(HOUR, true);
    }

    assertThat(rate.interval(LONGEST)).isLessThan(Duration.ofMinutes(20));
  }

  @Test
  void looksInOneBreathBreakNothing() {
    var rate = ChangeRate.expecting(HOUR);
    for (int look = 0; look < 200; look++) {
      rate = rate.after(Duration.ZERO, false);
    }

    assertThat(rate.interval(LONGEST).isNegative()).isFalse();
  }

  @Test
  void silenceIsLongerThanAnyGapAndSevenUsualOnes() {
    var posts = new ArrayList<Instant>();
    for (int hour = 0; hour < 10; hour++) {
      posts.add(START.plus(Duration.ofHours(6L * hour)));
    }
    var gaps = Gaps.none().after(posts);

    assertThat(gaps.usual()).isEqualTo(Duration.ofHours(6));
    assertThat(gaps.silentFrom()).contains(posts.getLast().plus(Duration.ofHours(42)));

    var holiday = posts.getLast().plus(Duration.ofHours(100));
    assertThat(gaps.after(List.of(holiday)).silentFrom())
        .contains(holiday.plus(Duration.ofHours(150)));
  }

  @Test
  void fewPostsTellNothingUsual() {
    assertThat(Gaps.none().after(List.of(START, START.plus(HOUR))).silentFrom()).isEmpty();
  }

  @Test
  void olderPostsAndTheSameOnesAgainAreNoGap() {
    var gaps = Gaps.none().after(List.of(START, START.plus(HOUR)));

    assertThat(gaps.after(List.of(START.minus(HOUR), START))).isEqualTo(gaps);
  }

  @Test
  void slowIsFarBeyondItsUsualAndMoreThanAMoment() {
    var speed = Speed.unknown();
    for (int look = 0; look < 10; look++) {
      speed = speed.after(Duration.ofMillis(400));
    }
    assertThat(speed.slow()).isFalse();

    assertThat(speed.after(Duration.ofSeconds(9)).slow()).isTrue();
    assertThat(speed.after(Duration.ofMillis(1500)).slow()).isFalse();
  }

  @Test
  void rowKeepsWhatWasLearned() {
    var habits =
        Habits.expecting(HOUR)
            .looked(Optional.of(HOUR), true)
            .saw(List.of(START, START.plus(HOUR)))
            .took(Duration.ofMillis(250))
            .counted(20)
            .stayingFresh(Duration.ofMinutes(10));

    var again = Habits.parse(habits.row(), HOUR);

    assertThat(again.row()).isEqualTo(habits.row());
    assertThat(again.gave()).isEqualTo(20);
    assertThat(again.fresh()).isEqualTo(Duration.ofMinutes(10));
    assertThat(again.gaps()).isEqualTo(habits.gaps());
    assertThat(again.rate().looks()).isCloseTo(habits.rate().looks(), within(0.001));
  }

  @Test
  void rowOfAnEarlierVersionIsNotForgotten() {
    var habits = Habits.expecting(HOUR).counted(20);
    var row = habits.row();

    assertThat(Habits.parse(row.substring(0, row.lastIndexOf('\n')), HOUR).row()).isEqualTo(row);
  }

  @ParameterizedTest(name = "\"{0}\"")
  @CsvSource({"''", "'1\n2'", "'a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk'"})
  void rowThatCannotBeReadIsLearnedAnew(String row) {
    assertThat(Habits.parse(row, HOUR)).isEqualTo(Habits.expecting(HOUR));
  }
}
