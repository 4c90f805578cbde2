package org.earshot.indexer.score;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Counts right and wrong answers and gives macro-F1: the mean of the F1 of each label that occurs.
final class Accuracy {
  private static final int SIDES = 3;
  private final int[][] counts = new int[SIDES][SIDES];

  void add(int gold, int said) {
    counts[gold][said]++;
  }

  double macroF1() {
    double sum = 0;
    int labels = 0;
    for (int side = 0; side < SIDES; side++) {
      if (total(side) > 0) {
        labels++;
        sum += f1(side);
      }
    }
    return labels == 0 ? 0 : sum / labels;
  }

  double f1(int side) {
    int said = 0;
    for (int gold = 0; gold < SIDES; gold++) {
      said += counts[gold][side];
    }
    int right = counts[side][side];
    return right == 0 ? 0 : 2.0 * right / (said + total(side));
  }

  private int total(int side) {
    int total = 0;
    for (int count : counts[side]) {
      total += count;
    }
    return total;
  }

  static void line(StringBuilder report, String name, Accuracy accuracy) {
    report.append(
        String.format(
            Locale.ROOT,
            "%-26s %5d texts  macro-F1 %.3f  (neg %.3f neu %.3f pos %.3f)%n",
            name,
            accuracy.total(0) + accuracy.total(1) + accuracy.total(2),
            accuracy.macroF1(),
            accuracy.f1(0),
            accuracy.f1(1),
            accuracy.f1(2)));
  }

  static String report(Map<String, Accuracy> byName) {
    var report = new StringBuilder();
    new TreeMap<>(byName).forEach((name, accuracy) -> line(report, name, accuracy));
    return report.toString();
  }
}
