package org.earshot.benchmarks;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.earshot.indexer.Score;
import org.earshot.indexer.ScoreRequest;
import org.earshot.indexer.Scorer;
import org.earshot.indexer.Scorers;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Scoring one text, with its language given and with its language to be found.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ScoringBenchmark {
  private static final String TEXT =
      "The kettle boiled well for a week, then the lid came off and the handle got too hot to hold."
          + " I wrote to the shop twice and am still waiting for an answer. Never again.";

  private final Scorer scorer = Scorers.bundled();

  @Benchmark
  public Score languageGiven() {
    return scorer.score(
        new ScoreRequest(
            TEXT, Optional.empty(), Optional.of("en"), Optional.empty(), Optional.empty()));
  }

  @Benchmark
  public Score languageFound() {
    return scorer.score(ScoreRequest.of(TEXT));
  }
}
