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
import org.earshot.crawler.Extraction;
import org.earshot.crawler.HarvestSink;
import org.earshot.crawler.Page;
import org.earshot.crawler.PageReader;
import org.earshot.crawler.SourceSpec;
import org.earshot.crawler.Sources;
import org.earshot.crawler.fetch.Fetcher;

/// Fetching as the crawler does it (robots, gate and frontier, all in its database; the posts of
/// the pages are given to it, so that nothing is read) beside bare OkHttp with the same rows in
/// bare batched JDBC; and the whole crawler beside Scrapy where it is installed. The same pages in
/// the same run; the first rounds warm up.
///
/// Run by `benchmarks/load fetch [HOSTS PAGES REVIEWS]`.
final class FetchLoad {
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int ROUNDS = 5;

  private FetchLoad() {}

  public static void main(String[] arguments) throws Exception {
    var load =
        arguments.length == 3
            ? new Site.Load(number(arguments[0]), number(arguments[1]), number(arguments[2]))
            : new Site.Load(40, 100, 20);
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
    var client = BareLoop.withoutRows(site);
    var bare = BareLoop.over(site, folder.resolve("bare"));
    var fetching = fetch(site, folder.resolve("fetching"));
    var reading = reading(site.load());
    var whole = crawl(site, folder.resolve("whole"));
    System.out.println(client.said("bare OkHttp"));
    System.out.println(bare.said("bare OkHttp + the rows in JDBC"));
    System.out.println(fetching.said("fetching: robots, gate, frontier"));
    System.out.println(reading.said("reading (extraction) alone"));
    System.out.println(whole.said("crawler, all of it"));
    System.out.printf(
        Locale.ROOT, "fetching: %.2f x bare%n", fetching.cpuPerThousand() / bare.cpuPerThousand());
  }

  private static Cost reading(Site.Load load) throws Exception {
    var reader = new PageReader();
    return Cost.of(
        load.total(),
        () -> {
          for (int page = 0; page < load.total(); page++) {
            var _ = reader.read(saved(load, "/page/" + page), "auto");
          }
        });
  }

  private static Page saved(Site.Load load, String path) {
    return Page.saved(
        "http://127.1.0.1" + path,
        Optional.of("text/html; charset=utf-8"),
        ReviewPage.withReviews(load.reviews()),
        Instant.EPOCH);
  }

  /// The crawler without the reading.
  private static Cost fetch(Site site, Path file) throws Exception {
    var fetched = new CountDownLatch(site.load().total());
    var posts = (Extraction.Posts) new PageReader().read(saved(site.load(), "/page/1"), "auto");
    HarvestSink sink =
        harvests -> {
          harvests.forEach(harvest -> fetched.countDown());
          return Set.of();
        };
    try (var databases = Databases.embedded(file);
        var fetcher = new Fetcher(settings(), Clock.systemUTC())) {
      var parts = new CrawlRig.Parts(fetcher, (page, kind, css) -> posts, sink, Clock.systemUTC());
      var crawler = new CrawlRig(databases, settings(), parts);
      watch(crawler.sources(), site);
      return Cost.of(
          site.load().total(),
          () -> {
            crawler.start();
            await(fetched);
            crawler.close();
          });
    }
  }

  private static void await(CountDownLatch pages) throws Exception {
    if (!pages.await(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
      throw new IOException(pages.getCount() + " pages were not read");
    }
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
      watch(crawler.sources(), site);
      return Cost.of(
          site.load().total(),
          () -> {
            crawler.start();
            await(looked);
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

  private static CrawlerSettings settings() {
    return CrawlerSettings.ofDefaults()
        .withHostDelay(Duration.ZERO)
        .withAllowedPrivate(Set.of("127.0.0.0/8"));
  }

  private static int number(String text) {
    return Integer.parseInt(text);
  }
}
