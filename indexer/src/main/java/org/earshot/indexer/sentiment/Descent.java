package org.earshot.indexer.sentiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// AdaGrad on the loss of the three labels, or of two for texts whose labellers knew but two; text
/// by text in an order that is the same each time.
final class Descent {
  private static final int SIDES = LinearModel.SIDES;
  private static final int EPOCHS = 4;
  private static final float RATE = 0.08f;
  private static final float FIGURE_RATE = 0.017f;
  private static final double DECAY = 1e-3;
  private static final double SMALL = 1e-3;

  /// What a text teaches depends on when it comes; the mean over several orders depends less on it.
  static final int ORDERS = 3;

  private static final long FIRST_ORDER = 7;

  /// For each n-gram the weight for bad, the sum of its squared slopes, the same for good.
  private static final int CELL = 4;

  private final float[] cells;
  private final Weighing weighing;
  private final Map<String, Figures> figures = new TreeMap<>();

  /// Weights of the word lists' figures.
  @SuppressWarnings("ArrayRecordComponent") // changed in place, never compared
  private record Figures(float[] weights, float[] squares) {
    static Figures of(int count) {
      var squares = new float[count * SIDES];
      Arrays.fill(squares, 1);
      return new Figures(new float[count * SIDES], squares);
    }
  }

  Descent(int ngrams, Weighing weighing) {
    this.cells = new float[ngrams * CELL];
    this.weighing = weighing;
  }

  /// The mean of what is learned in several orders.
  static Descent mean(List<Lesson> lessons, int ngrams, Weighing weighing) {
    var mean = new Descent(ngrams, weighing);
    for (int order = 0; order < ORDERS; order++) {
      var one = new Descent(ngrams, weighing);
      one.learn(lessons, order);
      mean.add(one, 1f / ORDERS);
    }
    return mean;
  }

  private void add(Descent other, float part) {
    for (int i = 0; i < cells.length; i++) {
      cells[i] += other.cells[i] * part;
    }
    other.figures.forEach((lang, theirs) -> {
      var own = figures.computeIfAbsent(lang, key -> Figures.of(theirs.weights().length / SIDES));
      for (int i = 0; i < own.weights().length; i++) {
        own.weights()[i] += theirs.weights()[i] * part;
      }
    });
  }

  /// @param which of the orders
  void learn(List<Lesson> lessons, int which) {
    var order = new ArrayList<>(lessons);
    var random = new Random(FIRST_ORDER + which);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      float rate = RATE * (1 - epoch / (float) EPOCHS);
      order.forEach(lesson -> learn(lesson, rate));
    }
  }

  private void learn(Lesson lesson, float rate) {
    double[] slopes = slopes(lesson, logits(lesson));
    double weight = weighing.weight(lesson);
    for (int side = 0; side < SIDES; side++) {
      float slope = (float) (slopes[side] * weight);
      step(lesson, side, slope, rate);
      step(figures(lesson, LinearModel.EVERY_LANGUAGE), lesson.figures(), side, slope);
      step(figures(lesson, lesson.lang()), lesson.figures(), side, slope);
    }
  }

  /// What the logits of bad and good should rise by.
  private double[] slopes(Lesson lesson, double[] logits) {
    double bad = lesson.side() == 0 ? 1 : 0;
    double good = lesson.side() == 2 ? 1 : 0;
    if (weighing.twoSided(lesson)) {
      double slope = good - 1 / (1 + Math.exp(logits[0] - logits[1]));
      return new double[] {-slope, slope};
    }
    var shares = Shares.of(logits[0], logits[1]);
    return new double[] {bad - shares.bad(), good - shares.good()};
  }

  double[] logits(Lesson lesson) {
    double[] logits = new double[SIDES];
    int from = 0;
    for (int view = 0; view < Grams.VIEWS; view++) {
      float bad = 0;
      float good = 0;
      for (int i = from; i < lesson.end(view); i++) {
        int at = lesson.grams()[i] * CELL;
        bad += cells[at];
        good += cells[at + 2];
      }
      from = lesson.end(view);
      logits[0] += bad * lesson.value(view);
      logits[1] += good * lesson.value(view);
    }
    add(logits, figures(lesson, LinearModel.EVERY_LANGUAGE), lesson);
    add(logits, figures(lesson, lesson.lang()), lesson);
    return logits;
  }

  private static void add(double[] logits, Figures own, Lesson lesson) {
    for (int i = 0; i < own.weights().length; i++) {
      logits[i % SIDES] += own.weights()[i] * lesson.figures()[i / SIDES];
    }
  }

  private Figures figures(Lesson lesson, String lang) {
    return figures.computeIfAbsent(lang, key -> Figures.of(lesson.figures().length));
  }

  private void step(Lesson lesson, int side, float slope, float rate) {
    int from = 0;
    for (int view = 0; view < Grams.VIEWS; view++) {
      float steep = slope * lesson.value(view);
      for (int i = from; i < lesson.end(view); i++) {
        int at = lesson.grams()[i] * CELL + side * 2;
        cells[at + 1] += steep * steep;
        double step = steep / Math.sqrt(cells[at + 1] + SMALL) - DECAY * cells[at];
        cells[at] += (float) (rate * step);
      }
      from = lesson.end(view);
    }
  }

  private static void step(Figures own, float[] values, int side, float slope) {
    for (int i = 0; i < values.length; i++) {
      int at = i * SIDES + side;
      float steep = slope * values[i];
      own.squares()[at] += steep * steep;
      own.weights()[at] += (float) (FIGURE_RATE * steep / Math.sqrt(own.squares()[at]));
    }
  }

  /// The weights in eight bits. Of the n-grams that fall into one place the one that changes most
  /// texts most gets it.
  LinearModel model(Vocabulary vocabulary, Map<String, Float> temperatures) {
    float most = 1e-9f;
    for (int i = 0; i < cells.length; i += 2) {
      most = Math.max(most, Math.abs(cells[i]));
    }
    float scale = most / Byte.MAX_VALUE;
    var table = Table.empty();
    var gains = new float[Table.PLACES];
    vocabulary.forEach((hash, id, count) -> {
      int bad = Math.round(cells[id * CELL] / scale);
      int good = Math.round(cells[id * CELL + 2] / scale);
      float gain = (float) ((Math.abs(bad) + Math.abs(good)) * Math.sqrt(count));
      int place = Table.at(hash);
      if (gain > gains[place]) {
        gains[place] = gain;
        table.put(hash, bad, good);
      }
    });
    var weights = new TreeMap<String, float[]>();
    figures.forEach((lang, own) -> weights.put(lang, own.weights()));
    return new LinearModel(table, scale, weights, temperatures);
  }
}
