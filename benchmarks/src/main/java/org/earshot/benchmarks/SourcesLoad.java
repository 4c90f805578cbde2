package org.earshot.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.earshot.app.store.Databases;
import org.earshot.app.store.Folders;
import org.earshot.crawler.CrawlerSettings;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.frontier.Reading;
import org.earshot.crawler.store.Database;

/// Many sources on a moved clock with a web that answers at once; everything else is real:
/// frontier, gate, robots, decisions, an embedded database in a file. Says what a source takes,
/// what it costs to ask what is due and to look, how late looks are, and whether any host was asked
/// too early.
///
/// Run by `benchmarks/load sources [N...]`.
final class SourcesLoad {
  private static final int TICKS = 300;
  private static final int WARM_UP = 10_000;
  private static final Duration TICK = Duration.ofSeconds(1);
  private static final int IDLE_POLLS = 500;
  private static final int STEADY = 30;

  private SourcesLoad() {}

  public static void main(String[] arguments) throws Exception {
    var counts =
        arguments.length == 0
            ? IntStream.of(10_000, 100_000, 1_000_000)
            : List.of(arguments).stream().mapToInt(Integer::parseInt);
    System.out.println("warming up");
    run(new VirtualSources(WARM_UP));
    System.out.println(
        "  sources  looks  file B/source  heap B/source  empty poll µs  look µs  late p50 p99 max s"
            + "  impolite");
    for (int count : counts.toArray()) {
      System.out.println(run(new VirtualSources(count)));
    }
  }

  private static String run(VirtualSources sources) throws Exception {
    var folder = Files.createTempDirectory("earshot-load");
    long heap = heap();
    try (var databases = Databases.embedded(folder.resolve("sources"))) {
      var clock = new MovedClock();
      Database.migrate(databases.durable());
      sources.settle(databases, clock.instant());
      var settings = CrawlerSettings.ofDefaults().withContact("https://example.com");
      var web = new FakeWeb(sources, clock, settings.hostDelay());
      var parts = new CrawlRig.Parts(web, reading(), harvests -> Set.of(), clock);
      try (var crawler = new CrawlRig(databases, settings, parts)) {
        return measured(sources, folder, new Running(crawler, clock, web, heap));
      }
    } finally {
      Folders.delete(folder);
    }
  }

  private record Running(CrawlRig crawler, MovedClock clock, FakeWeb web, long heapBefore) {
    void ticks(int count) {
      for (int tick = 0; tick < count; tick++) {
        var _ = crawler.work().runDue();
        clock.pass(TICK);
      }
    }
  }

  private static String measured(VirtualSources sources, Path folder, Running running)
      throws Exception {
    running.ticks(STEADY);
    int before = running.web().pages();
    var looking = Cost.of(1, () -> running.ticks(TICKS));
    int looks = running.web().pages() - before;
    var polling =
        Cost.of(
            1,
            () -> {
              for (int poll = 0; poll < IDLE_POLLS; poll++) {
                var _ = running.crawler().work().all();
              }
            });
    var late = running.web().lateness();
    return String.format(
        Locale.ROOT,
        "%9d %6d %14.0f %14.0f %14.0f %8.0f %9.1f %3.1f %3.1f %9d",
        sources.count(),
        looks,
        (double) bytes(folder) / sources.count(),
        (double) (heap() - running.heapBefore()) / sources.count(),
        polling.cpu() / IDLE_POLLS * 1e6,
        (looking.cpu() - polling.cpu() / IDLE_POLLS * TICKS) / looks * 1e6,
        late.quantile(0.5),
        late.quantile(0.99),
        late.quantile(1),
        running.web().violations());
  }

  private static Reading reading() {
    var post =
        Post.builder(new PostKey("shop.example", "1"), PostType.REVIEW).text("It leaks.").build();
    var posts = new Extraction.Posts("page", List.of(post), false, Optional.empty());
    return (page, kind, css) -> posts;
  }

  private static long bytes(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static long heap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
