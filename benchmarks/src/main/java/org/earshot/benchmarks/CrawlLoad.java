package org.earshot.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import org.earshot.app.store.Folders;
import org.earshot.crawler.PageReader;

/// The whole crawler (fetching and reading) beside Scrapy where it is installed, and beside reading
/// alone; the same pages in the same run, the first rounds of ours for warming up.
///
/// Run by `benchmarks/load crawl [HOSTS PAGES REVIEWS [ROUNDS]]`.
final class CrawlLoad {
  private static final int ROUNDS = 4;

  private CrawlLoad() {}

  public static void main(String[] arguments) throws Exception {
    var load = Site.Load.of(arguments);
    int rounds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : ROUNDS;
    var folder = Files.createTempDirectory("earshot-load");
    try (var site = Site.open(load)) {
      for (int round = 1; round <= rounds; round++) {
        System.out.println("round " + round + ", " + load);
        run(site, Files.createDirectories(folder.resolve("round" + round)));
      }
      Scrapy.run(site, folder);
    } finally {
      Folders.delete(folder);
    }
  }

  private static void run(Site site, Path folder) throws Exception {
    var reader = new PageReader();
    System.out.println(reading(reader, site.load()).said("reading (extraction) alone"));
    System.out.println(
        LoadCrawl.over(site, folder.resolve("ours"), reader::read).said("crawler, all of it"));
  }

  private static Cost reading(PageReader reader, Site.Load load) throws Exception {
    var body = ReviewPage.withReviews(load.reviews());
    return Cost.of(
        load.total(),
        () -> {
          for (int page = 0; page < load.total(); page++) {
            var _ = reader.read(LoadCrawl.saved(body, page), "auto");
          }
        });
  }
}
