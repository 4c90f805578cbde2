package org.earshot.crawler.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class ContentCasesTest {
  /// What is reached; less is a regression.
  private static final double FLOOR = 0.77;

  /// The overlap that is reached on the benchmark's own pages; the peers it publishes stand at 0.90
  /// to 0.97.
  private static final double OVERLAP = 0.97;

  @Test
  void articlesAreFound() throws IOException {
    var tally = new Tally("content");
    var benchmark = new ArrayList<Shingles>();

    for (var outside : OutsideCase.ofKind("content")) {
      var expectations = new ContentExpectations(outside);
      if (outside.hasFile() && expectations.asksSomething()) {
        tally.add(outside, expectations.unmet());
        if (outside.set().equals("article-benchmark")) {
          expectations.overlap().ifPresent(benchmark::add);
        }
      }
    }

    double share = tally.share();
    double precision =
        benchmark.stream()
            .filter(Shingles::found)
            .mapToDouble(Shingles::precision)
            .average()
            .orElse(0);
    double recall = benchmark.stream().mapToDouble(Shingles::recall).average().orElse(0);
    double f1 = Shingles.harmonic(precision, recall);
    System.out.printf(
        "content/article-benchmark: precision %.4f, recall %.4f, F1 %.4f%n", precision, recall, f1);
    assertThat(f1).isGreaterThanOrEqualTo(OVERLAP);
    assertThat(share).isGreaterThanOrEqualTo(FLOOR);
  }
}
