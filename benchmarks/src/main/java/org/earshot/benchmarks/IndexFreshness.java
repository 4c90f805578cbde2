package org.earshot.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.earshot.indexer.Mention;
import org.earshot.indexer.follow.Follower;
import org.earshot.indexer.index.LuceneIndex;

/// How long a mention waits until it is found, while others come in and the index is shown once a
/// second, as the follower does it. Nothing of it is kept.
final class IndexFreshness {
  private static final int BATCH = 500;
  private static final long SECOND = 1_000_000_000;
  private static final long BEAT_NANOS = SECOND / Follower.BEATS;

  private final Path folder;
  private final Heard heard;
  private final long mentions;

  /// @param adds mentions that come in a second
  record Pace(int adds, Duration time) {
    int all() {
      return Math.toIntExact(adds * time.toSeconds());
    }

    /// How many have come, so many nanoseconds after the beginning.
    int arrived(long nanos) {
      return (int) Math.min(all(), nanos * adds / SECOND);
    }
  }

  /// @param mentions that the index holds
  IndexFreshness(Path folder, Heard heard, long mentions) {
    this.folder = folder;
    this.heard = heard;
    this.mentions = mentions;
  }

  void measure(Pace pace) throws Exception {
    var coming = coming(pace);
    var waits = new ArrayList<Double>();
    try (var index = LuceneIndex.open(folder, "bench")) {
      var cost = Cost.of(coming.size(), () -> waits.addAll(waits(index, coming, pace)));
      waits.sort(Double::compare);
      System.out.printf(
          Locale.ROOT,
          "%,d adds/s: found after %.2f s median, %.2f s p99, %.2f s at most; %.0f %% of a"
              + " processor%n",
          pace.adds(),
          waits.get(waits.size() / 2),
          waits.get(waits.size() * 99 / 100),
          waits.getLast(),
          cost.cpu() / cost.seconds() * 100);
    }
  }

  private List<Mention> coming(Pace pace) {
    var coming = new ArrayList<Mention>();
    for (int i = 0; i < pace.all(); i++) {
      coming.add(heard.mention(mentions + 1 + i, Heard.END.plusSeconds(i / pace.adds())));
    }
    return coming;
  }

  private List<Double> waits(LuceneIndex index, List<Mention> coming, Pace pace) {
    var waits = new ArrayList<Double>();
    long start = System.nanoTime();
    int applied = 0;
    for (int beat = 1; waits.size() < coming.size(); beat++) {
      LockSupport.parkNanos(start + beat * BEAT_NANOS - System.nanoTime());
      while (applied < pace.arrived(System.nanoTime() - start)) {
        int to = Math.min(pace.arrived(System.nanoTime() - start), applied + BATCH);
        index.apply(coming.subList(applied, to), List.of(), mentions + to);
        applied = to;
      }
      if (beat % Follower.BEATS == 0) {
        index.refresh();
        double shown = (System.nanoTime() - start) / (double) SECOND;
        while (waits.size() < applied) {
          waits.add(shown - (double) waits.size() / pace.adds());
        }
      }
    }
    return waits;
  }
}
