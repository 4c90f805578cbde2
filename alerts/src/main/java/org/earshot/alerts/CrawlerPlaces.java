package org.earshot.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.earshot.alerts.supply.Places;
import org.earshot.crawler.CoverageHour;
import org.earshot.crawler.Crawler;
import org.earshot.crawler.PlaceLook;
import org.earshot.crawler.Source;
import org.earshot.crawler.SourceHealth;

/// The crawler's places.
record CrawlerPlaces(Crawler crawler) implements Places {
  @Override
  public void watch(PlaceLook place) {
    crawler.watch(place);
  }

  @Override
  public Optional<Source> source(long sourceId) {
    return crawler.sources().find(sourceId);
  }

  @Override
  public Optional<SourceHealth> health(long sourceId) {
    return crawler.health(sourceId);
  }

  @Override
  public List<SourceHealth> health() {
    return crawler.health();
  }

  @Override
  public List<CoverageHour> coverage(Instant from, Instant to) {
    return crawler.coverage(from, to);
  }
}
