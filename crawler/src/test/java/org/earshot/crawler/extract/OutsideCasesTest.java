package org.earshot.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Reads cases that nobody here wrote. They are third-party pages and no part of the project: their
/// folder is named by the property `earshot.cases` or by `EARSHOT_CASES` in the environment, and
/// without it there is nothing to do.
class OutsideCasesTest {
  /// What is reached; less is a regression.
  private static final double FEEDS_FLOOR = 0.955;

  private static final double STRUCTURED_FLOOR = 0.95;

  private record Result(String set, String id, List<String> unmet) {}

  @Test
  void feedsAreRead() throws IOException {
    var results = new ArrayList<Result>();
    for (var outside : OutsideCase.in(folder("feeds"))) {
      if (outside.hasFile()) {
        var expectations = new FeedExpectations(outside);
        if (expectations.asksSomething()) {
          results.add(new Result(outside.set(), outside.id(), expectations.unmet()));
        }
      }
    }

    assertThat(share("feeds", results)).isGreaterThanOrEqualTo(FEEDS_FLOOR);
  }

  @Test
  void structuredReviewsAreRead() throws IOException {
    var results = new ArrayList<Result>();
    for (var outside : OutsideCase.in(folder("structured"))) {
      if (outside.hasFile()) {
        var expectations = new ReviewExpectations(outside);
        if (expectations.asksSomething()) {
          results.add(new Result(outside.set(), outside.id(), expectations.unmet()));
        }
      }
    }

    assertThat(share("structured", results)).isGreaterThanOrEqualTo(STRUCTURED_FLOOR);
  }

  private static Path folder(String kind) {
    var cases =
        Optional.ofNullable(System.getProperty("earshot.cases"))
            .filter(path -> !path.isBlank() && !path.contains("${"))
            .or(() -> Optional.ofNullable(System.getenv("EARSHOT_CASES")));
    var folder = cases.map(path -> Path.of(path, kind));
    assumeTrue(
        folder.isPresent() && Files.isDirectory(folder.get()),
        "no outside cases here: name their folder in EARSHOT_CASES");
    return folder.orElseThrow();
  }

  private static double share(String kind, List<Result> results) throws IOException {
    Map<String, int[]> bySet = new TreeMap<>();
    var failing = new ArrayList<String>();
    for (var result : results) {
      var counts = bySet.computeIfAbsent(result.set(), _ -> new int[2]);
      counts[1]++;
      if (result.unmet().isEmpty()) {
        counts[0]++;
      } else {
        failing.add(result.id() + "\t" + String.join("; ", result.unmet()));
      }
    }
    bySet.forEach(
        (set, counts) -> System.out.printf("%s/%s: %d of %d%n", kind, set, counts[0], counts[1]));
    var report = Path.of("target", "outside-cases-" + kind + ".txt");
    Files.createDirectories(report.toAbsolutePath().getParent());
    Files.write(report, failing, StandardCharsets.UTF_8);
    return 1 - (double) failing.size() / Math.max(1, results.size());
  }
}
