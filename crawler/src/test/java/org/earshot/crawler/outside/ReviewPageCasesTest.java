package org.earshot.crawler.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReviewPageCasesTest {
  /// What is reached; less is a regression.
  private static final double FLOOR = 0.98;

  @Test
  void savedReviewPagesAreRead() throws IOException {
    var tally = new Tally("reviewpages");
    Map<String, ReviewPageExpectations.Count> all = new TreeMap<>();

    for (var outside : OutsideCase.ofKind("reviewpages")) {
      var expectations = new ReviewPageExpectations(outside);
      tally.add(outside, expectations.unmet());
      expectations
          .counts()
          .forEach((field, count) -> all.merge(field, count, ReviewPageExpectations.Count::plus));
      print(outside.id(), expectations.counts());
    }

    tally.share();
    print("all pages", all);
    assertThat(share(all)).isGreaterThanOrEqualTo(FLOOR);
  }

  private static void print(String page, Map<String, ReviewPageExpectations.Count> counts) {
    var line = new StringBuilder();
    counts.forEach((field, count) ->
        line.append(' ')
            .append(field)
            .append(' ')
            .append(count.met())
            .append('/')
            .append(count.asked()));
    System.out.printf("%s:%s (%.3f)%n", page, line, share(counts));
  }

  /// Fields that are right among those asked for; each post that is not found counts with its
  /// finding only, hence the finding is printed apart.
  private static double share(Map<String, ReviewPageExpectations.Count> counts) {
    var sum =
        counts.values().stream()
            .reduce(new ReviewPageExpectations.Count(0, 0), ReviewPageExpectations.Count::plus);
    return sum.asked() == 0 ? 0 : (double) sum.met() / sum.asked();
  }
}
