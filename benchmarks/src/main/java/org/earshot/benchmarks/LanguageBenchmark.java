package org.earshot.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.earshot.indexer.language.Language;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Telling the language of a text, beside OpenNLP's detector over the same model and the same
/// beginning of the text.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LanguageBenchmark {
  /// As much of a text as ours looks at.
  private static final int PROBE = 300;

  private static final int SENTENCES = 5;
  private static final List<String> SAID =
      List.of(
          "The kettle boiled well for a week, then the lid came off and nobody answers my mails. ",
          "Virdulys veikė savaitę, paskui nukrito dangtelis, o į laiškus niekas neatsako. ",
          "Der Wasserkocher lief eine Woche, dann fiel der Deckel ab, und niemand antwortet mir. ",
          "La bouilloire a marché une semaine, puis le couvercle est tombé et personne ne répond. ",
          "Czajnik działał tydzień, potem odpadła pokrywka i nikt nie odpowiada na moje maile. ");

  @Param({"20", "100", "500"})
  private int length;

  private final Language ours = Language.bundled();
  private LanguageDetectorME bare = new LanguageDetectorME(model());
  private List<String> texts = List.of();

  private static LanguageDetectorModel model() {
    try (var in = LanguageBenchmark.class.getResourceAsStream("/langdetect-183.bin")) {
      return new LanguageDetectorModel(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new IllegalStateException("the model does not load", e);
    }
  }

  @Setup
  public void makeTexts() {
    texts = SAID.stream().map(said -> said.repeat(8).substring(0, length)).toList();
    bare = new LanguageDetectorME(model());
  }

  @Benchmark
  @OperationsPerInvocation(SENTENCES)
  public int language() {
    int length = 0;
    for (var text : texts) {
      length += ours.of(text).lang().length();
    }
    return length;
  }

  @Benchmark
  @OperationsPerInvocation(SENTENCES)
  public int bareOpenNlp() {
    int length = 0;
    for (var text : texts) {
      var head = text.substring(0, Math.min(PROBE, text.length()));
      length += bare.predictLanguage(head).getLang().length();
    }
    return length;
  }
}
