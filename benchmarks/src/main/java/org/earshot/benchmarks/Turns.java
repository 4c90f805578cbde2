package org.earshot.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// CPU time of small pieces of work that take turns, so that what disturbs the machine disturbs all
/// of them, and what is beside each other can be compared.
final class Turns {
  private static final int ROUNDS = 15;

  /// The virtual machine warms up in them.
  private static final int COLD = 7;

  private static final Duration TURN = Duration.ofMillis(200);

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final List<Piece> pieces = new ArrayList<>();

  /// A piece of work; what it says is printed beside its cost.
  interface Work {
    long run() throws IOException;
  }

  /// @param micros of each round that counts
  private record Piece(String name, Work work, List<Double> micros) {
    double median() {
      return middle(micros);
    }
  }

  Turns add(String name, Work work) {
    pieces.add(new Piece(name, work, new ArrayList<>()));
    return this;
  }

  void run() throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      for (var piece : pieces) {
        double micros = turn(piece.work);
        if (round >= COLD) {
          piece.micros.add(micros);
        }
      }
    }
    for (var piece : pieces) {
      System.out.printf(
          Locale.ROOT,
          "%-44s %10.1f µs CPU  (%,d)%n",
          piece.name,
          piece.median(),
          piece.work.run());
    }
  }

  /// How many times as much as another one costs, in the middle of the rounds.
  double ratio(String ours, String theirs) {
    var ratios = new ArrayList<Double>();
    for (int round = 0; round < ROUNDS - COLD; round++) {
      ratios.add(piece(ours).micros.get(round) / piece(theirs).micros.get(round));
    }
    return middle(ratios);
  }

  private static double middle(List<Double> figures) {
    return figures.stream().sorted().toList().get(figures.size() / 2);
  }

  private Piece piece(String name) {
    return pieces.stream().filter(piece -> piece.name.equals(name)).findFirst().orElseThrow();
  }

  private double turn(Work work) throws IOException {
    long end = System.nanoTime() + TURN.toNanos();
    long start = threads.getCurrentThreadCpuTime();
    int runs = 0;
    do {
      work.run();
      runs++;
    } while (System.nanoTime() < end);
    return (threads.getCurrentThreadCpuTime() - start) / 1e3 / runs;
  }
}
