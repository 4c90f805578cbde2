package org.earshot.crawler.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/// Recorded answers of social services. Reddit's are counted apart: they were recorded by a client
/// with a log-in, which we never have.
class SocialCasesTest {
  /// What is reached; less is a regression.
  private static final double FLOOR = 1;

  private static final String APART = "reddit-praw";

  @Test
  void socialAnswersAreRead() throws IOException {
    var tally = new Tally("social");
    int asked = 0;
    int unmet = 0;

    for (var outside : OutsideCase.ofKind("social")) {
      var expectations = new SocialExpectations(outside);
      if (!outside.set().equals(APART) && expectations.asksSomething()) {
        tally.add(outside, expectations.unmet());
        asked += expectations.asked();
        unmet += expectations.unmet().size();
      }
    }

    System.out.printf("social: %d of %d fields%n", asked - unmet, asked);
    assertThat(tally.share()).isGreaterThanOrEqualTo(FLOOR);
    assertThat(1 - (double) unmet / asked).isGreaterThanOrEqualTo(FLOOR);
  }

  @Test
  void savedPagesOfRedditAreRead() throws IOException {
    var tally = new Tally("social-reddit");

    for (var outside : OutsideCase.ofKind("social")) {
      if (outside.set().equals(APART)) {
        tally.add(outside, new SocialExpectations(outside).unmet());
      }
    }

    assertThat(tally.share()).isGreaterThanOrEqualTo(FLOOR);
  }
}
