package org.earshot.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.earshot.app.store.Folders;
import org.earshot.indexer.IndexHits;
import org.earshot.indexer.Mention;
import org.earshot.indexer.SearchRequest;
import org.earshot.indexer.Summary;
import org.earshot.indexer.follow.Follower;
import org.earshot.indexer.index.LuceneIndex;

/// What the index costs, beside bare Lucene in the same run: to build, to keep, to open, to ask,
/// and how soon a mention is found while two thousand a second come in.
///
/// Run by `benchmarks/load index [MENTIONS [FOLDER]]`; an index that is already in the folder is
/// used again.
final class IndexLoad {
  private static final int BATCH = 500;
  private static final int BARE = 100_000;
  private static final int ADDS_A_SECOND = 2_000;
  private static final int SECONDS = 15;
  private static final long SECOND = 1_000_000_000;
  private static final long BEAT_NANOS = SECOND / Follower.BEATS;
  private static final Duration MEASURED = Duration.ofSeconds(6);

  private final Heard heard = new Heard();
  private final int mentions;
  private final Path folder;

  private IndexLoad(int mentions, Path folder) {
    this.mentions = mentions;
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    int mentions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : BARE;
    var parent =
        arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("earshot-index");
    var load = new IndexLoad(mentions, parent.resolve("index-" + mentions));
    System.out.printf(Locale.ROOT, "%,d mentions in %s%n", mentions, load.folder);
    load.build();
    load.ask();
    load.soon();
  }

  /// The index of so many mentions in a folder, built where it is not there yet.
  static Path built(int mentions, Path parent) throws IOException {
    var load = new IndexLoad(mentions, parent.resolve("index-" + mentions));
    if (!Files.exists(load.folder)) {
      Files.createDirectories(load.folder);
      load.fill();
    }
    return load.folder;
  }

  private void build() throws Exception {
    if (Files.exists(folder)) {
      return;
    }
    Files.createDirectories(folder);
    fill();
    compare();
  }

  private void fill() {
    try (var index = LuceneIndex.open(folder, "bench")) {
      for (int from = 0; from < mentions; from += BATCH) {
        var batch = new ArrayList<Mention>();
        for (int id = from; id < Math.min(from + BATCH, mentions); id++) {
          batch.add(heard.mention(id + 1, mentions));
        }
        index.apply(batch, List.of(), from + BATCH);
      }
      index.commit();
    }
  }

  /// Both over the same mentions, which are made up before; the second of two rounds counts.
  private void compare() throws Exception {
    var some = new ArrayList<Mention>();
    for (int id = 1; id <= Math.min(mentions, BARE); id++) {
      some.add(heard.mention(id, Math.min(mentions, BARE)));
    }
    long text = some.stream().mapToLong(IndexLoad::bytes).sum() / some.size();
    var bare = new BareIndex();
    for (int round = 1; round <= 2; round++) {
      var place = Files.createTempDirectory("earshot-compared");
      try {
        var ours = Cost.of(some.size(), () -> fill(place.resolve("ours"), some));
        double theirs = bare.index(place.resolve("bare"), 0, some);
        System.out.printf(
            Locale.ROOT,
            "index, round %d: ours %.0f µs CPU and %d bytes a mention; bare %.0f µs and %d bytes;"
                + " text %d bytes, allowed %.0f%n",
            round,
            ours.cpu() / some.size() * 1e6,
            size(place.resolve("ours")) / some.size(),
            theirs,
            size(place.resolve("bare")) / some.size(),
            text,
            1.4 * text + 200);
      } finally {
        Folders.delete(place);
      }
    }
  }

  private static void fill(Path place, List<Mention> some) throws IOException {
    Files.createDirectories(place);
    try (var index = LuceneIndex.open(place, "bench")) {
      for (int from = 0; from < some.size(); from += BATCH) {
        int to = Math.min(from + BATCH, some.size());
        index.apply(some.subList(from, to), List.of(), to);
      }
      index.commit();
    }
  }

  private static long bytes(Mention mention) {
    var post = mention.post();
    return (post.title().orElse("") + post.text().orElse(""))
        .getBytes(StandardCharsets.UTF_8)
        .length;
  }

  private static long size(Path place) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private void ask() throws IOException {
    long before = used();
    try (var index = LuceneIndex.open(folder, "bench");
        var directory = FSDirectory.open(folder);
        var reader = DirectoryReader.open(directory)) {
      found(index, SearchRequest.newest("", 1));
      System.out.printf(
          Locale.ROOT,
          "open: %.1f MB of heap; %d bytes a mention on the disk%n",
          (used() - before) / 1e6,
          size(folder) / mentions);
      newest(index, new IndexSearcher(reader));
      dashboard(index, new IndexSearcher(reader));
      others(index);
    }
  }

  private void newest(LuceneIndex index, IndexSearcher bare) {
    var brand = Heard.brand(3);
    time("newest 20 of all", () -> found(index, SearchRequest.newest("", 20)));
    time("newest 20 of a brand", () -> found(index, SearchRequest.newest("brand:" + brand, 20)));
    var sort = new Sort(new SortField("seen", SortField.Type.LONG, true));
    time(
        "  bare, without their texts",
        () -> bare.search(new TermQuery(new Term("brand", brand)), 20, sort).totalHits.value());
  }

  private void dashboard(LuceneIndex index, IndexSearcher bare) {
    var to = LocalDate.ofInstant(Heard.END, ZoneOffset.UTC);
    var from = to.minusDays(29);
    for (var brand : List.of(Heard.brand(0), Heard.brand(9))) {
      var start = from.atStartOfDay(ZoneOffset.UTC).toInstant();
      var end = to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
      var query = BareIndex.ofBrand(brand, start, end);
      var request = SearchRequest.dashboard(brand, from, to, ZoneOffset.UTC);
      double theirs = time("dashboard, bare", () -> BareIndex.counts(bare, query, start));
      double ours = time("dashboard, ours", () -> found(index, request));
      System.out.printf(Locale.ROOT, "  %.2f x%n", ours / theirs);
    }
  }

  private void others(LuceneIndex index) {
    var brand = "brand:" + Heard.brand(3);
    for (int rank : new int[] {20, 500, 20_000}) {
      var word = heard.word(rank);
      time("word " + word + ", newest 20", () -> found(index, SearchRequest.newest(word, 20)));
      time("word " + word + ", 20 and facets", () -> found(index, SearchRequest.first(word, 20)));
    }
    var phrase = "\"" + heard.word(3) + " " + heard.word(9) + "\"";
    time("phrase, 20 and facets", () -> found(index, SearchRequest.first(phrase, 20)));
    time("beginning of a word, newest 20", () -> found(index, SearchRequest.newest("broke*", 20)));
    time("all, 20 and facets", () -> found(index, SearchRequest.first("", 20)));
    time("brand, 20 and facets", () -> found(index, SearchRequest.first(brand, 20)));
    var telling = SearchRequest.first(brand, 0).with(Summary.NONE.against("", 20));
    time("telling words of a brand", () -> found(index, telling));
    time("more like one", () -> like(index, mentions / 2));
    var deep = deep(index, brand);
    time("page far behind", () -> found(index, deep));
  }

  /// A page behind half of the hits.
  private SearchRequest deep(LuceneIndex index, String query) {
    var request = new SearchRequest(query, SearchRequest.MOST, Optional.empty(), Summary.NONE);
    for (int pages = 0; pages < 50; pages++) {
      var next = hits(index, request).next();
      if (next.isEmpty()) {
        break;
      }
      request = new SearchRequest(query, SearchRequest.MOST, next, Summary.NONE);
    }
    return new SearchRequest(query, 20, request.after(), Summary.NONE);
  }

  private static long found(LuceneIndex index, SearchRequest request) {
    return hits(index, request).total();
  }

  private static long like(LuceneIndex index, long mention) {
    return found(index.like(mention, 10)).hits().size();
  }

  private static IndexHits.Found hits(LuceneIndex index, SearchRequest request) {
    return found(index.search(request));
  }

  private static IndexHits.Found found(IndexHits answer) {
    return switch (answer) {
      case IndexHits.Found found -> found;
      case IndexHits.BadQuery bad -> throw new IllegalStateException(bad.toString());
    };
  }

  private interface Asked {
    long ask() throws IOException;
  }

  /// CPU time of one, in microseconds, after as long a time for warming up.
  private static double time(String name, Asked asked) {
    var threads = ManagementFactory.getThreadMXBean();
    double micros = 0;
    long said = 0;
    for (int half = 0; half < 2; half++) {
      long end = System.nanoTime() + MEASURED.toNanos() / 2;
      long start = threads.getCurrentThreadCpuTime();
      int runs = 0;
      while (System.nanoTime() < end || runs < 3) {
        try {
          said = asked.ask();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        runs++;
      }
      micros = (threads.getCurrentThreadCpuTime() - start) / 1e3 / runs;
    }
    System.out.printf(Locale.ROOT, "%-40s %10.0f µs CPU  (%,d)%n", name, micros, said);
    return micros;
  }

  /// How long a mention waits until it is found, while many come in and the index is shown once a
  /// second. Nothing of it is kept.
  private void soon() throws IOException {
    var waits = new ArrayList<Double>();
    var coming = new ArrayList<Mention>();
    for (int i = 0; i < ADDS_A_SECOND * SECONDS; i++) {
      coming.add(heard.mention(mentions + 1L + i, Heard.END.plusSeconds(i / ADDS_A_SECOND)));
    }
    try (var index = LuceneIndex.open(folder, "bench")) {
      long start = System.nanoTime();
      int applied = 0;
      int shown = 0;
      for (int beat = 1; shown < coming.size(); beat++) {
        LockSupport.parkNanos(start + beat * BEAT_NANOS - System.nanoTime());
        while (applied < arrived(start)) {
          int to = Math.min(arrived(start), applied + BATCH);
          index.apply(coming.subList(applied, to), List.of(), mentions + to);
          applied = to;
        }
        if (beat % Follower.BEATS == 0) {
          index.refresh();
          for (; shown < applied; shown++) {
            waits.add((System.nanoTime() - start) / 1e9 - (double) shown / ADDS_A_SECOND);
          }
        }
      }
      waits.sort(Double::compare);
      System.out.printf(
          Locale.ROOT,
          "found after %.2f s median, %.2f s p99, at %,d adds/s and one refresh a second%n",
          waits.get(waits.size() / 2),
          waits.get(waits.size() * 99 / 100),
          ADDS_A_SECOND);
    }
  }

  private static int arrived(long start) {
    return (int)
        Math.min(
            ADDS_A_SECOND * (long) SECONDS, (System.nanoTime() - start) * ADDS_A_SECOND / SECOND);
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
