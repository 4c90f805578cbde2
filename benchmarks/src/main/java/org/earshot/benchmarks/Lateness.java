package org.earshot.benchmarks;

/// How late looks were, in steps of a tenth of a second.
final class Lateness {
  private static final int STEP_MILLIS = 100;

  /// An hour; what is later counts as that.
  private final int[] counts = new int[36_000];

  private int all;

  void add(long millis) {
    counts[Math.clamp(millis / STEP_MILLIS, 0, counts.length - 1)]++;
    all++;
  }

  /// Seconds that this share of the looks was not later than.
  double quantile(double share) {
    long rest = (long) Math.ceil(all * share);
    int step = 0;
    while (step < counts.length - 1 && rest > counts[step]) {
      rest -= counts[step];
      step++;
    }
    return step * STEP_MILLIS / 1000.0;
  }
}
