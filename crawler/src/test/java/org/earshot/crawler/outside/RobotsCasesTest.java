package org.earshot.crawler.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RobotsCasesTest {
  @Test
  void robotsAreObeyed() throws IOException {
    var tally = new Tally("robots");
    warmUp();

    for (var outside : OutsideCase.ofKind("robots")) {
      tally.add(
          outside,
          outside.hasFile() ? new RobotsExpectations(outside).unmet() : unmetOverHttp(outside));
    }

    assertThat(tally.share()).isEqualTo(1);
  }

  /// The first request loads a server and a client, on a busy machine for longer than a case waits.
  private static void warmUp() throws IOException {
    try (var answer = new RobotsAnswer("404")) {
      answer.policy();
    }
  }

  private static List<String> unmetOverHttp(OutsideCase outside) throws IOException {
    try (var answer = new RobotsAnswer(outside.row().path("input").asString())) {
      var policy = answer.policy();
      var due = outside.expected().path("policy").asString();
      return policy.equals(due) ? List.of() : List.of(policy + ", not " + due);
    }
  }
}
