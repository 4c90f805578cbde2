package org.earshot.indexer.sentiment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.earshot.indexer.sentiment.Grams.View;

/// What a deployment learned by itself: a few weights that shift what another model says. Without a
/// word that it knows it shifts nothing but a language's own leaning, and never by more than a
/// bound, so that few texts cannot spoil what many taught.
public final class Overlay {
  /// N-grams at most: with six bytes each, 240 KB.
  static final int MOST = 40_000;

  /// A file may not claim more than there are.
  private static final int MOST_LANGUAGES = 1_000;

  /// Longest file that is read.
  public static final int MOST_BYTES = 1_000_000;

  /// "EARL" and the version of the layout.
  private static final int MAGIC = 0x4541524c;

  private static final int VERSION = 1;
  private static final int CHECK_BYTES = Long.BYTES;
  private static final int SIDES = LinearModel.SIDES;

  /// Logits may not be shifted by more: odds of 1 to 20.
  static final double FARTHEST = 3;

  private static final double SMALLEST_SHARE = 1e-6;

  private final int[] hashes;
  private final byte[] weights;
  private final float scale;
  private final Map<String, float[]> leanings;

  /// @param hashes of the n-grams, ascending
  /// @param weights for bad and good of each n-gram in turn
  /// @param scale what a weight of 1 counts
  /// @param leanings by language, for bad and good
  Overlay(int[] hashes, byte[] weights, float scale, Map<String, float[]> leanings) {
    this.hashes = hashes.clone();
    this.weights = weights.clone();
    this.scale = scale;
    this.leanings = new TreeMap<>(leanings);
  }

  /// The other model, shifted.
  public Model over(Model base) {
    return seen -> {
      double[] logits = logits(base.shares(seen));
      double[] shift = shift(seen);
      return Shares.of(logits[0] + bounded(shift[0]), logits[1] + bounded(shift[1]));
    };
  }

  /// What gives these shares, against the zero of "neither".
  static double[] logits(Shares shares) {
    double neither = Math.log(Math.max(SMALLEST_SHARE, shares.neither()));
    return new double[] {
      Math.log(Math.max(SMALLEST_SHARE, shares.bad())) - neither,
      Math.log(Math.max(SMALLEST_SHARE, shares.good())) - neither
    };
  }

  static double bounded(double shift) {
    return Math.clamp(shift, -FARTHEST, FARTHEST);
  }

  private double[] shift(Seen seen) {
    var sums = new Sums();
    Grams.of(seen, sums);
    double[] shift = sums.total();
    float[] leaning = leanings.getOrDefault(seen.lang(), new float[SIDES]);
    for (int side = 0; side < SIDES; side++) {
      shift[side] += leaning[side];
    }
    return shift;
  }

  private final class Sums implements Grams.Sink {
    private final int[] bad = new int[Grams.VIEWS];
    private final int[] good = new int[Grams.VIEWS];
    private final int[] counts = new int[Grams.VIEWS];

    @Override
    public void take(View view, int hash) {
      int v = view.place();
      counts[v]++;
      int at = Arrays.binarySearch(hashes, hash);
      if (at >= 0) {
        bad[v] += weights[at * SIDES];
        good[v] += weights[at * SIDES + 1];
      }
    }

    private double[] total() {
      double[] total = new double[SIDES];
      for (var view : View.ALL) {
        int v = view.place();
        double value = view.value(counts[v]) * (double) scale;
        total[0] += bad[v] * value;
        total[1] += good[v] * value;
      }
      return total;
    }
  }

  /// As bytes, with a checksum, so that a damaged file is known.
  ///
  /// @param base name of the model that it was learned over
  public byte[] bytes(String base) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      out.writeInt(VERSION);
      out.writeUTF(base);
      out.writeFloat(scale);
      out.writeInt(hashes.length);
      for (int hash : hashes) {
        out.writeInt(hash);
      }
      out.write(weights);
      out.writeInt(leanings.size());
      for (var leaning : leanings.entrySet()) {
        out.writeUTF(leaning.getKey());
        out.writeFloat(leaning.getValue()[0]);
        out.writeFloat(leaning.getValue()[1]);
      }
      out.writeLong(check(bytes.toByteArray()));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible); // memory does not fail so
    }
    return bytes.toByteArray();
  }

  /// Reads what [#bytes] wrote.
  ///
  /// @param base name of the model that it is to be used over
  /// @throws IOException where it is damaged, or was learned over another model; the message is for
  ///   people
  public static Overlay of(byte[] bytes, String base) throws IOException {
    int length = bytes.length - CHECK_BYTES;
    if (length < 0) {
      throw new IOException("it is cut short");
    }
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      var body = in.readNBytes(length);
      if (in.readLong() != check(body)) {
        throw new IOException("it is damaged");
      }
      return read(new DataInputStream(new ByteArrayInputStream(body)), base);
    }
  }

  private static long check(byte[] body) {
    var check = new CRC32();
    check.update(body);
    return check.getValue();
  }

  private static Overlay read(DataInputStream in, String base) throws IOException {
    if (in.readInt() != MAGIC || in.readInt() != VERSION) {
      throw new IOException("it is no model of this version");
    }
    var learnedOver = in.readUTF();
    if (!learnedOver.equals(base)) {
      throw new IOException("it was learned over " + learnedOver + ", which is " + base + " now");
    }
    float scale = in.readFloat();
    int count = bounded(in.readInt(), MOST);
    var hashes = new int[count];
    for (int i = 0; i < count; i++) {
      hashes[i] = in.readInt();
    }
    var weights = in.readNBytes(count * SIDES);
    var leanings = new TreeMap<String, float[]>();
    for (int n = bounded(in.readInt(), MOST_LANGUAGES); n > 0; n--) {
      leanings.put(in.readUTF(), new float[] {in.readFloat(), in.readFloat()});
    }
    return new Overlay(hashes, weights, scale, leanings);
  }

  private static int bounded(int count, int most) throws IOException {
    if (count < 0 || count > most) {
      throw new IOException("it is damaged");
    }
    return count;
  }
}
