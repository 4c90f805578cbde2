package org.earshot.alerts.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.earshot.crawler.CoverageHour;
import org.earshot.crawler.SourceHealth;

/// What the crawler's ledger proves of the time of a digest.
///
/// @param hours of each source, in order
record Ledger(Map<Long, List<CoverageHour>> hours, Instant from, Instant to) {
  private static final Duration HOUR = Duration.ofHours(1);

  /// The ledger rounds to hours, at both ends of a hole.
  private static final Duration ROUNDING = HOUR.multipliedBy(2);

  Ledger {
    hours = Map.copyOf(hours);
  }

  static Ledger of(List<CoverageHour> hours, Instant from, Instant to) {
    return new Ledger(
        hours.stream()
            .sorted(Comparator.comparing(CoverageHour::hour))
            .collect(Collectors.groupingBy(CoverageHour::sourceId)),
        from,
        to);
  }

  int looks() {
    return hours.values().stream().flatMap(List::stream).mapToInt(CoverageHour::looks).sum();
  }

  int good() {
    return hours.values().stream().flatMap(List::stream).mapToInt(CoverageHour::good).sum();
  }

  /// The longest time in which a source was not read, where it is longer than its cadence allows.
  /// Of a source that the ledger does not know it says nothing.
  Optional<Duration> hole(SourceHealth health) {
    var rows = hours.getOrDefault(health.source().id(), List.of());
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    var allowed = health.source().spec().cadence().slowest().plus(ROUNDING);
    return Optional.of(longest(rows, later(from, health.source().added())))
        .filter(longest -> longest.compareTo(allowed) > 0);
  }

  private Duration longest(List<CoverageHour> rows, Instant begin) {
    var longest = Duration.ZERO;
    var read = begin;
    for (var row : rows) {
      if (row.good() > 0) {
        longest = longer(longest, Duration.between(read, row.hour()));
        read = row.hour().plus(HOUR);
      }
    }
    return longer(longest, Duration.between(read, to));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
