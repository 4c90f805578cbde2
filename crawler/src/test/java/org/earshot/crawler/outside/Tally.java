package org.earshot.crawler.outside;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How many of the outside cases of one kind hold, by set. What fails is written to
/// `target/outside-cases-KIND.txt`, one case a line.
final class Tally {
  private final String kind;
  private final Map<String, Count> bySet = new TreeMap<>();
  private final List<String> failing = new ArrayList<>();

  /// Cases that hold and all cases of a set.
  private record Count(int held, int all) {
    Count plus(boolean holds) {
      return new Count(held + (holds ? 1 : 0), all + 1);
    }
  }

  Tally(String kind) {
    this.kind = kind;
  }

  /// Counts one case.
  ///
  /// @param unmet what was expected and is not so, in words; a case without any holds
  void add(OutsideCase outside, List<String> unmet) {
    bySet.merge(
        outside.set(),
        new Count(0, 0).plus(unmet.isEmpty()),
        (old, _) -> old.plus(unmet.isEmpty()));
    if (!unmet.isEmpty()) {
      failing.add(outside.id() + "\t" + String.join("; ", unmet));
    }
  }

  /// Prints a line for each set, writes what fails, and gives the share of cases that hold.
  double share() throws IOException {
    bySet.forEach((set, count) ->
        System.out.printf("%s/%s: %d of %d%n", kind, set, count.held(), count.all()));
    var report = Path.of("target", "outside-cases-" + kind + ".txt");
    Files.createDirectories(report.toAbsolutePath().getParent());
    Files.write(report, failing, StandardCharsets.UTF_8);
    int all = bySet.values().stream().mapToInt(Count::all).sum();
    return all == 0 ? 0 : 1 - (double) failing.size() / all;
  }
}
