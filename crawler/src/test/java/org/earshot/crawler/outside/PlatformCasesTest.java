package org.earshot.crawler.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/// Recorded answers of forums, question sites, blogs and the App Store.
class PlatformCasesTest {
  /// What is reached; less is a regression.
  private static final double FLOOR = 0.97;

  @Test
  void answersOfPlatformsAreRead() throws IOException {
    var tally = new Tally("social-platforms");

    for (var outside : OutsideCase.ofKind("social")) {
      var expectations = new PlatformExpectations(outside);
      if (expectations.asksSomething()) {
        tally.add(outside, expectations.unmet());
      }
    }

    assertThat(tally.share()).isGreaterThanOrEqualTo(FLOOR);
  }
}
