package org.earshot.indexer.sentiment;

import java.lang.Character.UnicodeScript;
import org.earshot.indexer.sentiment.Token.Kind;

/// What the clauses of a text say, each by itself, in scripts without spaces, where runs are
/// clauses. Whoever is content says so clearly once, however many faults he lists: the best clause
/// of a text tells more about it than the worst.
final class Clauses {
  /// How much the margin of the best and of the worst clause is added to that of the text. On texts
  /// held back of all languages it is 0.36 and 0.19; asymmetry helps where reviews are long.
  private static final double BEST = 0.6;

  private static final double WORST = 0.2;

  /// A single character is no clause.
  private static final int SHORTEST = 2;

  private double best = Double.NEGATIVE_INFINITY;
  private double worst = Double.POSITIVE_INFINITY;

  /// Whether it is a clause. Korean is cut like Chinese, but runs are words there.
  static boolean speaks(String form, Kind kind) {
    return kind == Kind.RUN
        && form.length() >= SHORTEST
        && UnicodeScript.of(form.charAt(0)) != UnicodeScript.HANGUL;
  }

  /// @param margin how much more a clause speaks for good than for bad
  void add(double margin) {
    best = Math.max(best, margin);
    worst = Math.min(worst, margin);
  }

  /// Moves the logits of bad and good apart, or towards each other.
  void addTo(double[] logits) {
    if (best >= worst) {
      double turn = (BEST * best + WORST * worst) / 2;
      logits[0] -= turn;
      logits[1] += turn;
    }
  }
}
