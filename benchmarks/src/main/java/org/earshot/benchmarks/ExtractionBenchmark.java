package org.earshot.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.PageReader;
import org.jsoup.Jsoup;
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

/// Reading the posts out of a page, beside the bare parse of the same page in the same run.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ExtractionBenchmark {
  private static final String URL = "https://shop.example/kettle";

  @Param({"20", "200"})
  private int reviews;

  private byte[] body = {};
  private Page page = Page.saved(URL, Optional.of("text/html"), body, Instant.EPOCH);
  private final PageReader reader = new PageReader();

  @Setup
  public void makePage() {
    body = ReviewPage.withReviews(reviews);
    page = Page.saved(URL, Optional.of("text/html; charset=utf-8"), body, Instant.EPOCH);
  }

  @Benchmark
  public Document bareParse() throws IOException {
    return Jsoup.parse(new ByteArrayInputStream(body), "UTF-8", URL);
  }

  @Benchmark
  public Extraction posts() {
    return reader.read(page, "page");
  }
}
