package org.earshot.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.earshot.crawler.Post;
import org.earshot.indexer.duplicates.Signature;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// What it costs to tell by what a text of 500 characters is found to be a copy.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CopiesBenchmark {
  private static final int TEXTS = 1_024;

  private final Heard heard = new Heard();
  private final Post[] posts = posts();
  private int next;

  private Post[] posts() {
    var made = new Post[TEXTS];
    for (int i = 0; i < TEXTS; i++) {
      made[i] = heard.mention(i + 1, TEXTS).post();
    }
    return made;
  }

  @Benchmark
  public List<Long> signature() {
    next = (next + 1) % TEXTS;
    return Signature.of(posts[next]).sought();
  }
}
