package org.earshot.indexer.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.earshot.indexer.Brand;
import org.junit.jupiter.api.Test;

/// The matcher finds exactly what lucene-monitor finds.
class OracleTest {
  /// As many as fit an ordinary test run; `-Dearshot.matching.posts=100000` for the proof.
  private static final int POSTS = Integer.getInteger("earshot.matching.posts", 5_000);

  private static final int LINES = 300;
  private static final long SEED = Long.getLong("earshot.matching.seed", 4);

  /// The monitor takes so many documents at a time.
  private static final int BATCH = 500;

  @Test
  void sameMatchesAsTheMonitorWithEveryFormOfQuery() throws IOException {
    var random = new RandomWords(SEED);
    var brands = new HashMap<String, Brand>();
    for (int i = 0; i < LINES; i++) {
      var exclusions =
          i % 7 == 0 ? List.of(i % 2 == 0 ? "NEAR/2 (pie OR red)" : "job") : List.<String>of();
      brands.put("b" + i, Posts.brand("b" + i, List.of(random.line()), exclusions));
    }
    var matcher = new BrandMatcher(brands.values());
    var reading = Reading.standard();
    var lines = new LineReader(reading);
    var queries = new OracleQueries();
    var terms = new OracleTerms(queries, reading);

    int found = 0;
    var matched = new TreeSet<String>();
    try (var monitor = monitor(brands, lines, queries)) {
      for (int from = 0; from < POSTS; from += BATCH) {
        var facts = new ArrayList<Facts>();
        for (int i = from; i < Math.min(POSTS, from + BATCH); i++) {
          facts.add(Facts.of(random.post(i)));
        }
        var expected = expected(monitor, facts.stream().map(terms::of).toArray(Document[]::new));
        for (int i = 0; i < facts.size(); i++) {
          var post = facts.get(i).post();
          var named = new TreeSet<>(matcher.match(facts.get(i)).keySet());
          var wanted = expected.getOrDefault(Integer.toString(i), new TreeSet<>());
          assertThat(named)
              .as("seed %s, post %s: %s", SEED, from + i, post)
              .withFailMessage(() -> difference(named, wanted, brands) + "\n" + post)
              .isEqualTo(wanted);
          found += named.size();
          matched.addAll(named);
        }
      }
    }
    System.out.println(
        "oracle: "
            + POSTS
            + " posts, "
            + LINES
            + " lines, seed "
            + SEED
            + ": "
            + found
            + " matches of "
            + matched.size()
            + " lines, the same in both");
    assertThat(matched).hasSizeGreaterThan(LINES / 2);
  }

  private static String difference(
      Set<String> named, Set<String> expected, Map<String, Brand> brands) {
    var all = new TreeSet<>(named);
    all.addAll(expected);
    var said = new StringBuilder();
    for (var key : all) {
      if (named.contains(key) != expected.contains(key)) {
        said.append(named.contains(key) ? "only ours " : "only the monitor's ")
            .append(brands.get(key))
            .append('\n');
      }
    }
    return said.toString();
  }

  private static Monitor monitor(Map<String, Brand> brands, LineReader lines, OracleQueries queries)
      throws IOException {
    var configuration = new MonitorConfiguration().setPurgeFrequency(1, TimeUnit.HOURS);
    var monitor = new Monitor(new KeywordAnalyzer(), new TermFilteredPresearcher(), configuration);
    var kept = new ArrayList<MonitorQuery>();
    for (var brand : brands.values()) {
      for (var line : lines.lines(brand)) {
        kept.add(new MonitorQuery(brand.key(), queries.of(line)));
      }
    }
    monitor.register(kept);
    return monitor;
  }

  private static Map<String, Set<String>> expected(Monitor monitor, Document[] documents)
      throws IOException {
    var expected = new HashMap<String, Set<String>>();
    var all = monitor.match(documents, QueryMatch.SIMPLE_MATCHER);
    for (int i = 0; i < documents.length; i++) {
      var keys = new TreeSet<String>();
      all.getMatches(i).forEach(match -> keys.add(match.getQueryId()));
      expected.put(Integer.toString(i), keys);
    }
    return expected;
  }
}
