package org.earshot.indexer.sentiment;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.earshot.indexer.sentiment.Grams.View;
import org.earshot.indexer.sentiment.Token.Kind;

/// Weights of n-grams and of figures for "bad" and "good"; "neither" has none, it wins where both
/// are below zero. Eight bits a weight are as good as thirty-two here.
public final class LinearModel implements Model {
  /// "EARS" and the version of the layout.
  private static final int MAGIC = 0x45415234;

  static final int SIDES = 2;
  static final String EVERY_LANGUAGE = "";

  /// Of a language that it was not taught the model must not be sure: a person looks.
  private static final float UNTAUGHT = 4;

  private final Table table;
  private final float scale;
  private final Map<String, float[]> figures;
  private final Map<String, Float> temperatures;

  /// @param scale what a weight of 1 in the table counts
  /// @param figures by language, and of all; weights for bad and good in turn
  /// @param temperatures by language, what the logits are divided by
  LinearModel(
      Table table, float scale, Map<String, float[]> figures, Map<String, Float> temperatures) {
    this.table = table;
    this.scale = scale;
    this.figures = new TreeMap<>(figures);
    this.temperatures = new TreeMap<>(temperatures);
  }

  /// The model that comes with the product.
  public static LinearModel bundled() {
    try (var in = LinearModel.class.getResourceAsStream("sentiment.model")) {
      return read(new DataInputStream(new BufferedInputStream(Objects.requireNonNull(in))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether texts of the language were learned from.
  public boolean knows(String lang) {
    return figures.containsKey(lang);
  }

  /// How likely the text is bad, neither and good, as often as the model is right about such texts.
  /// A language that nobody labelled texts of is read by what all languages share.
  @Override
  public Shares shares(Seen seen) {
    double[] logits = logits(seen);
    float temperature = temperature(seen.lang());
    return Shares.of(logits[0] / temperature, logits[1] / temperature);
  }

  private float temperature(String lang) {
    float heat = temperatures.getOrDefault(lang, temperatures.getOrDefault(EVERY_LANGUAGE, 1f));
    return knows(lang) ? heat : Math.max(heat, UNTAUGHT);
  }

  double[] logits(Seen seen) {
    var clauses = new Clauses();
    double[] logits = sums(seen, clauses).logits(scale);
    clauses.addTo(logits);
    add(logits, figures.getOrDefault(EVERY_LANGUAGE, new float[0]), seen.figures());
    add(logits, figures.getOrDefault(seen.lang(), new float[0]), seen.figures());
    return logits;
  }

  private static void add(double[] logits, float[] weights, float[] figures) {
    for (int i = 0; i < weights.length; i++) {
      logits[i % SIDES] += weights[i] * figures[i / SIDES];
    }
  }

  private Sums sums(Seen seen, Clauses clauses) {
    var grams = new Grams(seen.lang());
    var sums = new Sums(table);
    var firstMet = new FirstMet(table, grams, sums);
    int before = 0;
    boolean anyClause = false;
    for (var token : seen.tokens()) {
      anyClause |= token.clause();
      var weight = token.weight();
      if (weight != null && weight.in(table, grams.salt())) {
        sums.add(weight);
      } else if (token.form().length() <= FirstMet.LONGEST) {
        firstMet.add(token);
      } else {
        sums.add(longRun(token, grams, clauses));
      }
      if (token.kind() != Kind.MARK) {
        sums.take(View.WORDS, grams.pair(before, token));
      }
      before = Grams.behind(token);
    }
    firstMet.weigh();
    if (anyClause) {
      weigh(seen, grams, clauses);
    }
    return sums;
  }

  private void weigh(Seen seen, Grams grams, Clauses clauses) {
    for (var token : seen.tokens()) {
      var weight = token.weight();
      if (token.clause() && weight != null && weight.in(table, grams.salt())) {
        clauses.add(weight.margin() * scale);
      }
    }
  }

  private Sums longRun(Token token, Grams grams, Clauses clauses) {
    var own = new Sums(table);
    grams.alone(token, own);
    if (token.clause()) {
      double[] logits = own.logits(scale);
      clauses.add(logits[1] - logits[0]);
    }
    return own;
  }

  public static LinearModel read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("not a sentiment model of this version");
    }
    float scale = in.readFloat();
    var figures = new TreeMap<String, float[]>();
    var temperatures = new TreeMap<String, Float>();
    int width = in.readInt();
    for (int n = in.readInt(); n > 0; n--) {
      String lang = in.readUTF();
      temperatures.put(lang, in.readFloat());
      var own = new float[width];
      for (int i = 0; i < own.length; i++) {
        own[i] = in.readFloat();
      }
      figures.put(lang, own);
    }
    return new LinearModel(Table.read(in), scale, figures, temperatures);
  }

  public void write(DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    out.writeFloat(scale);
    out.writeInt(figures.getOrDefault(EVERY_LANGUAGE, new float[0]).length);
    out.writeInt(figures.size());
    for (var entry : figures.entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeFloat(temperature(entry.getKey()));
      for (float weight : entry.getValue()) {
        out.writeFloat(weight);
      }
    }
    table.write(out);
  }
}
