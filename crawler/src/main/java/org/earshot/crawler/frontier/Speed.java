package org.earshot.crawler.frontier;

import java.time.Duration;

/// How quickly a source answers: usually, and lately.
///
/// @param answers measured, up to what is needed
/// @param usual milliseconds, over many answers
/// @param lately milliseconds, over the last few
record Speed(int answers, double usual, double lately) {
  /// Fewer answers tell nothing usual.
  private static final int FEWEST = 5;

  /// Share of an answer in what is usual: about the last twenty.
  private static final double SLOWLY = 0.05;

  /// Share of an answer in what is so lately: about the last two.
  private static final double QUICKLY = 0.5;

  /// So many times its usual is slow.
  private static final double SLOW = 3;

  /// Below this nobody minds.
  private static final double SLOW_FROM_MILLIS = 2000;

  static Speed unknown() {
    return new Speed(0, 0, 0);
  }

  Speed after(Duration took) {
    double millis = took.toMillis();
    if (answers == 0) {
      return new Speed(1, millis, millis);
    }
    return new Speed(
        Math.min(answers + 1, FEWEST),
        usual + SLOWLY * (millis - usual),
        lately + QUICKLY * (millis - lately));
  }

  boolean slow() {
    return answers >= FEWEST && lately > Math.max(SLOW * usual, SLOW_FROM_MILLIS);
  }
}
