package org.earshot.indexer.score;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Weights of n-grams and of figures for "bad" and "good"; "neither" has none, it wins where both
/// are below zero. Eight bits a weight are as good as thirty-two here.
final class LinearModel {
  /// "EARS" and the version of the layout.
  private static final int MAGIC = 0x45415231;

  private static final int SIDES = 2;

  /// Languages whose labelled texts know good and bad only. Where the two come close, there and in
  /// languages that nobody labelled texts of, neither is meant.
  private static final Set<String> TWO_SIDED = Set.of("te");

  private static final String EVERY_LANGUAGE = "";

  private final byte[] weights;
  private final float scale;
  private final Map<String, float[]> figures;

  LinearModel(byte[] weights, float scale, Map<String, float[]> figures) {
    this.weights = weights;
    this.scale = scale;
    this.figures = new TreeMap<>(figures);
  }

  /// Shares of bad, neither and good.
  double[] shares(Features features, String lang) {
    double bad = sum(features, lang, 0);
    double good = sum(features, lang, 1);
    double[] shares = softmax(bad, good);
    boolean taughtNeither = figures.containsKey(lang) && !TWO_SIDED.contains(lang);
    return taughtNeither ? shares : withNeither(shares);
  }

  private static double[] withNeither(double[] shares) {
    double neither = Math.max(shares[1], 1 - Math.abs(shares[2] - shares[0]));
    double sum = shares[0] + neither + shares[2];
    return new double[] {shares[0] / sum, neither / sum, shares[2] / sum};
  }

  static double[] softmax(double bad, double good) {
    double most = Math.max(0, Math.max(bad, good));
    double b = Math.exp(bad - most);
    double n = Math.exp(-most);
    double g = Math.exp(good - most);
    double sum = b + n + g;
    return new double[] {b / sum, n / sum, g / sum};
  }

  private double sum(Features features, String lang, int side) {
    double sum = 0;
    for (int i = 0; i < features.count(); i++) {
      sum += weights[features.bucket(i) * SIDES + side] * scale * features.value(i);
    }
    return sum + figures(features, EVERY_LANGUAGE, side) + figures(features, lang, side);
  }

  private double figures(Features features, String lang, int side) {
    float[] own = figures.get(lang);
    double sum = 0;
    for (int i = 0; own != null && i < Features.FIGURES; i++) {
      sum += own[i * SIDES + side] * features.figure(i);
    }
    return sum;
  }

  static LinearModel read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("not a sentiment model of this version");
    }
    float scale = in.readFloat();
    var figures = new TreeMap<String, float[]>();
    for (int n = in.readInt(); n > 0; n--) {
      String lang = in.readUTF();
      var own = new float[Features.FIGURES * SIDES];
      for (int i = 0; i < own.length; i++) {
        own[i] = in.readFloat();
      }
      figures.put(lang, own);
    }
    var weights = in.readNBytes(SIDES << Features.BITS);
    return new LinearModel(weights, scale, figures);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    out.writeFloat(scale);
    out.writeInt(figures.size());
    for (var entry : figures.entrySet()) {
      out.writeUTF(entry.getKey());
      for (float weight : entry.getValue()) {
        out.writeFloat(weight);
      }
    }
    out.write(weights);
  }
}
