package org.earshot.crawler;

import java.util.Map;
import java.util.OptionalDouble;

/// Stars, points or percent as the page gives them.
///
/// @param value the rating
/// @param min worst value of the scale, where the page says it
/// @param max best value of the scale, where the page says it
/// @param parts sub-ratings by name, such as `delivery`
public record Rating(
    double value, OptionalDouble min, OptionalDouble max, Map<String, Double> parts) {
  /// Best value where a page is silent: schema.org's default for `bestRating`.
  public static final double DEFAULT_MAX = 5;

  /// Worst value where a page is silent: schema.org's default for `worstRating`.
  public static final double DEFAULT_MIN = 1;

  public Rating {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a rating is a finite number, not " + value);
    }
    parts = Map.copyOf(parts);
  }

  public static Rating of(double value, double max) {
    return new Rating(value, OptionalDouble.empty(), OptionalDouble.of(max), Map.of());
  }

  /// Where the value lies on its scale: 0 is the worst, 1 the best. A value outside the scale is
  /// clamped.
  public double share() {
    double best = max.orElse(DEFAULT_MAX);
    double worst = Math.min(min.orElse(best > DEFAULT_MIN ? DEFAULT_MIN : 0), best);
    if (best == worst) {
      return value >= best ? 1 : 0;
    }
    return Math.clamp((value - worst) / (best - worst), 0, 1);
  }
}
