package org.earshot.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.PageReader;
import org.jsoup.nodes.Document;
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
import org.openjdk.jmh.annotations.Warmup;

/// Reading the posts out of a page, beside the bare parse of the same page, and beside the parse
/// with selectors prepared once that find the same facts by hand, in the same run.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ExtractionBenchmark {
  @Param private SamplePage sample = SamplePage.PRODUCT;

  private ByHand hand = new ByHand(sample);
  private Page page = sample.page();
  private final PageReader reader = new PageReader();

  @Setup
  public void makePage() {
    hand = new ByHand(sample);
    page = sample.page();
  }

  @Benchmark
  public Document bareParse() throws IOException {
    return hand.parse();
  }

  @Benchmark
  public List<String> parseAndSelect() throws IOException {
    return hand.read();
  }

  @Benchmark
  public Extraction posts() {
    return reader.read(page, "auto");
  }
}
