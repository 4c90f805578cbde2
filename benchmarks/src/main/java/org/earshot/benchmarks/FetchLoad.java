package org.earshot.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.earshot.app.store.Folders;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.PageReader;

/// Fetching as the crawler does it (robots, gate and frontier, all in its database; the posts of
/// the pages are given to it, so that nothing is read) beside bare OkHttp with the same rows in
/// bare batched JDBC. The same pages in the same run; the first rounds warm up.
///
/// Run by `benchmarks/load fetch [HOSTS PAGES REVIEWS [ROUNDS]]`.
final class FetchLoad {
  private static final int ROUNDS = 6;

  private FetchLoad() {}

  public static void main(String[] arguments) throws Exception {
    var load = Site.Load.of(arguments);
    int rounds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : ROUNDS;
    var folder = Files.createTempDirectory("earshot-load");
    try (var site = Site.open(load)) {
      for (int round = 1; round <= rounds; round++) {
        System.out.println("round " + round + ", " + load);
        run(site, Files.createDirectories(folder.resolve("round" + round)));
      }
    } finally {
      Folders.delete(folder);
    }
  }

  private static void run(Site site, Path folder) throws Exception {
    var body = ReviewPage.withReviews(site.load().reviews());
    var posts = (Extraction.Posts) new PageReader().read(LoadCrawl.saved(body, 1), "auto");
    var client = BareLoop.withoutRows(site);
    var bare = BareLoop.over(site, folder.resolve("bare"));
    var ours = LoadCrawl.over(site, folder.resolve("ours"), (page, kind, css) -> posts);
    System.out.println(client.said("bare OkHttp"));
    System.out.println(bare.said("bare OkHttp + the rows in JDBC"));
    System.out.println(ours.said("fetching: robots, gate, frontier"));
    System.out.printf(
        Locale.ROOT, "fetching: %.2f x bare%n", ours.cpuPerThousand() / bare.cpuPerThousand());
  }
}
