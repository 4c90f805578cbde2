package org.earshot.crawler.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StructuredCasesTest {
  /// What is reached; less is a regression.
  private static final double FLOOR = 0.98;

  @Test
  void structuredDataIsRead() throws IOException {
    var tally = new Tally("structured");

    for (var outside : OutsideCase.ofKind("structured")) {
      if (outside.expected().has("xray")) {
        var entry = new XrayExpectations(outside);
        if (entry.asksSomething()) {
          tally.add(outside, entry.unmet());
        }
        continue;
      }
      if (outside.expected().has("mf2")) {
        tally.add(outside, MicroformatExpectations.unmet(outside));
        continue;
      }
      if (RdfaExpectations.counts(outside)) {
        tally.add(outside, RdfaExpectations.unmet(outside));
        continue;
      }
      var posts = new ReviewExpectations(outside);
      var things = new ThingExpectations(outside);
      if (outside.hasFile() && (posts.asksSomething() || things.asksSomething())) {
        tally.add(outside, Stream.concat(posts.unmet().stream(), things.unmet().stream()).toList());
      }
    }

    assertThat(tally.share()).isGreaterThanOrEqualTo(FLOOR);
  }
}
