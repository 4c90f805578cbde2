package org.earshot.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.earshot.indexer.ScoreRequest;
import org.earshot.indexer.score.Eyes;
import org.earshot.indexer.score.TextScorer;
import org.earshot.indexer.sentiment.Labelled;
import org.earshot.indexer.sentiment.Model;

/// What a text of 500 characters costs to score, stage by stage and language by language: the
/// stages of [ScoringBenchmark], but counted in processor time of the one thread and with the
/// stages in turns, so that other work on the machine tells least. Of the later two thirds of the
/// rounds the least and the middle stand.
///
/// Run by `benchmarks/load score [ROUNDS [FOLDER]]`: over the invented [Reviews], and over the
/// texts of a folder of labelled ones ([Labelled]) where one is given, which are put together and
/// cut to the same length.
final class ScoreLoad {
  private static final int ROUNDS = 16;

  /// So many that no stage meets a text that the processor still has at hand.
  private static final int TEXTS = 2_000;

  private static final int LENGTH = 500;

  /// Languages with fewer real texts say nothing.
  private static final int FEWEST = 100;

  private static final long SEED = 20_261_122;
  private static final List<String> INVENTED = List.of("en", "lt", "el", "ru", "hi", "zh");
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final TextScorer scorer = TextScorer.bundled(List.of());
  private final Eyes eyes = scorer.eyes();
  private final Model model = scorer.model();
  private final int rounds;

  private ScoreLoad(int rounds) {
    this.rounds = rounds;
  }

  /// Something that is done to the text of a number. Something of what comes of it is told, so that
  /// nothing is left out as useless.
  private interface Work {
    int once(int text);
  }

  public static void main(String[] arguments) throws IOException {
    var load = new ScoreLoad(arguments.length == 0 ? ROUNDS : Integer.parseInt(arguments[0]));
    System.out.println("processor time a text, in microseconds: least, middle");
    System.out.printf(
        Locale.ROOT,
        "%-9s %7s %13s %13s %13s %13s %13s %13s%n",
        "language",
        "texts",
        "reading",
        "and figures",
        "model, known",
        "sentiment",
        "whole",
        "for a brand");
    for (var lang : INVENTED) {
      load.measure(lang, new Reviews(lang).texts(TEXTS));
    }
    if (arguments.length > 1) {
      real(Path.of(arguments[1])).forEach(load::measure);
    }
  }

  /// By language, in an order of chance.
  private static Map<String, List<String>> real(Path folder) throws IOException {
    var said = new TreeMap<String, StringBuilder>();
    for (var row : Labelled.folder(folder)) {
      said.computeIfAbsent(row.lang(), lang -> new StringBuilder()).append(row.text()).append(' ');
    }
    var texts = new TreeMap<String, List<String>>();
    said.forEach((lang, all) -> texts.put("real " + lang, cut(all)));
    texts.values().removeIf(some -> some.size() < FEWEST);
    return texts;
  }

  private static List<String> cut(StringBuilder all) {
    var texts = new ArrayList<String>();
    for (int from = 0; from + LENGTH <= all.length(); from += LENGTH) {
      texts.add(all.substring(from, from + LENGTH));
    }
    Collections.shuffle(texts, new Random(SEED));
    return texts.subList(0, Math.min(TEXTS, texts.size()));
  }

  private void measure(String name, List<String> texts) {
    String lang = name.substring(name.lastIndexOf(' ') + 1);
    var seen = texts.stream().map(text -> eyes.see(text, lang)).toList();
    Work[] stages = {
      i -> eyes.cues(texts.get(i), lang),
      i -> eyes.see(texts.get(i), lang).tokens().size(),
      i -> model.shares(seen.get(i)).side(),
      i -> model.shares(eyes.see(texts.get(i), lang)).side(),
      i -> scorer.score(request(texts.get(i), lang, Optional.empty())).reasons().size(),
      i -> scorer.score(request(texts.get(i), lang, Optional.of(Reviews.BRAND))).reasons().size(),
    };
    var costs = new double[stages.length][rounds];
    for (int round = 0; round < rounds; round++) {
      for (int stage = 0; stage < stages.length; stage++) {
        costs[stage][round] = cost(stages[stage], texts.size());
      }
    }
    var line = new StringBuilder(String.format(Locale.ROOT, "%-9s %7d", name, texts.size()));
    for (var stage : costs) {
      line.append(String.format(Locale.ROOT, " %13s", leastAndMiddle(stage)));
    }
    System.out.println(line);
  }

  private static ScoreRequest request(String text, String lang, Optional<String> brand) {
    return new ScoreRequest(text, brand, Optional.of(lang), Optional.empty(), Optional.empty());
  }

  private static double cost(Work work, int texts) {
    long from = THREADS.getCurrentThreadCpuTime();
    long found = 0;
    for (int done = 0; done < TEXTS; done++) {
      found += work.once(done % texts);
    }
    long passed = THREADS.getCurrentThreadCpuTime() - from;
    return found < 0 ? 0 : passed / 1e3 / TEXTS;
  }

  private String leastAndMiddle(double[] costs) {
    var late = Arrays.copyOfRange(costs, rounds / 3, rounds);
    Arrays.sort(late);
    return String.format(Locale.ROOT, "%.1f, %.1f", late[0], late[late.length / 2]);
  }
}
