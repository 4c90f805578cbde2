package org.earshot.app.web.view;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.earshot.crawler.CoverageHour;

/// The last day of a source, hour by hour: what was looked at, and how it went.
///
/// @param summary the same in words
/// @param hours oldest first
public record CoverageStrip(String summary, List<Hour> hours) {
  public static final Duration SPAN = Duration.ofDays(1);

  /// One hour.
  ///
  /// @param look how it looks: `good`, `part`, `bad` or `none`
  /// @param words what it means
  public record Hour(String look, String words) {}

  public CoverageStrip {
    hours = List.copyOf(hours);
  }

  /// Where a strip that ends now begins.
  public static Instant begins(Instant now) {
    return now.truncatedTo(ChronoUnit.HOURS).minus(SPAN).plus(Duration.ofHours(1));
  }

  static CoverageStrip of(List<CoverageHour> rows, Wording wording) {
    var from = begins(wording.times().now());
    var known = rows.stream().collect(Collectors.toMap(CoverageHour::hour, Function.identity()));
    var hours =
        IntStream.range(0, (int) SPAN.toHours())
            .mapToObj(hour -> from.plus(Duration.ofHours(hour)))
            .map(hour -> hour(known.getOrDefault(hour, none(hour)), wording))
            .toList();
    return new CoverageStrip(
        wording
            .texts()
            .of(
                "coverage.summary",
                rows.stream().mapToInt(CoverageHour::good).sum(),
                rows.stream().mapToInt(CoverageHour::looks).sum(),
                rows.stream().mapToInt(CoverageHour::posts).sum()),
        hours);
  }

  private static CoverageHour none(Instant hour) {
    return new CoverageHour(0, hour, 0, 0, 0, 0);
  }

  private static Hour hour(CoverageHour row, Wording wording) {
    var at = wording.times().clock(row.hour());
    if (row.looks() == 0) {
      return new Hour("none", wording.texts().of("coverage.none", at));
    }
    var words = wording.texts().of("coverage.hour", at, row.good(), row.looks(), row.posts());
    if (row.good() == row.looks()) {
      return new Hour("good", words);
    }
    return new Hour(row.good() > 0 ? "part" : "bad", words);
  }
}
