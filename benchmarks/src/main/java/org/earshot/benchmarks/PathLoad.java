package org.earshot.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.earshot.indexer.Scorer;
import org.earshot.indexer.Scorers;
import org.earshot.indexer.match.BrandMatcher;

/// The whole path of a post through the indexer, from the harvest to a mention that is kept and can
/// be searched, beside the sum of its parts by themselves: matching, scoring, the same rows in bare
/// batched JDBC, the same words in a bare Lucene index. All take turns batch by batch, so that what
/// else the machine does meets all of them; the first rounds are for warming up.
///
/// The parts are counted three times: with an index of the words as they are written alone, which
/// finds no inflected ones; bare, with an index of the same words as ours, stems among them; and in
/// full, with what the rows cannot do without either (see [Rows] and [Words]).
///
/// Run by `benchmarks/load path [POSTS BRANDS]`.
final class PathLoad {
  private static final int ROUNDS = 5;
  private static final int WARMING = 2;

  /// As many pages as the crawler hands over at once.
  private static final int PAGES_A_BATCH = 64;

  private enum Part {
    WHOLE,
    MATCH,
    SCORE,
    ROWS,
    WORDS,
    ROWS_IN_FULL,
    WORDS_IN_FULL
  }

  /// What a post cost in each part, in microseconds.
  private record Round(Map<Part, Double> micros) {
    double of(Part part) {
      return micros.getOrDefault(part, 0.0);
    }

    double unstemmed() {
      return of(Part.MATCH) + of(Part.SCORE) + of(Part.ROWS) + of(Part.WORDS);
    }

    double bare() {
      return of(Part.MATCH) + of(Part.SCORE) + of(Part.ROWS) + of(Part.WORDS_IN_FULL);
    }

    double full() {
      return of(Part.MATCH) + of(Part.SCORE) + of(Part.ROWS_IN_FULL) + of(Part.WORDS_IN_FULL);
    }

    String said() {
      return String.format(
          Locale.ROOT,
          "whole %.0f µs a post; match %.0f, score %.0f; rows %.0f, in full %.0f; words %.0f,"
              + " with stems %.0f: %.2f x unstemmed, %.2f x bare, %.2f x in full",
          of(Part.WHOLE),
          of(Part.MATCH),
          of(Part.SCORE),
          of(Part.ROWS),
          of(Part.ROWS_IN_FULL),
          of(Part.WORDS),
          of(Part.WORDS_IN_FULL),
          timesUnstemmed(),
          timesBare(),
          timesFull());
    }

    double timesUnstemmed() {
      return of(Part.WHOLE) / unstemmed();
    }

    double timesBare() {
      return of(Part.WHOLE) / bare();
    }

    double timesFull() {
      return of(Part.WHOLE) / full();
    }
  }

  private final Scorer scorer = Scorers.bundled();
  private final List<List<Harvest>> batches = new ArrayList<>();
  private final Posts source;
  private final int count;

  private PathLoad(int posts, int brands) {
    source = new Posts(brands);
    count = posts;
    var pages = source.pages(posts);
    for (int from = 0; from < pages.size(); from += PAGES_A_BATCH) {
      batches.add(pages.subList(from, Math.min(pages.size(), from + PAGES_A_BATCH)));
    }
  }

  public static void main(String[] arguments) throws Exception {
    int posts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
    int brands = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
    System.out.println(posts + " posts, " + brands + " brands");
    var load = new PathLoad(posts, brands);
    var counted = new ArrayList<Round>();
    for (int number = 1; number <= ROUNDS; number++) {
      var round = load.round();
      System.out.println("round " + number + ": " + round.said());
      if (number > WARMING) {
        counted.add(round);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "rounds %d to %d, the middle: %.0f µs, %.2f x unstemmed, %.2f x bare, %.2f x in full%n",
        WARMING + 1,
        ROUNDS,
        middle(counted, round -> round.of(Part.WHOLE)),
        middle(counted, Round::timesUnstemmed),
        middle(counted, Round::timesBare),
        middle(counted, Round::timesFull));
  }

  private static double middle(List<Round> rounds, ToDoubleFunction<Round> figure) {
    return rounds.stream().mapToDouble(figure).sorted().toArray()[rounds.size() / 2];
  }

  private Round round() throws Exception {
    var folder = Files.createTempDirectory("earshot-path");
    try {
      return round(folder);
    } finally {
      Folders.delete(folder);
    }
  }

  private Round round(Path folder) throws Exception {
    var seconds = new EnumMap<Part, Double>(Part.class);
    try (var databases = Databases.embedded(folder.resolve("db"));
        var indexer = indexer(databases, folder);
        var rows = new Rows(folder.resolve("rows"), false);
        var allRows = new Rows(folder.resolve("all-rows"), true);
        var words = Words.bare(folder.resolve("words"));
        var allWords = Words.inFull(folder.resolve("all-words"))) {
      var matcher = new BrandMatcher(source.brands());
      indexer.brands().putAll(source.brands());
      indexer.take(List.of()); // compiles the brands
      for (var batch : batches) {
        var posts = batch.stream().flatMap(page -> page.posts().stream()).toList();
        var scores = new ArrayList<Score>();
        add(
            seconds,
            Part.WHOLE,
            () -> {
              indexer.take(batch);
              indexer.catchUp();
            });
        add(seconds, Part.SCORE, () -> score(posts, scores));
        add(seconds, Part.MATCH, () -> match(matcher, posts));
        add(seconds, Part.ROWS, () -> rows.write(posts, scores));
        add(seconds, Part.WORDS, () -> words.index(posts, scores));
        add(seconds, Part.ROWS_IN_FULL, () -> allRows.write(posts, scores));
        add(seconds, Part.WORDS_IN_FULL, () -> allWords.index(posts, scores));
      }
    }
    seconds.replaceAll((_, spent) -> spent / count * 1e6);
    return new Round(seconds);
  }

  private void add(Map<Part, Double> seconds, Part part, Cost.Work work) throws Exception {
    var cost =
        Cost.of(
            count,
            () -> {
              work.run();
              settle();
            });
    seconds.merge(part, cost.cpu(), Double::sum);
  }

  /// Waits for what Lucene does beside: it is part of what caused it.
  private static void settle() throws InterruptedException {
    var threads = new Thread[2 * Thread.activeCount()];
    for (int left = Thread.enumerate(threads); left > 0; left--) {
      var thread = threads[left - 1];
      if (thread.getName().startsWith("Lucene Merge Thread")) {
        thread.join();
      }
    }
  }

  private Indexer indexer(Databases databases, Path folder) {
    return new Indexer(
        IndexerSettings.in(folder),
        databases.durable(),
        databases.plain(),
        scorer,
        Clock.systemUTC());
  }

  private void score(List<Post> posts, List<Score> scores) {
    var brands = source.brands();
    for (var post : posts) {
      scores.add(
          scorer.score(
              new ScoreRequest(
                  post.words(),
                  Optional.of(brands.get(scores.size() % brands.size()).name()),
                  Optional.empty(),
                  post.rating(),
                  Optional.of(post.type()))));
    }
  }

  private static void match(BrandMatcher matcher, List<Post> posts) throws IOException {
    int named = 0;
    for (var post : posts) {
      named += matcher.match(post).size();
    }
    if (named < posts.size()) {
      throw new IOException("only " + named + " posts name a brand");
    }
  }
}
