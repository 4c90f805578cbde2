package org.earshot.indexer.sentiment;

/// Counts right and wrong answers and gives macro-F1: the mean of the F1 of each label that occurs.
public final class Accuracy {
  private static final int LABELS = 3;
  private final int[][] counts = new int[LABELS][LABELS];

  /// Counts an answer.
  ///
  /// @param gold the label that people gave: 0 for bad, 1 for neither, 2 for good
  /// @param said the label that was found
  public void add(int gold, int said) {
    counts[gold][said]++;
  }

  /// 0 to 1; 0 where nothing was counted.
  public double macroF1() {
    double sum = 0;
    int labels = 0;
    for (int label = 0; label < LABELS; label++) {
      if (total(label) > 0) {
        labels++;
        sum += f1(label);
      }
    }
    return labels == 0 ? 0 : sum / labels;
  }

  /// 0 to 1.
  public double f1(int label) {
    int said = 0;
    for (int gold = 0; gold < LABELS; gold++) {
      said += counts[gold][label];
    }
    int right = counts[label][label];
    return right == 0 ? 0 : 2.0 * right / (said + total(label));
  }

  private int total(int label) {
    int total = 0;
    for (int count : counts[label]) {
      total += count;
    }
    return total;
  }
}
