package org.earshot.app.playground;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// The mean of the stars.
record Average(double stars, long count) {
  static Average of(List<Shown> reviews) {
    var stars =
        reviews.stream()
            .map(Shown::stars)
            .filter(OptionalInt::isPresent)
            .mapToInt(OptionalInt::getAsInt)
            .summaryStatistics();
    return new Average(stars.getAverage(), stars.getCount());
  }

  String text() {
    return String.format(Locale.ROOT, "%.1f", stars);
  }
}
