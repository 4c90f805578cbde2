package org.earshot.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.earshot.crawler.Post;
import org.earshot.indexer.Brand;
import org.earshot.indexer.BrandRole;
import org.earshot.indexer.match.BrandMatcher;

/// What brands cost: CPU a text beside lucene-monitor, heap, and how long a changed one takes until
/// it counts. CPU is this thread's own, the best of several rounds, so that a busy machine tells
/// much the same as a quiet one.
///
/// Run by `benchmarks/load matching [BRANDS…]`.
final class MatchingLoad {
  private static final List<String> USUAL =
      List.of("10", "30", "100", "300", "1000", "10000", "100000");
  private static final int CHANGES = 20;
  private static final int POSTS = 2_000;
  private static final int ROUNDS = 3;
  private static final long WARM = TimeUnit.SECONDS.toNanos(4);

  private MatchingLoad() {}

  public static void main(String[] arguments) throws IOException {
    for (var count : arguments.length == 0 ? USUAL : List.of(arguments)) {
      run(Integer.parseInt(count));
    }
  }

  private static void run(int count) throws IOException {
    var chatter = new Chatter();
    var brands = chatter.brands(count);
    var posts = chatter.posts(POSTS, brands);
    long bare = heap();
    var empty = new BrandMatcher(List.of());
    long tables = heap() - bare;
    long start = System.nanoTime();
    var matcher = new BrandMatcher(brands);
    double compiled = seconds(start);
    double each = (double) (heap() - bare - 2 * tables) / count;
    if (!empty.match(posts.getFirst()).isEmpty()) {
      throw new IllegalStateException("nothing is listened for");
    }
    double ours = micros(posts, post -> matcher.match(post).size());
    System.out.printf(
        Locale.ROOT,
        "%7d brands: %7.1f µs a text; %.0f bytes of heap each; compiled in %.3f s,"
            + " a change in %.2f ms%n",
        count,
        ours,
        each,
        compiled,
        slowestChange(matcher) * 1e3);
    for (var presearch : MonitorRival.Presearch.values()) {
      try (var monitor = new MonitorRival(presearch, brands, posts)) {
        double theirs = micros(posts, monitor::match);
        System.out.printf(
            Locale.ROOT,
            "%22s %7.1f µs a text by lucene-monitor, %s: %.1f times ours%n",
            "",
            theirs,
            presearch,
            theirs / ours);
      }
    }
  }

  private static double slowestChange(BrandMatcher first) {
    var matcher = first;
    double slowest = 0;
    for (int i = 0; i < CHANGES; i++) {
      long start = System.nanoTime();
      matcher = matcher.with(List.of(brand(i)), List.of("b" + (i + 1)));
      slowest = Math.max(slowest, seconds(start));
    }
    return slowest;
  }

  private static double micros(List<Post> posts, ToIntFunction<Post> work) {
    long until = System.nanoTime() + WARM;
    double best = round(posts, work);
    for (int round = 1; round < ROUNDS || System.nanoTime() < until; round++) {
      best = Math.min(best, round(posts, work));
    }
    return best;
  }

  private static double round(List<Post> posts, ToIntFunction<Post> work) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    int named = posts.stream().mapToInt(work).sum();
    double micros = (threads.getCurrentThreadCpuTime() - start) / 1e3 / posts.size();
    if (named == 0) {
      throw new IllegalStateException("no brand was named");
    }
    return micros;
  }

  private static Brand brand(int number) {
    return new Brand(
        "b" + number, "Changed", BrandRole.OWN, List.of("Changed Kettle"), List.of(), List.of());
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
