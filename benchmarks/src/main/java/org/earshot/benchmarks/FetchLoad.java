package org.earshot.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.earshot.app.store.Databases;
import org.earshot.app.store.Folders;
import org.earshot.crawler.About;
import org.earshot.crawler.Cadence;
import org.earshot.crawler.Crawler;
import org.earshot.crawler.CrawlerSettings;
import org.earshot.crawler.HarvestSink;
import org.earshot.crawler.Page;
import org.earshot.crawler.PageReader;
import org.earshot.crawler.SourceSpec;

/// Fetching as the crawler does it (robots, gate, frontier, reading, all in its database) beside
/// bare OkHttp with the same rows in bare batched JDBC, and beside Scrapy where it is installed;
/// the same pages in the same run, a first round of each for warming up.
///
/// Run by `benchmarks/load fetch [HOSTS PAGES REVIEWS]`.
final class FetchLoad {
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int ROUNDS = 2;

  private FetchLoad() {}

  public static void main(String[] arguments) throws Exception {
    var load =
        arguments.length == 3
            ? new Site.Load(number(arguments[0]), number(arguments[1]), number(arguments[2]))
            : new Site.Load(50, 40, 20);
    var folder = Files.createTempDirectory("earshot-load");
    try (var site = Site.open(load)) {
      for (int round = 1; round <= ROUNDS; round++) {
        System.out.println("round " + round + ", " + load);
        run(site, folder.resolve("round" + round));
      }
      Scrapy.run(site, folder);
    } finally {
      Folders.delete(folder);
    }
  }

  private static void run(Site site, Path folder) throws Exception {
    Files.createDirectories(folder);
    var bare = BareLoop.over(site, folder.resolve("bare"));
    var reading = reading(site.load());
    var ours = crawl(site, folder.resolve("ours"));
    System.out.println(bare.said("bare OkHttp + batched JDBC"));
    System.out.println(reading.said("reading (extraction) alone"));
    System.out.println(ours.said("crawler, all of it"));
    System.out.printf(
        Locale.ROOT,
        "crawler without reading: %.2f x bare%n",
        (ours.cpuPerThousand() - reading.cpuPerThousand()) / bare.cpuPerThousand());
  }

  private static Cost reading(Site.Load load) throws Exception {
    var reader = new PageReader();
    var body = ReviewPage.withReviews(load.reviews());
    return Cost.of(
        load.total(),
        () -> {
          for (int page = 0; page < load.total(); page++) {
            var saved =
                Page.saved(
                    "http://127.1.0.1/page/" + page,
                    Optional.of("text/html; charset=utf-8"),
                    body,
                    Instant.EPOCH);
            var _ = reader.read(saved, "auto");
          }
        });
  }

  private static Cost crawl(Site site, Path file) throws Exception {
    var looked = new CountDownLatch(site.load().total());
    HarvestSink sink =
        harvests -> {
          harvests.forEach(harvest -> looked.countDown());
          return Set.of();
        };
    try (var databases = Databases.embedded(file);
        var crawler =
            new Crawler(
                settings(), databases.durable(), databases.plain(), sink, Clock.systemUTC())) {
      watch(crawler, site);
      return Cost.of(
          site.load().total(),
          () -> {
            crawler.start();
            if (!looked.await(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
              throw new IOException(looked.getCount() + " pages were not read");
            }
          });
    }
  }

  private static void watch(Crawler crawler, Site site) {
    for (var host : site.pages()) {
      for (var page : host) {
        crawler
            .sources()
            .add(
                SourceSpec.of(
                    page, URI.create(page), Cadence.every(Duration.ofDays(1)), About.nothing()));
      }
    }
  }

  private static CrawlerSettings settings() {
    return CrawlerSettings.ofDefaults()
        .withHostDelay(Duration.ZERO)
        .withAllowedPrivate(Set.of("127.0.0.0/8"));
  }

  private static int number(String text) {
    return Integer.parseInt(text);
  }
}
