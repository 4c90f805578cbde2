package org.earshot.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.earshot.app.store.Databases;
import org.earshot.crawler.Post;
import org.earshot.indexer.Indexer;
import org.earshot.indexer.IndexerSettings;
import org.earshot.indexer.Score;
import org.earshot.indexer.Scorers;
import org.earshot.indexer.SearchRequest;

/// What the indexer holds in memory with many brands and many mentions, and what it costs until it
/// is ready, in a process of its own with the options of this one.
///
/// That process has an AOT cache (JEP 514) of an earlier one, as the launcher gives one to the
/// service. The mentions are written straight into the tables and indexed in bulk; where the folder
/// has them already, they are used again. What lives is counted after a refresh, when the writer's
/// buffer is empty, and after the indexer has searched and has taken some batches.
///
/// Run by `benchmarks/load heap [MENTIONS BRANDS [FOLDER]]`.
final class HeapLoad {
  private static final int MENTIONS = 1_000_000;
  private static final int BRANDS = 10_000;
  private static final int BATCH = 640;

  /// Posts that are taken before the heap is looked at.
  private static final int TAKEN = 3_200;

  private static final int PAGES_A_BATCH = 64;
  private static final double MEGABYTE = 1 << 20;

  private HeapLoad() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 0 && arguments[0].equals("measure")) {
      measure(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
      return;
    }
    int mentions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : MENTIONS;
    int brands = arguments.length > 1 ? Integer.parseInt(arguments[1]) : BRANDS;
    var parent =
        arguments.length > 2 ? Path.of(arguments[2]) : Files.createTempDirectory("earshot-heap");
    var folder = parent.resolve(mentions + "-" + brands);
    System.out.printf(Locale.ROOT, "%,d mentions, %,d brands in %s%n", mentions, brands, folder);
    if (!Files.exists(folder.resolve("full"))) {
      fill(folder, mentions, brands);
      Files.createFile(folder.resolve("full"));
    }
    var cache = folder.resolve("aot");
    if (!Files.exists(cache)) {
      System.out.println("a first process makes the AOT cache");
      apart(folder, brands, "-XX:AOTCacheOutput=" + cache, Redirect.DISCARD);
    }
    apart(folder, brands, "-XX:AOTCache=" + cache, Redirect.INHERIT);
  }

  private static void fill(Path folder, int mentions, int brands) throws Exception {
    var heard = new Heard();
    try (var rows = new Rows(folder, true)) {
      for (int from = 0; from < mentions; from += BATCH) {
        var posts = new ArrayList<Post>();
        var scores = new ArrayList<Score>();
        for (int id = from; id < Math.min(from + BATCH, mentions); id++) {
          var mention = heard.mention(id + 1L, mentions);
          posts.add(mention.post());
          scores.add(mention.score());
        }
        rows.write(posts, scores);
      }
    }
    try (var databases = Databases.embedded(folder.resolve("db"))) {
      settle(databases, mentions);
      try (var indexer = indexer(databases, folder)) {
        indexer.brands().putAll(new Posts(brands).brands());
        long indexed = indexer.reindex(_ -> {});
        System.out.printf(Locale.ROOT, "%,d indexed%n", indexed);
      }
    }
  }

  /// As the indexer would have left it, with all decided on.
  private static void settle(Databases databases, int mentions) throws SQLException {
    try (var connection = databases.durable().getConnection();
        var statement = connection.createStatement()) {
      for (var table : List.of("log", "posts", "mentions", "authors")) {
        var _ = statement.executeUpdate(head(table, table));
      }
      var _ = statement.executeUpdate(head("marks", "post_marks"));
      var _ = statement.executeUpdate("delete from indexer.claims");
      var _ =
          statement.executeUpdate(
              "delete from indexer.post_marks where id <= " + (mentions - 131_072));
    }
  }

  private static String head(String name, String table) {
    return "update indexer.heads set number = (select max(id) from indexer."
        + table
        + ") where name = '"
        + name
        + "'";
  }

  private static Indexer indexer(Databases databases, Path folder) {
    return new Indexer(
        IndexerSettings.in(folder),
        databases.durable(),
        databases.plain(),
        Scorers.bundled(),
        Clock.systemUTC());
  }

  private static void apart(Path folder, int brands, String option, Redirect output)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.add(option);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(HeapLoad.class.getName(), "measure", folder.toString(), "" + brands));
    int status =
        new ProcessBuilder(command).redirectOutput(output).redirectError(output).start().waitFor();
    if (status != 0) {
      throw new IOException("the measuring process ended with " + status);
    }
  }

  private static void measure(Path folder, int brands) throws Exception {
    double started = cpu();
    try (var databases = Databases.embedded(folder.resolve("db"));
        var indexer = indexer(databases, folder)) {
      indexer.take(List.of()); // the brands are compiled
      var _ = indexer.search(SearchRequest.first("brand:brand-1", 20));
      double ready = cpu();
      System.out.printf(
          Locale.ROOT,
          "ready after %.2f s CPU, of which the virtual machine's start %.2f s%n",
          ready,
          started);
      System.out.printf(Locale.ROOT, "live heap when ready: %.0f MB%n", live());
      work(indexer, brands);
      System.out.printf(
          Locale.ROOT,
          "live heap after %,d more posts and searches, with the writer's buffer empty: %.0f MB%n",
          TAKEN,
          live());
      if (indexer.indexLag() > 0) {
        throw new IOException("the index is behind");
      }
    }
  }

  private static void work(Indexer indexer, int brands) {
    var pages = new Posts(brands).pages(TAKEN);
    for (int from = 0; from < pages.size(); from += PAGES_A_BATCH) {
      indexer.take(pages.subList(from, Math.min(pages.size(), from + PAGES_A_BATCH)));
      indexer.catchUp();
    }
    for (var query : List.of("", "service", "lang:lt", "kettle OR \"re fund\"")) {
      var _ = indexer.search(SearchRequest.first(query, 20));
    }
  }

  /// CPU seconds of this process.
  private static double cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }

  /// Megabytes that are left when all garbage is gone.
  private static double live() {
    var memory = ManagementFactory.getMemoryMXBean();
    for (int i = 0; i < 3; i++) {
      memory.gc();
    }
    return memory.getHeapMemoryUsage().getUsed() / MEGABYTE;
  }
}
