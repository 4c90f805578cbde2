package org.earshot.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.FSDirectory;
import org.earshot.app.store.Folders;
import org.earshot.indexer.Mention;
import org.earshot.indexer.index.LuceneIndex;

/// What the index costs, beside bare Lucene in the same run: to build, to keep, to open, to ask,
/// and how soon a mention is found while others come in.
///
/// Run by `benchmarks/load index [MENTIONS [FOLDER]]`; an index that is already in the folder is
/// used again. Whole millions above the first are copies of it, with the same texts and times: as
/// many segments, words and hits as there would be, though no other ones.
final class IndexLoad {
  private static final int BATCH = 500;
  private static final int BARE = 100_000;

  /// Above it an index is made of copies of one with so many.
  private static final int COPIED = 1_000_000;

  private static final List<IndexFreshness.Pace> PACES =
      List.of(
          new IndexFreshness.Pace(50, Duration.ofSeconds(60)),
          new IndexFreshness.Pace(500, Duration.ofSeconds(60)),
          new IndexFreshness.Pace(2_000, Duration.ofSeconds(15)));

  private final Heard heard = new Heard();
  private final int mentions;
  private final Path parent;
  private final Path folder;

  private IndexLoad(int mentions, Path parent) {
    this.mentions = mentions;
    this.parent = parent;
    this.folder = parent.resolve("index-" + mentions);
  }

  public static void main(String[] arguments) throws Exception {
    int mentions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : BARE;
    var parent =
        arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("earshot-index");
    var load = new IndexLoad(mentions, parent);
    System.out.printf(Locale.ROOT, "%,d mentions in %s%n", mentions, load.folder);
    load.build();
    load.ask();
    var freshness = new IndexFreshness(load.folder, load.heard, mentions);
    for (var pace : PACES) {
      freshness.measure(pace);
    }
  }

  /// The index of so many mentions in a folder, built where it is not there yet.
  static Path built(int mentions, Path parent) throws IOException {
    var load = new IndexLoad(mentions, parent);
    if (!Files.exists(load.folder)) {
      load.make();
    }
    return load.folder;
  }

  private void build() throws Exception {
    if (Files.exists(folder)) {
      return;
    }
    make();
    if (mentions <= COPIED) {
      compare();
    }
  }

  /// One that was broken off lies elsewhere, and is never taken for a whole one.
  private void make() throws IOException {
    var begun = parent.resolve(folder.getFileName() + ".begun");
    Folders.delete(begun);
    Files.createDirectories(begun);
    if (mentions > COPIED && mentions % COPIED == 0) {
      copy(built(COPIED, parent), begun);
    } else {
      fill(begun);
    }
    Files.move(begun, folder);
  }

  private void copy(Path million, Path place) throws IOException {
    try (var from = FSDirectory.open(million);
        var reader = DirectoryReader.open(from);
        var to = FSDirectory.open(place)) {
      var sort = reader.leaves().getFirst().reader().getMetaData().sort();
      var config =
          new IndexWriterConfig().setIndexSort(sort).setMergePolicy(NoMergePolicy.INSTANCE);
      try (var writer = new IndexWriter(to, config)) {
        for (int done = 0; done < mentions; done += COPIED) {
          writer.addIndexes(from);
        }
        writer.setLiveCommitData(reader.getIndexCommit().getUserData().entrySet());
      }
    }
  }

  private void fill(Path place) {
    try (var index = LuceneIndex.open(place, "bench")) {
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
    try (var questions = new IndexQuestions(folder, heard)) {
      long opened = used();
      questions.ask();
      System.out.printf(
          Locale.ROOT,
          "heap: %.1f MB when opened, %.1f MB after all of this; %d bytes a mention on the disk%n",
          (opened - before) / 1e6,
          (used() - before) / 1e6,
          size(folder) / mentions);
    }
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
