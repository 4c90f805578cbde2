package org.earshot.indexer.sentiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

/// Learns an [Overlay]: how far labelled texts want a model's answer shifted. Each weight is drawn
/// back to zero, so that what little was seen changes little. The same texts in the same order give
/// the same weights.
public final class OverlayTrainer {
  private static final int SIDES = LinearModel.SIDES;
  private static final int EPOCHS = 8;
  private static final double RATE = 0.15;

  /// How strongly each weight is drawn back to zero whenever its n-gram is met.
  private static final double BACK = 0.01;

  /// Steps of an n-gram met for the first time are not longer than the rate.
  private static final double SMOOTH = 0.1;

  /// A label that is rare counts more, but a single text not more than so many.
  private static final double HEAVIEST = 4;

  /// Whether a language leans one way by itself is only asked where so many texts are bad and as
  /// many good: people correct and praise one-sidedly.
  private static final int EACH_SIDE = 15;

  private static final long ORDER = 13;

  private final List<Lesson> lessons = new ArrayList<>();
  private final List<double[]> offsets = new ArrayList<>();
  private final Map<String, float[]> leanings = new TreeMap<>();
  private final Vocabulary vocabulary;
  private final Weighing weighing;
  private final double[] weights;
  private final double[] squares;

  private OverlayTrainer(List<Lesson> all, List<double[]> said, Map<String, Double> sources) {
    vocabulary = Vocabulary.of(all);
    all.forEach(lesson -> lesson.number(vocabulary));
    weighing = new Weighing(all, sources);
    for (int i = 0; i < all.size(); i++) {
      if (weighing.counts(all.get(i))) {
        lessons.add(all.get(i));
        offsets.add(said.get(i));
      }
    }
    weights = new double[vocabulary.size() * SIDES];
    squares = new double[vocabulary.size() * SIDES];
    Arrays.fill(squares, SMOOTH);
    leaningLanguages();
  }

  /// Learns what `base` should have said.
  ///
  /// @param rows labelled texts
  /// @param eyes how a model sees a text
  /// @param sources how much a text of a source counts, 1 where nothing is said
  public static Overlay train(
      List<Labelled> rows, Function<Labelled, Seen> eyes, Model base, Map<String, Double> sources) {
    var all = new ArrayList<Lesson>(rows.size());
    var said = new ArrayList<double[]>(rows.size());
    for (var row : rows) {
      var seen = eyes.apply(row);
      all.add(Lesson.of(seen, row));
      said.add(Overlay.logits(base.shares(seen)));
    }
    var trainer = new OverlayTrainer(all, said, sources);
    trainer.learn();
    return trainer.overlay();
  }

  private void leaningLanguages() {
    var counts = new TreeMap<String, int[]>();
    for (var lesson : lessons) {
      counts.computeIfAbsent(lesson.lang(), lang -> new int[SIDES + 1])[lesson.side()]++;
    }
    counts.forEach((lang, sides) -> {
      if (sides[0] >= EACH_SIDE && sides[2] >= EACH_SIDE) {
        leanings.put(lang, new float[SIDES]);
      }
    });
  }

  private void learn() {
    var order = new ArrayList<Integer>();
    for (int i = 0; i < lessons.size(); i++) {
      order.add(i);
    }
    var random = new Random(ORDER);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      double rate = RATE * (1 - epoch / (double) EPOCHS);
      for (int at : order) {
        learn(lessons.get(at), offsets.get(at), rate);
      }
    }
  }

  private void learn(Lesson lesson, double[] offset, double rate) {
    double[] slopes = slopes(lesson, offset);
    double weight = Math.min(HEAVIEST, weighing.weight(lesson));
    var leaning = leanings.get(lesson.lang());
    for (int side = 0; side < SIDES; side++) {
      double slope = slopes[side] * weight;
      step(lesson, side, slope, rate);
      if (leaning != null) {
        leaning[side] += (float) (rate * (slope - leaning[side]) / EACH_SIDE);
      }
    }
  }

  /// What the logits of bad and good should rise by.
  private double[] slopes(Lesson lesson, double[] offset) {
    double[] shift = shift(lesson);
    double bad = offset[0] + Overlay.bounded(shift[0]);
    double good = offset[1] + Overlay.bounded(shift[1]);
    if (weighing.twoSided(lesson)) {
      double slope = (lesson.side() == 2 ? 1 : 0) - 1 / (1 + Math.exp(bad - good));
      return new double[] {-slope, slope};
    }
    var shares = Shares.of(bad, good);
    return new double[] {
      (lesson.side() == 0 ? 1 : 0) - shares.bad(), (lesson.side() == 2 ? 1 : 0) - shares.good()
    };
  }

  private double[] shift(Lesson lesson) {
    double[] shift = new double[SIDES];
    int from = 0;
    for (int view = 0; view < Grams.VIEWS; view++) {
      for (int i = from; i < lesson.end(view); i++) {
        int at = lesson.grams()[i] * SIDES;
        shift[0] += weights[at] * lesson.value(view);
        shift[1] += weights[at + 1] * lesson.value(view);
      }
      from = lesson.end(view);
    }
    float[] leaning = leanings.getOrDefault(lesson.lang(), new float[SIDES]);
    return new double[] {shift[0] + leaning[0], shift[1] + leaning[1]};
  }

  private void step(Lesson lesson, int side, double slope, double rate) {
    int from = 0;
    for (int view = 0; view < Grams.VIEWS; view++) {
      double steep = slope * lesson.value(view);
      for (int i = from; i < lesson.end(view); i++) {
        int at = lesson.grams()[i] * SIDES + side;
        squares[at] += steep * steep;
        weights[at] += rate * (steep / Math.sqrt(squares[at]) - BACK * weights[at]);
      }
      from = lesson.end(view);
    }
  }

  private record Weight(int hash, int id, double gain) {}

  /// The weights in eight bits, of those n-grams that change most texts most.
  private Overlay overlay() {
    double most = 1e-9;
    for (double weight : weights) {
      most = Math.max(most, Math.abs(weight));
    }
    double scale = most / Byte.MAX_VALUE;
    var kept = kept(scale);
    var hashes = new int[kept.size()];
    var bytes = new byte[kept.size() * SIDES];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = kept.get(i).hash();
      for (int side = 0; side < SIDES; side++) {
        bytes[i * SIDES + side] =
            (byte) Math.round(weights[kept.get(i).id() * SIDES + side] / scale);
      }
    }
    return new Overlay(hashes, bytes, (float) scale, leanings);
  }

  private List<Weight> kept(double scale) {
    var all = new ArrayList<Weight>();
    vocabulary.forEach((hash, id, count) -> {
      long bad = Math.abs(Math.round(weights[id * SIDES] / scale));
      long good = Math.abs(Math.round(weights[id * SIDES + 1] / scale));
      if (bad + good > 0) {
        all.add(new Weight(hash, id, (bad + good) * Math.sqrt(count)));
      }
    });
    all.sort((one, other) -> Double.compare(other.gain(), one.gain()));
    var kept = new ArrayList<>(all.subList(0, Math.min(all.size(), Overlay.MOST)));
    kept.sort((one, other) -> Integer.compare(one.hash(), other.hash()));
    return kept;
  }
}
