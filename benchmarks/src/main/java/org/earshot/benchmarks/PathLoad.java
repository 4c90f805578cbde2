package org.earshot.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
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
/// The parts are counted twice: bare, and in full, with what the path cannot do without (see [Rows]
/// and [Words]).
///
/// Run by `benchmarks/load path [POSTS BRANDS]`.
final class PathLoad {
  private static final int ROUNDS = 5;
  private static final int WARMING = 2;

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
    var counted = new ArrayList<Round>();
    for (int number = 1; number <= ROUNDS; number++) {
      var round = load.round(number);
      if (number > WARMING) {
        counted.add(round);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "rounds %d to %d, in the middle: %.2f x the bare parts, %.2f x the parts in full%n",
        WARMING + 1,
        ROUNDS,
        median(counted, Round::bare),
        median(counted, Round::full));
  }

  private record Round(
      double whole, double match, double score, double rows, double words, double more) {
    double sum() {
      return match + score + rows + words;
    }

    double bare() {
      return whole / sum();
    }

    double full() {
      return whole / (sum() + more);
    }
  }

  private Round round(int number) throws Exception {
    var folder = Files.createTempDirectory("earshot-path");
    try {
      double whole = whole(folder.resolve("whole"));
      var scores = new ArrayList<Score>();
      double score = score(scores);
      double match = match();
      double rows = Rows.write(folder.resolve("rows"), batches, scores, false);
      double allRows = Rows.write(folder.resolve("all-rows"), batches, scores, true);
      var index = new Words(posts, scores);
      double words = index.index(folder.resolve("words"));
      double allWords = index.indexInFull(folder.resolve("all-words"));
      double more = allRows - rows + allWords - words;
      var round = new Round(whole, match, score, rows, words, more);
      System.out.printf(
          Locale.ROOT,
          "round %d: whole %.0f µs a post; parts %.0f (match %.0f, score %.0f, rows %.0f, words"
              + " %.0f), %.2f x; in full %.0f (rows %.0f, words %.0f), %.2f x%n",
          number,
          whole,
          round.sum(),
          match,
          score,
          rows,
          words,
          round.bare(),
          round.sum() + more,
          allRows,
          allWords,
          round.full());
      return round;
    } finally {
      Folders.delete(folder);
    }
  }

  private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
    return rounds.stream().mapToDouble(figure).sorted().toArray()[rounds.size() / 2];
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
