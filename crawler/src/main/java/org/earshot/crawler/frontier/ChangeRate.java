package org.earshot.crawler.frontier;

import java.time.Duration;

/// How often a source has something new, estimated from looks that only tell whether it had.
///
/// The estimator is the one of J. Cho and H. Garcia-Molina, "Estimating Frequency of Change" (ACM
/// Transactions on Internet Technology 3(3), 2003): of n looks an interval T apart, x of which saw
/// a change, the rate of a Poisson process is -ln((n - x + 0.5) / (n + 0.5)) / T, which stays
/// finite where every look saw one. Looks here are not evenly apart, so T is their mean; and older
/// ones weigh less and less, so that a source may change its ways.
///
/// @param looks weight of the looks
/// @param changes weight of those among them that saw something new
/// @param seconds weighted sum of the times between them
record ChangeRate(double looks, double changes, double seconds) {
  /// What is left of a look's weight after the next one: the last ten or so decide.
  private static final double FADING = 0.9;

  /// A look shall find something new every other time: fewer finds waste requests, more leave
  /// complaints waiting.
  private static final double FINDS = 0.5;

  /// Weight of the operator's own word before anything was seen.
  private static final double PRIOR_LOOKS = 4;

  /// Of the bias correction.
  private static final double HALF = 0.5;

  /// As if earlier looks had borne out what the operator expects.
  static ChangeRate expecting(Duration every) {
    double changes = PRIOR_LOOKS * FINDS;
    double mean = seconds(every) * rate(PRIOR_LOOKS, changes) / -Math.log(1 - FINDS);
    return new ChangeRate(PRIOR_LOOKS, changes, PRIOR_LOOKS * mean);
  }

  ChangeRate after(Duration interval, boolean changed) {
    return new ChangeRate(
        looks * FADING + 1,
        changes * FADING + (changed ? 1 : 0),
        seconds * FADING + seconds(interval));
  }

  /// How long after a look the next one has its even chance to find something new; `longest` where
  /// that is further away.
  Duration interval(Duration longest) {
    double wanted = -Math.log(1 - FINDS) * (seconds / looks) / rate(looks, changes);
    return wanted < seconds(longest) ? Duration.ofMillis((long) (wanted * 1000)) : longest;
  }

  /// Changes in the mean time between two looks.
  private static double rate(double looks, double changes) {
    return -Math.log((looks - changes + HALF) / (looks + HALF));
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
