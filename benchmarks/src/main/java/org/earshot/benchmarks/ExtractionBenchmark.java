package org.earshot.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.PageReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
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
  private static final Evaluator REVIEWS = Selector.evaluatorOf("[itemprop=review]");
  private static final List<Evaluator> FACTS =
      Stream.of("author", "datePublished", "ratingValue", "bestRating", "reviewBody")
          .map(name -> Selector.evaluatorOf("[itemprop=" + name + "]"))
          .toList();
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

  /// What somebody would write who knows this one page.
  @Benchmark
  public List<String> parseAndSelect() throws IOException {
    var facts = new ArrayList<String>();
    for (var review : bareParse().select(REVIEWS)) {
      facts.add(review.id());
      for (var fact : FACTS) {
        var found = review.selectFirst(fact);
        if (found != null) {
          facts.add(found.text());
          facts.add(found.attr("content"));
          facts.add(found.attr("datetime"));
        }
      }
    }
    return facts;
  }

  @Benchmark
  public Extraction posts() {
    return reader.read(page, "page");
  }
}
