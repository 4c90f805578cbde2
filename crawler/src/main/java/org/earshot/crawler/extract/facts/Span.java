package org.earshot.crawler.extract.facts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.earshot.crawler.SiteTime;
import org.earshot.crawler.extract.facts.TimeWords.Unit;

/// How old something is, as a page tells it: `2 weeks 3 days`.
///
/// @param parts the largest first
record Span(List<Part> parts) {
  /// @param count how many of the unit
  record Part(int count, Unit unit) {}

  Span {
    parts = List.copyOf(parts);
  }

  static Span of(int count, Unit unit) {
    return new Span(List.of(new Part(count, unit)));
  }

  /// The time that lies so far back, as exactly as it was told.
  SiteTime before(Instant seen) {
    var time = seen.atOffset(ZoneOffset.UTC);
    for (var part : parts) {
      time = time.minus(part.count(), chrono(part.unit()));
    }
    boolean exact =
        parts.stream().allMatch(part -> part.unit() == Unit.SECONDS || part.unit() == Unit.MINUTES);
    return exact ? SiteTime.exactly(time.toInstant()) : SiteTime.onDay(time.toLocalDate());
  }

  private static ChronoUnit chrono(Unit unit) {
    return switch (unit) {
      case SECONDS -> ChronoUnit.SECONDS;
      case MINUTES -> ChronoUnit.MINUTES;
      case HOURS -> ChronoUnit.HOURS;
      case DAYS -> ChronoUnit.DAYS;
      case WEEKS -> ChronoUnit.WEEKS;
      case MONTHS -> ChronoUnit.MONTHS;
      case YEARS -> ChronoUnit.YEARS;
    };
  }
}
