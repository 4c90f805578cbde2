package org.earshot.crawler.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class StructuredCasesTest {
  /// What is reached; less is a regression.
  private static final double FLOOR = 0.95;

  @Test
  void structuredDataIsRead() throws IOException {
    var tally = new Tally("structured");

    for (var outside : OutsideCase.ofKind("structured")) {
      if (outside.expected().has("mf2")) {
        tally.add(outside, MicroformatExpectations.unmet(outside));
        continue;
      }
      if (RdfaExpectations.counts(outside)) {
        tally.add(outside, RdfaExpectations.unmet(outside));
        continue;
      }
      var expectations = new ReviewExpectations(outside);
      if (outside.hasFile() && expectations.asksSomething()) {
        tally.add(outside, expectations.unmet());
      }
    }

    assertThat(tally.share()).isGreaterThanOrEqualTo(FLOOR);
  }
}
