package org.earshot.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.earshot.indexer.IndexHits;
import org.earshot.indexer.SearchRequest;
import org.earshot.indexer.index.LuceneIndex;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// What people ask most, beside bare Lucene over the same index. The index is built once and kept
/// in the folder for temporary files.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SearchBenchmark {
  private static final String BRAND = Heard.brand(0);
  private static final LocalDate TO = LocalDate.ofInstant(Heard.END, ZoneOffset.UTC);
  private static final LocalDate FROM = TO.minusDays(29);
  private static final Instant START = FROM.atStartOfDay(ZoneOffset.UTC).toInstant();
  private static final Instant END = TO.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();

  @Param({"100000", "1000000"})
  private int mentions = 100_000;

  private @Nullable Opened opened;

  private record Opened(LuceneIndex index, DirectoryReader reader, IndexSearcher bare) {}

  @Setup
  public void open() throws IOException {
    var parent = Path.of(System.getProperty("java.io.tmpdir"), "earshot-search-benchmark");
    var folder = IndexLoad.built(mentions, parent);
    var index = LuceneIndex.open(folder, "bench");
    var reader = DirectoryReader.open(FSDirectory.open(folder));
    opened = new Opened(index, reader, new IndexSearcher(reader));
  }

  @TearDown
  public void close() throws IOException {
    opened().index.close();
    opened().reader.close();
  }

  private Opened opened() {
    return Objects.requireNonNull(opened);
  }

  @Benchmark
  public IndexHits newest() {
    return opened().index.search(SearchRequest.newest("brand:" + BRAND, 20));
  }

  @Benchmark
  public TopDocs newestBare() throws IOException {
    var sort = new Sort(new SortField("seen", SortField.Type.LONG, true));
    return opened().bare.search(new TermQuery(new Term("brand", BRAND)), 20, sort);
  }

  @Benchmark
  public IndexHits dashboard() {
    return opened().index.search(SearchRequest.dashboard(BRAND, FROM, TO, ZoneOffset.UTC));
  }

  @Benchmark
  public long dashboardBare() throws IOException {
    return BareIndex.counts(opened().bare, BareIndex.ofBrand(BRAND, START, END), START);
  }
}
