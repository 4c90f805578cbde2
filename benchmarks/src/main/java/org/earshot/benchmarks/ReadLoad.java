package org.earshot.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.PageReader;

/// Reading pages as the crawler does it, beside jsoup's bare parse and beside what one would write
/// by hand for the same facts, knowing the page or not ([ByHand]); the same pages in the same run,
/// in turns.
///
/// Counted is the processor time of the one thread that reads, so that other work on the machine
/// tells least; of all rounds the median stands.
///
/// Run by `benchmarks/load read [ROUNDS]`.
final class ReadLoad {
  private static final int ROUNDS = 60;

  /// So much is read in one round, that the clock's grain does not show.
  private static final int BYTES_A_ROUND = 1_000_000;

  /// So much is read before: what runs once a page is compiled for good after some thousands.
  private static final int BYTES_BEFORE = 100_000_000;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private ReadLoad() {}

  /// Something that is done to a page.
  private interface Work {
    Object once() throws IOException;
  }

  public static void main(String[] arguments) throws IOException {
    int rounds = arguments.length == 0 ? ROUNDS : Integer.parseInt(arguments[0]);
    System.out.println("processor time a page, in microseconds");
    System.out.printf(
        Locale.ROOT,
        "%-15s %7s %6s %8s %8s %8s %8s %8s %8s%n",
        "page",
        "bytes",
        "posts",
        "parse",
        "known",
        "by hand",
        "crawler",
        "/ known",
        "/ hand");
    for (var sample : SamplePage.values()) {
      if (arguments.length < 2 || sample.name().equals(arguments[1])) {
        measure(sample, rounds);
      }
    }
  }

  private static void measure(SamplePage sample, int rounds) throws IOException {
    var hand = new ByHand(sample);
    var reader = new PageReader();
    var page = sample.page();
    int times = Math.max(1, BYTES_A_ROUND / page.body().length);
    Work[] works = {
      hand::parse, hand::readKnown, hand::read, () -> reader.read(page, "auto"),
    };
    for (int read = 0; read < BYTES_BEFORE; read += times * page.body().length) {
      for (var work : works) {
        cost(work, times);
      }
    }
    var costs = new double[works.length][rounds];
    for (int round = 0; round < rounds; round++) {
      for (int work = 0; work < works.length; work++) {
        costs[work][round] = cost(works[work], times);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%-15s %7d %6d %8.0f %8.0f %8.0f %8.0f %8.2f %8.2f%n",
        sample,
        page.body().length,
        posts(reader.read(page, "auto")),
        late(costs[0]),
        late(costs[1]),
        late(costs[2]),
        late(costs[3]),
        late(costs[3]) / late(costs[1]),
        late(costs[3]) / late(costs[2]));
  }

  private static double cost(Work work, int times) throws IOException {
    long from = THREADS.getCurrentThreadCpuTime();
    int found = 0;
    for (int time = 0; time < times; time++) {
      found += work.once().hashCode() & 1;
    }
    long passed = THREADS.getCurrentThreadCpuTime() - from;
    return found < 0 ? 0 : passed / 1e3 / times;
  }

  /// The median of the second half: by then all is compiled.
  private static double late(double[] costs) {
    var half = Arrays.copyOfRange(costs, costs.length / 2, costs.length);
    Arrays.sort(half);
    return half[half.length / 2];
  }

  private static int posts(Extraction extraction) {
    return extraction instanceof Extraction.Posts read ? read.posts().size() : 0;
  }
}
