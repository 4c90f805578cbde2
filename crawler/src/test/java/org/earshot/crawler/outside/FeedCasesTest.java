package org.earshot.crawler.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FeedCasesTest {
  /// What is reached; less is a regression.
  private static final double FLOOR = 0.985;

  @Test
  void feedsAreRead() throws IOException {
    var tally = new Tally("feeds");

    for (var outside : OutsideCase.ofKind("feeds")) {
      var expectations = new FeedExpectations(outside);
      if (outside.hasFile() && expectations.asksSomething()) {
        tally.add(outside, expectations.unmet());
      }
    }

    assertThat(tally.share()).isGreaterThanOrEqualTo(FLOOR);
  }
}
