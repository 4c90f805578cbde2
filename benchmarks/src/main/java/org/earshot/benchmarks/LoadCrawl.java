package org.earshot.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.earshot.app.store.Databases;
import org.earshot.crawler.About;
import org.earshot.crawler.Cadence;
import org.earshot.crawler.CrawlerSettings;
import org.earshot.crawler.HarvestSink;
import org.earshot.crawler.Page;
import org.earshot.crawler.SourceSpec;
import org.earshot.crawler.Sources;
import org.earshot.crawler.fetch.Fetcher;
import org.earshot.crawler.frontier.Reading;

/// Crawls the pages of a site once, with a database of its own.
final class LoadCrawl {
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private LoadCrawl() {}

  /// Crawls until every page is settled.
  ///
  /// @param reading reads the pages; it has to find posts
  static Cost over(Site site, Path file, Reading reading) throws Exception {
    var looked = new CountDownLatch(site.load().total());
    HarvestSink sink =
        harvests -> {
          harvests.forEach(harvest -> looked.countDown());
          return Set.of();
        };
    try (var databases = Databases.embedded(file);
        var fetcher = new Fetcher(settings(), Clock.systemUTC())) {
      var parts = new CrawlRig.Parts(fetcher, reading, sink, Clock.systemUTC());
      var crawler = new CrawlRig(databases, settings(), parts);
      watch(crawler.sources(), site);
      return Cost.of(
          site.load().total(),
          () -> {
            crawler.start();
            if (!looked.await(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
              throw new IOException(looked.getCount() + " pages were not read");
            }
            crawler.close();
          });
    }
  }

  static void watch(Sources sources, Site site) {
    for (var host : site.pages()) {
      for (var page : host) {
        sources.add(
            SourceSpec.of(
                page, URI.create(page), Cadence.every(Duration.ofDays(1)), About.nothing()));
      }
    }
  }

  /// A page as the site serves it.
  static Page saved(byte[] body, int page) {
    return Page.saved(
        "http://127.1.0.1/page/" + page,
        Optional.of("text/html; charset=utf-8"),
        body,
        Instant.EPOCH);
  }

  private static CrawlerSettings settings() {
    return CrawlerSettings.ofDefaults()
        .withHostDelay(Duration.ZERO)
        .withAllowedPrivate(Set.of("127.0.0.0/8"));
  }
}
