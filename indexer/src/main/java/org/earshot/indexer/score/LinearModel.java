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
  private static final int MAGIC = 0x45415232;

  private static final int SIDES = 2;

  /// How near to each other bad and good must be to mean neither.
  private static final double CLOSE = 1.25;

  private static final double UNTAUGHT_SLOPE = 6;
  private static final double UNTAUGHT_DOUBT = 0.9;

  /// Languages whose labelled texts know good and bad only. Where the two come close, neither is
  /// meant.
  private static final Set<String> TWO_SIDED = Set.of("te");

  private static final String EVERY_LANGUAGE = "";

  private final byte[] owners;
  private final byte[] weights;
  private final float scale;
  private final Map<String, float[]> figures;

  LinearModel(byte[] owners, byte[] weights, float scale, Map<String, float[]> figures) {
    this.owners = owners;
    this.weights = weights;
    this.scale = scale;
    this.figures = new TreeMap<>(figures);
  }

  /// Shares of bad, neither and good.
  double[] shares(Features features, String lang) {
    if (!figures.containsKey(lang)) {
      return untaught(features);
    }
    double bad = sum(features, lang, 0);
    double good = sum(features, lang, 1);
    double[] shares = softmax(bad, good);
    return TWO_SIDED.contains(lang) ? withNeither(shares) : shares;
  }

  /// A language that nobody labelled texts of: the balance of its words is all there is.
  private static double[] untaught(Features features) {
    double balance = UNTAUGHT_SLOPE * features.balance();
    return softmax(-balance - UNTAUGHT_DOUBT, balance - UNTAUGHT_DOUBT);
  }

  private static double[] withNeither(double[] shares) {
    double neither = Math.max(shares[1], CLOSE * (1 - Math.abs(shares[2] - shares[0])));
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
      int bucket = features.bucket(i);
      if (owners[bucket] == features.owner(i)) {
        sum += weights[bucket * SIDES + side] * scale * features.value(i);
      }
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
    var owners = in.readNBytes(1 << Features.BITS);
    var weights = in.readNBytes(SIDES << Features.BITS);
    return new LinearModel(owners, weights, scale, figures);
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
    out.write(owners);
    out.write(weights);
  }
}
