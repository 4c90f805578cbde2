package org.earshot.indexer.sentiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// How sure the model may be: what the logits of a language must be divided by, so that of its
/// answers given with a share of 0.7 about 70 in a hundred are right. Learned on texts held back.
final class Temperature {
  /// Fewer say nothing about a language by themselves.
  private static final int ENOUGH = 100;

  private static final double COLDEST = 0.5;
  private static final double HOTTEST = 4;
  private static final int STEPS = 60;

  /// At this heat all labels are as likely as each other.
  private static final double INFINITE = 1e9;

  /// Labels were understood where the loss is below this share of that of guessing by lot.
  private static final double LOT = 0.93;

  private final List<double[]> logits = new ArrayList<>();
  private final List<Lesson> lessons = new ArrayList<>();
  private final Weighing weighing;

  private Temperature(Weighing weighing) {
    this.weighing = weighing;
  }

  /// By language: from texts of others with all three labels, else from those with two. A language
  /// with few of either gets the temperature of all, since our own sentences are too alike to tell.
  /// Labels that come out like drawn by lot, as those of Hindi tweets, say nothing about how sure
  /// the model may be of others.
  ///
  /// @param taught what the logits of a lesson are
  static Map<String, Float> of(
      List<Lesson> held, Weighing weighing, Function<Lesson, double[]> taught) {
    var threeSided = new TreeMap<String, Temperature>();
    var twoSided = new TreeMap<String, Temperature>();
    var all = new Temperature(weighing);
    for (var lesson : held) {
      boolean ours =
          lesson.source().equals(Grammar.SOURCE) || lesson.source().endsWith(Joined.SUFFIX);
      if (!ours) {
        double[] logits = taught.apply(lesson);
        all.add(lesson, logits);
        (weighing.twoSided(lesson) ? twoSided : threeSided)
            .computeIfAbsent(lesson.lang(), lang -> new Temperature(weighing))
            .add(lesson, logits);
      }
    }
    var best = new TreeMap<String, Float>();
    best.put(LinearModel.EVERY_LANGUAGE, all.best());
    twoSided.forEach((lang, own) -> own.tell(lang, best));
    threeSided.forEach((lang, own) -> own.tell(lang, best));
    return best;
  }

  private void tell(String lang, Map<String, Float> best) {
    if (lessons.size() < ENOUGH) {
      return;
    }
    float heat = best();
    if (loss(heat) < LOT * loss(INFINITE)) {
      best.put(lang, heat);
    }
  }

  private void add(Lesson lesson, double[] own) {
    lessons.add(lesson);
    logits.add(own);
  }

  private float best() {
    double best = 1;
    double least = loss(1);
    for (int step = 0; step <= STEPS; step++) {
      double heat = COLDEST * Math.pow(HOTTEST / COLDEST, step / (double) STEPS);
      double loss = loss(heat);
      if (loss < least) {
        least = loss;
        best = heat;
      }
    }
    return (float) best;
  }

  private double loss(double heat) {
    double loss = 0;
    for (int i = 0; i < lessons.size(); i++) {
      var lesson = lessons.get(i);
      var shares = Shares.of(logits.get(i)[0] / heat, logits.get(i)[1] / heat);
      loss -= weighing.weight(lesson) * Math.log(Math.max(1e-9, likelihood(lesson, shares)));
    }
    return loss;
  }

  private double likelihood(Lesson lesson, Shares shares) {
    if (weighing.twoSided(lesson)) {
      return (lesson.side() == 0 ? shares.bad() : shares.good()) / (shares.bad() + shares.good());
    }
    return switch (lesson.side()) {
      case 0 -> shares.bad();
      case 1 -> shares.neither();
      default -> shares.good();
    };
  }
}
