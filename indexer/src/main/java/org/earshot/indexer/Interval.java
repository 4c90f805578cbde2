package org.earshot.indexer;

/// A share that was counted, and between what bounds the true one lies with 95 % certainty.
///
/// @param low lower bound, 0 to 1
/// @param share as counted, 0 to 1; 0 where nothing was counted
/// @param high upper bound, 0 to 1
public record Interval(double low, double share, double high) {
  /// 95 % of a normal distribution lie within so many standard deviations.
  private static final double Z = 1.959964;

  /// Wilson's score interval, which holds for few counts and for shares near 0 and 1 too (E. B.
  /// Wilson, "Probable inference, the law of succession, and statistical inference", 1927).
  ///
  /// @throws IllegalArgumentException unless `hits` is 0 to `all`
  public static Interval wilson(long hits, long all) {
    if (hits < 0 || hits > all) {
      throw new IllegalArgumentException(hits + " of " + all + " is no share");
    }
    if (all == 0) {
      return new Interval(0, 0, 1);
    }
    double share = hits / (double) all;
    double middle = share + Z * Z / (2.0 * all);
    double width = Z * Math.sqrt(share * (1 - share) / all + Z * Z / (4.0 * all * all));
    double divisor = 1 + Z * Z / all;
    return new Interval(
        Math.max(0, (middle - width) / divisor), share, Math.min(1, (middle + width) / divisor));
  }
}
