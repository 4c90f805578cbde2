package org.earshot.alerts.supply;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.earshot.crawler.CoverageHour;
import org.earshot.crawler.PlaceLook;
import org.earshot.crawler.Source;
import org.earshot.crawler.SourceHealth;

/// The places that are read, as the alerts need them.
public interface Places {
  void watch(PlaceLook place);

  Optional<Source> source(long sourceId);

  Optional<SourceHealth> health(long sourceId);

  List<SourceHealth> health();

  /// What was looked at in the hours that begin within a time.
  List<CoverageHour> coverage(Instant from, Instant to);
}
