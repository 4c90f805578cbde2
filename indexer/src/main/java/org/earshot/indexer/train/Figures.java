package org.earshot.indexer.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.earshot.indexer.Interval;
import org.earshot.indexer.sentiment.Accuracy;

/// How a scorer did on the texts of one language and source.
final class Figures {
  private static final int RESAMPLES = 200;
  private static final double TAIL = 0.025;
  private static final int BINS = 10;

  /// What a scorer said of a text.
  ///
  /// @param gold what people said: 0 for bad, 1 for neither, 2 for good
  /// @param said what the scorer said
  /// @param good whether its score is above zero
  /// @param confidence how sure it was, 0 to 1
  /// @param unsure whether it leaves the text to a person
  record Answer(int gold, int said, boolean good, double confidence, boolean unsure) {}

  private final List<Answer> answers = new ArrayList<>();

  void add(Answer answer) {
    answers.add(answer);
  }

  int size() {
    return answers.size();
  }

  boolean threeSided() {
    return answers.stream().anyMatch(answer -> answer.gold() == 1);
  }

  double macroF1() {
    return macroF1(answers);
  }

  private static double macroF1(List<Answer> answers) {
    var accuracy = new Accuracy();
    answers.forEach(answer -> accuracy.add(answer.gold(), answer.said()));
    return accuracy.macroF1();
  }

  /// Macro-F1 of bad and good by the sign of the score, over the texts that are either.
  double signF1() {
    return signF1(answers);
  }

  private static double signF1(List<Answer> answers) {
    var accuracy = new Accuracy();
    answers.stream()
        .filter(answer -> answer.gold() != 1)
        .forEach(answer -> accuracy.add(answer.gold(), answer.good() ? 2 : 0));
    return accuracy.macroF1();
  }

  Interval accuracy() {
    return share(answers);
  }

  private static Interval share(List<Answer> answers) {
    long right = answers.stream().filter(answer -> answer.gold() == answer.said()).count();
    return Interval.wilson(right, answers.size());
  }

  /// Share of the texts that the scorer does not leave to a person.
  Interval coverage() {
    return Interval.wilson(sure().size(), answers.size());
  }

  Interval accuracyWhereSure() {
    return share(sure());
  }

  private List<Answer> sure() {
    return answers.stream().filter(answer -> !answer.unsure()).toList();
  }

  /// Expected calibration error: how far confidence lies from accuracy, over ten bins.
  double calibrationError() {
    double[] confidence = new double[BINS];
    double[] right = new double[BINS];
    for (var answer : answers) {
      int bin = Math.min(BINS - 1, (int) (answer.confidence() * BINS));
      confidence[bin] += answer.confidence();
      right[bin] += answer.gold() == answer.said() ? 1 : 0;
    }
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(confidence[bin] - right[bin]);
    }
    return error / Math.max(1, answers.size());
  }

  String macroF1Interval() {
    return interval(macroF1(), Figures::macroF1);
  }

  String signF1Interval() {
    return interval(signF1(), Figures::signF1);
  }

  /// 95 % of resamples of the same size, drawn with a fixed seed, lie between the two.
  private String interval(double value, ToDoubleFunction<List<Answer>> measure) {
    var random = new Random(answers.size());
    double[] drawn = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      var sample = new ArrayList<Answer>(answers.size());
      for (int n = 0; n < answers.size(); n++) {
        sample.add(answers.get(random.nextInt(answers.size())));
      }
      drawn[i] = measure.applyAsDouble(sample);
    }
    Arrays.sort(drawn);
    return String.format(
        Locale.ROOT,
        "%.1f (%.1f–%.1f)",
        100 * value,
        100 * drawn[(int) (TAIL * RESAMPLES)],
        100 * drawn[(int) ((1 - TAIL) * RESAMPLES)]);
  }
}
