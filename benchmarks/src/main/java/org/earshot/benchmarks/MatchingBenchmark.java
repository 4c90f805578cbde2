package org.earshot.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.earshot.crawler.Post;
import org.earshot.indexer.match.BrandMatcher;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Which brands one text of 516 characters names, against the number of brands, beside
/// lucene-monitor.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class MatchingBenchmark {
  private static final int TEXTS = 4_000;

  /// Texts that come one after the other, again and again.
  @State(Scope.Benchmark)
  public static class Stream {
    private List<Post> posts = List.of();
    private int next;

    Post next() {
      var post = posts.get(next);
      next = next + 1 == posts.size() ? 0 : next + 1;
      return post;
    }
  }

  /// Ours.
  @State(Scope.Benchmark)
  public static class Matcher extends Stream {
    @Param({"10", "30", "100", "300", "1000", "10000", "100000"})
    public int brands;

    private BrandMatcher matcher = new BrandMatcher(List.of());

    @Setup(Level.Trial)
    public void listen() {
      var chatter = new Chatter();
      var listened = chatter.brands(brands);
      super.posts = chatter.posts(TEXTS, listened);
      matcher = new BrandMatcher(listened);
    }
  }

  /// lucene-monitor.
  @State(Scope.Benchmark)
  public static class Monitor extends Stream {
    @Param({"10", "30", "100", "300", "1000", "10000", "100000"})
    public int brands;

    @Param({"TERMS", "TWO_PASSES"})
    public String presearch = "";

    private Optional<MonitorRival> monitor = Optional.empty();

    @Setup(Level.Trial)
    public void listen() throws IOException {
      var chatter = new Chatter();
      var listened = chatter.brands(brands);
      super.posts = chatter.posts(TEXTS, listened);
      var how = MonitorRival.Presearch.valueOf(presearch);
      monitor = Optional.of(new MonitorRival(how, listened, super.posts));
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
      monitor.orElseThrow().close();
    }
  }

  @Benchmark
  public int matcher(Matcher state) {
    return state.matcher.match(state.next()).size();
  }

  @Benchmark
  public int monitor(Monitor state) {
    return state.monitor.orElseThrow().match(state.next());
  }
}
