package org.earshot.benchmarks;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.earshot.indexer.Score;
import org.earshot.indexer.ScoreRequest;
import org.earshot.indexer.score.Eyes;
import org.earshot.indexer.score.TextScorer;
import org.earshot.indexer.sentiment.Model;
import org.earshot.indexer.sentiment.Seen;
import org.earshot.indexer.sentiment.Shares;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Scoring one text of 500 characters, another one each time, stage by stage and as a whole.
/// Sentiment by itself is [#sentiment]: [#reading], the lists' figures and [#model]. The virtual
/// machine is set up as the launcher does it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseCompactObjectHeaders", "-XX:+UseSerialGC"})
public class ScoringBenchmark {
  /// So many that none of the stages meets a text that the processor still has at hand.
  private static final int TEXTS = 2_000;

  private final TextScorer scorer = TextScorer.bundled(List.of());
  private final Eyes eyes = scorer.eyes();
  private final Model model = scorer.model();

  @Param({"en", "lt", "el", "ru", "hi", "zh"})
  private String lang = "en";

  private List<String> texts = List.of();
  private List<Seen> seen = List.of();
  private int next;

  @Setup
  public void makeTexts() {
    texts = new Reviews(lang).texts(TEXTS);
    seen = texts.stream().map(text -> eyes.see(text, lang)).toList();
  }

  private int next() {
    next = (next + 1) % TEXTS;
    return next;
  }

  /// Cutting a text into words and finding the cues of the lists in it.
  @Benchmark
  public int reading() {
    return eyes.cues(texts.get(next()), lang);
  }

  /// The same, and the figures of the lists.
  @Benchmark
  public Seen readingAndFigures() {
    return eyes.see(texts.get(next()), lang);
  }

  @Benchmark
  public Shares model() {
    return model.shares(seen.get(next()));
  }

  @Benchmark
  public Shares sentiment() {
    return model.shares(eyes.see(texts.get(next()), lang));
  }

  @Benchmark
  public Score whole() {
    return scorer.score(request(Optional.empty(), Optional.of(lang)));
  }

  @Benchmark
  public Score wholeTowardABrand() {
    return scorer.score(request(Optional.of(Reviews.BRAND), Optional.of(lang)));
  }

  @Benchmark
  public Score wholeWithItsLanguageToBeFound() {
    return scorer.score(request(Optional.empty(), Optional.empty()));
  }

  private ScoreRequest request(Optional<String> brand, Optional<String> given) {
    return new ScoreRequest(texts.get(next()), brand, given, Optional.empty(), Optional.empty());
  }
}
