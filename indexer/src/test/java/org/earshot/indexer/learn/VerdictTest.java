package org.earshot.indexer.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.earshot.indexer.Interval;
import org.earshot.indexer.Training.Compared;
import org.earshot.indexer.Training.Difference;
import org.earshot.indexer.Training.Figures;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final Difference BETTER = new Difference(0.02, 0.1, 0.2);
  private static final Difference UNSURE = new Difference(-0.02, 0.1, 0.2);
  private static final Difference WORSE = new Difference(-0.2, -0.1, -0.02);

  private static Figures figures(double macroF1, int right) {
    return new Figures("m", Interval.wilson(right, 100), new Interval(0, macroF1, 1));
  }

  private static Compared compared(String lang, Difference gain, Figures... models) {
    return new Compared(lang, 100, List.of(models), gain);
  }

  private static Verdict verdict(Compared... compared) {
    return new Verdict(Stream.of(compared).toList());
  }

  @Test
  void betterForCertainAndWorseInNoLanguage() {
    var shipped = figures(0.5, 50);
    var own = figures(0.6, 60);

    assertThat(verdict(compared("", BETTER, shipped, own)).better()).isTrue();
    assertThat(verdict(compared("", UNSURE, shipped, own)).better()).isFalse();
    assertThat(
            verdict(compared("", BETTER, shipped, own), compared("lt", UNSURE, shipped, own))
                .better())
        .isTrue();
    var oneWorse = verdict(compared("", BETTER, shipped, own), compared("lt", WORSE, own, shipped));
    assertThat(oneWorse.better()).isFalse();
    assertThat(oneWorse.line()).startsWith("worse in lt: macro-F1 +10.0 points");
  }

  @Test
  void fewerRightAnswersAreNotBetter() {
    var verdict = verdict(compared("", BETTER, figures(0.2, 60), figures(0.3, 40)));

    assertThat(verdict.better()).isFalse();
    assertThat(verdict.line()).startsWith("fewer answers are right");
  }

  @Test
  void modelInUseIsNotGivenUpForALesserOne() {
    var verdict =
        verdict(compared("", BETTER, figures(0.5, 50), figures(0.8, 80), figures(0.6, 60)));

    assertThat(verdict.better()).isFalse();
    assertThat(verdict.line()).startsWith("not better than the model in use");
  }
}
