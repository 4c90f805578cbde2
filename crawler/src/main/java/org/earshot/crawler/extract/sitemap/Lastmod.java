package org.earshot.crawler.extract.sitemap;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import org.earshot.crawler.Extraction.Changed;
import org.earshot.crawler.SiteTime;
import org.earshot.crawler.extract.facts.Times;

/// Reads when a map says that a page changed: a W3C date of any precision (sitemaps.org,
/// `lastmod`), or the time of a feed's entry.
public final class Lastmod {
  /// A date without a zone may be that of the westernmost one, where days end last.
  private static final Duration WESTERNMOST = Duration.ofHours(12);

  private static final int YEAR = "2026".length();
  private static final int MONTH = "2026-01".length();

  private Lastmod() {}

  /// The time; empty where the text states none.
  public static Optional<Changed> read(String text) {
    var date = text.strip();
    return Times.parse(date)
        .map(time ->
            switch (time.precision()) {
              case SECOND -> new Changed(time.at(), time.at());
              case DAY -> new Changed(time.at(), end(time, date));
            });
  }

  private static Instant end(SiteTime time, String date) {
    return time.at().atOffset(ZoneOffset.UTC).plus(length(date)).toInstant().plus(WESTERNMOST);
  }

  private static Period length(String date) {
    if (date.length() == YEAR) {
      return Period.ofYears(1);
    }
    return date.length() == MONTH ? Period.ofMonths(1) : Period.ofDays(1);
  }
}
