package org.earshot.indexer.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.earshot.indexer.Example;
import org.earshot.indexer.Interval;
import org.earshot.indexer.Sentiment;
import org.earshot.indexer.Training.Compared;
import org.earshot.indexer.Training.Difference;
import org.earshot.indexer.Training.Figures;
import org.earshot.indexer.sentiment.Accuracy;

/// Compares models on texts held back. How certain a difference is, is found by drawing the authors
/// anew many times and looking at all models on the same drawn texts (a paired bootstrap by
/// clusters: B. Efron, R. Tibshirani, "An Introduction to the Bootstrap", 1993): one author's texts
/// are too alike to count as many.
final class Trial {
  /// A language by itself is looked at from so many texts on.
  static final int ENOUGH_OF_A_LANGUAGE = 30;

  private static final int DRAWS = 1_000;

  /// Of the draws 95 % lie between the bounds, as in all intervals that are shown.
  private static final double TAIL = 0.025;

  private static final long ORDER = 17;

  private final List<Example> texts;
  private final List<Answers> answers;

  /// @param answers of the shipped model first, of the new one last
  Trial(List<Example> texts, List<Answers> answers) {
    this.texts = List.copyOf(texts);
    this.answers = List.copyOf(answers);
  }

  /// Of all texts first, then of each language with enough of them.
  List<Compared> compared() {
    var all = new ArrayList<Compared>();
    all.add(of("", IntStream.range(0, texts.size()).boxed().toList()));
    byLanguage()
        .forEach((lang, own) -> {
          if (own.size() >= ENOUGH_OF_A_LANGUAGE) {
            all.add(of(lang, own));
          }
        });
    return all;
  }

  private Map<String, List<Integer>> byLanguage() {
    return IntStream.range(0, texts.size())
        .boxed()
        .collect(
            Collectors.groupingBy(i -> texts.get(i).lang(), TreeMap::new, Collectors.toList()));
  }

  private Compared of(String lang, List<Integer> own) {
    double[][] drawn = draws(own);
    double[] macro = macro(own);
    int last = answers.size() - 1;
    var figures = new ArrayList<Figures>();
    for (int model = 0; model <= last; model++) {
      var f1 = interval(drawn[model]);
      figures.add(
          new Figures(
              answers.get(model).model(),
              Interval.wilson(right(model, own), own.size()),
              new Interval(f1[0], macro[model], f1[1])));
    }
    double[] gains = new double[DRAWS];
    Arrays.setAll(gains, i -> drawn[last][i] - drawn[0][i]);
    double[] gain = interval(gains);
    return new Compared(
        lang, own.size(), figures, new Difference(gain[0], macro[last] - macro[0], gain[1]));
  }

  private long right(int model, List<Integer> own) {
    var said = answers.get(model).said();
    return own.stream().filter(i -> said.get(i) == texts.get(i).sentiment()).count();
  }

  /// Macro-F1 of each model in each draw.
  private double[][] draws(List<Integer> own) {
    var authors = authors(own);
    var random = new Random(ORDER);
    double[][] drawn = new double[answers.size()][DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      var texts = new ArrayList<Integer>(own.size());
      for (int i = 0; i < authors.size(); i++) {
        texts.addAll(authors.get(random.nextInt(authors.size())));
      }
      double[] macro = macro(texts);
      for (int model = 0; model < macro.length; model++) {
        drawn[model][draw] = macro[model];
      }
    }
    return drawn;
  }

  private List<List<Integer>> authors(List<Integer> own) {
    var byAuthor = new TreeMap<String, List<Integer>>();
    for (int i : own) {
      byAuthor.computeIfAbsent(texts.get(i).author(), author -> new ArrayList<>()).add(i);
    }
    return List.copyOf(byAuthor.values());
  }

  private double[] macro(Collection<Integer> own) {
    double[] macro = new double[answers.size()];
    for (int model = 0; model < macro.length; model++) {
      var accuracy = new Accuracy();
      var said = answers.get(model).said();
      for (int i : own) {
        accuracy.add(side(texts.get(i).sentiment()), side(said.get(i)));
      }
      macro[model] = accuracy.macroF1();
    }
    return macro;
  }

  private static int side(Sentiment sentiment) {
    return switch (sentiment) {
      case NEGATIVE -> 0;
      case NEUTRAL -> 1;
      case POSITIVE -> 2;
    };
  }

  private static double[] interval(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int cut = (int) (TAIL * sorted.length);
    return new double[] {sorted[cut], sorted[sorted.length - 1 - cut]};
  }
}
