package org.earshot.indexer.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Learns a [LinearModel] from labelled texts: AdaGrad on the softmax loss, rarer labels of a
/// language counting more, the same seed each time.
final class Trainer {
  private static final int SIDES = 2;
  private static final int EPOCHS = 6;
  private static final float RATE = 0.15f;
  private static final float FIGURE_RATE = 0.05f;
  private static final double DECAY = 2e-6;

  /// 0 leaves the labels as frequent as they are, 1 makes them all count the same.
  private static final double BALANCE = 0.8;

  private final float[] weights = new float[SIDES << Features.BITS];
  private final float[] squares = new float[SIDES << Features.BITS];
  private byte[] owners = new byte[1 << Features.BITS];
  private final Map<String, float[]> figures = new TreeMap<>();
  private final Map<String, float[]> figureSquares = new TreeMap<>();

  private record Example(String lang, int side, Features features, double weight) {}

  static LinearModel train(List<Labelled> rows, Reader reader) {
    var trainer = new Trainer();
    var examples = trainer.examples(rows, reader);
    trainer.owners = owners(examples);
    var random = new Random(7);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(examples, random);
      float rate = RATE * (1 - epoch / (float) EPOCHS);
      examples.forEach(example -> trainer.learn(example, rate));
    }
    return trainer.model();
  }

  private List<Example> examples(List<Labelled> rows, Reader reader) {
    var counts =
        rows.stream().collect(Collectors.groupingBy(Trainer::group, Collectors.counting()));
    var examples = new ArrayList<Example>();
    for (var row : rows) {
      var reading = reader.read(row.text(), row.lang());
      long langRows = 0;
      for (String label : List.of("neg", "neu", "pos")) {
        langRows += counts.getOrDefault(row.lang() + label, 0L);
      }
      double share = counts.getOrDefault(group(row), 0L) / (double) langRows;
      examples.add(
          new Example(
              row.lang(),
              row.side(),
              Features.of(reading, Tone.of(reading)),
              Math.pow(1 / (3 * share), BALANCE)));
    }
    return examples;
  }

  /// The most frequent n-gram of each bucket.
  private static byte[] owners(List<Example> examples) {
    var seen = new byte[1 << (Features.BITS + Features.OWNER_BITS)];
    for (var example : examples) {
      var features = example.features();
      for (int i = 0; i < features.count(); i++) {
        int at = (features.bucket(i) << Features.OWNER_BITS) + features.owner(i);
        seen[at] = (byte) Math.min(seen[at] + 1, Byte.MAX_VALUE);
      }
    }
    var owners = new byte[1 << Features.BITS];
    for (int bucket = 0; bucket < owners.length; bucket++) {
      int most = 0;
      for (int owner = 0; owner < 1 << Features.OWNER_BITS; owner++) {
        int count = seen[(bucket << Features.OWNER_BITS) + owner];
        if (count > most) {
          most = count;
          owners[bucket] = (byte) owner;
        }
      }
    }
    return owners;
  }

  private static String group(Labelled row) {
    return row.lang() + row.label();
  }

  private void learn(Example example, float rate) {
    var every = figures.computeIfAbsent("", lang -> new float[Features.FIGURES * SIDES]);
    var everySquares = figureSquares.computeIfAbsent("", lang -> ones());
    var own = figures.computeIfAbsent(example.lang(), lang -> new float[Features.FIGURES * SIDES]);
    var ownSquares = figureSquares.computeIfAbsent(example.lang(), lang -> ones());
    double[] shares = LinearModel.softmax(sum(example, every, own, 0), sum(example, every, own, 1));
    for (int side = 0; side < SIDES; side++) {
      boolean right = example.side() == side * 2;
      float gradient = (float) (((right ? 1 : 0) - shares[side * 2]) * example.weight());
      step(example.features(), side, gradient, rate);
      figureStep(example.features(), every, everySquares, side, gradient);
      figureStep(example.features(), own, ownSquares, side, gradient);
    }
  }

  private static float[] ones() {
    var ones = new float[Features.FIGURES * SIDES];
    Arrays.fill(ones, 1);
    return ones;
  }

  private double sum(Example example, float[] every, float[] own, int side) {
    var features = example.features();
    double sum = 0;
    for (int i = 0; i < features.count(); i++) {
      if (owners[features.bucket(i)] == features.owner(i)) {
        sum += weights[features.bucket(i) * SIDES + side] * features.value(i);
      }
    }
    for (int i = 0; i < Features.FIGURES; i++) {
      sum += (every[i * SIDES + side] + own[i * SIDES + side]) * features.figure(i);
    }
    return sum;
  }

  private void step(Features features, int side, float gradient, float rate) {
    for (int i = 0; i < features.count(); i++) {
      int at = features.bucket(i) * SIDES + side;
      if (owners[features.bucket(i)] != features.owner(i)) {
        continue;
      }
      float slope = gradient * features.value(i);
      squares[at] += slope * slope;
      weights[at] += (float) (rate * (slope / Math.sqrt(squares[at] + 1e-3) - DECAY * weights[at]));
    }
  }

  private static void figureStep(
      Features features, float[] weights, float[] squares, int side, float gradient) {
    for (int i = 0; i < Features.FIGURES; i++) {
      int at = i * SIDES + side;
      float slope = gradient * features.figure(i);
      squares[at] += slope * slope;
      weights[at] += (float) (FIGURE_RATE * slope / Math.sqrt(squares[at]));
    }
  }

  private LinearModel model() {
    float most = 1e-9f;
    for (float weight : weights) {
      most = Math.max(most, Math.abs(weight));
    }
    float scale = most / Byte.MAX_VALUE;
    var bytes = new byte[weights.length];
    for (int i = 0; i < weights.length; i++) {
      bytes[i] = (byte) Math.round(weights[i] / scale);
    }
    return new LinearModel(owners, bytes, scale, figures);
  }
}
