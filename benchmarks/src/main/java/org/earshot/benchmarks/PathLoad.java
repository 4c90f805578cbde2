package org.earshot.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.earshot.app.store.Databases;
import org.earshot.app.store.Folders;
import org.earshot.crawler.Harvest;
import org.earshot.crawler.Post;
import org.earshot.indexer.Indexer;
import org.earshot.indexer.IndexerSettings;
import org.earshot.indexer.Score;
import org.earshot.indexer.ScoreRequest;
import org.earshot.indexer.Scorers;

/// The whole path of a post through the indexer, from the harvest to a mention that is kept and can
/// be searched, beside the sum of its parts by themselves: matching, scoring, the same rows in bare
/// batched JDBC, the same words in a bare Lucene index; all in one run, and the first rounds of
/// each for warming up.
///
/// Run by `benchmarks/load path [POSTS BRANDS]`.
final class PathLoad {
  private static final int ROUNDS = 5;

  /// As many pages as the crawler hands over at once.
  private static final int PAGES_A_BATCH = 64;

  private final List<List<Harvest>> batches;
  private final List<Post> posts;
  private final Posts source;

  private PathLoad(int posts, int brands) {
    source = new Posts(brands);
    var pages = source.pages(posts);
    batches = new ArrayList<>();
    for (int from = 0; from < pages.size(); from += PAGES_A_BATCH) {
      batches.add(pages.subList(from, Math.min(pages.size(), from + PAGES_A_BATCH)));
    }
    this.posts = pages.stream().flatMap(page -> page.posts().stream()).toList();
  }

  public static void main(String[] arguments) throws Exception {
    int posts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
    int brands = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
    System.out.println(posts + " posts, " + brands + " brands");
    var load = new PathLoad(posts, brands);
    for (int round = 1; round <= ROUNDS; round++) {
      load.round(round);
    }
  }

  private void round(int round) throws Exception {
    var folder = Files.createTempDirectory("earshot-path");
    try {
      double whole = whole(folder.resolve("whole"));
      var scores = new ArrayList<Score>();
      double score = score(scores);
      double match = match();
      double rows = Rows.write(folder.resolve("rows"), batches, scores);
      double words = Words.index(folder.resolve("words"), posts);
      double sum = score + match + rows + words;
      System.out.printf(
          Locale.ROOT,
          "round %d: whole %.0f µs a post; parts %.0f (match %.0f, score %.0f, rows %.0f, words %.0f);"
              + " %.2f x%n",
          round,
          whole,
          sum,
          match,
          score,
          rows,
          words,
          whole / sum);
    } finally {
      Folders.delete(folder);
    }
  }

  private double whole(Path folder) throws Exception {
    Files.createDirectories(folder);
    try (var databases = Databases.embedded(folder.resolve("db"));
        var indexer = indexer(databases, folder)) {
      source.brands().forEach(indexer.brands()::put);
      indexer.take(batches.getFirst().subList(0, 1)); // compiles the brands
      return micros(() -> {
        for (var batch : batches) {
          indexer.take(batch);
          indexer.catchUp();
        }
      });
    }
  }

  private static Indexer indexer(Databases databases, Path folder) {
    return new Indexer(
        IndexerSettings.in(folder),
        databases.durable(),
        databases.plain(),
        Scorers.bundled(),
        Clock.systemUTC());
  }

  private double score(List<Score> scores) throws Exception {
    var scorer = Scorers.bundled();
    var brands = source.brands();
    return micros(() -> {
      for (var post : posts) {
        var brand = brands.get(scores.size() % brands.size()).name();
        scores.add(
            scorer.score(
                new ScoreRequest(
                    post.words(),
                    Optional.of(brand),
                    Optional.empty(),
                    post.rating(),
                    Optional.of(post.type()))));
      }
    });
  }

  private double match() throws Exception {
    var matching = new org.earshot.indexer.match.BrandMatcher(source.brands());
    return micros(() -> {
      int named = 0;
      for (var post : posts) {
        named += matching.match(post).size();
      }
      if (named < posts.size()) {
        throw new IOException("only " + named + " posts name a brand");
      }
    });
  }

  private double micros(Cost.Work work) throws Exception {
    var cost = Cost.of(posts.size(), work);
    return cost.cpu() / posts.size() * 1e6;
  }
}
