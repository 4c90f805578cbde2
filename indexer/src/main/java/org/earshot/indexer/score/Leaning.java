package org.earshot.indexer.score;

import org.earshot.indexer.Sentiment;
import org.earshot.indexer.sentiment.Shares;

/// How much speaks for bad, neither and good; the three add up to 1.
record Leaning(double bad, double neither, double good) {
  /// Nobody can tell: a text without words.
  static final Leaning NONE = new Leaning(0, 1, 0);

  static final Leaning ALL_BAD = new Leaning(1, 0, 0);

  static final Leaning ALL_GOOD = new Leaning(0, 0, 1);

  /// What one star, two, three, four and five say by themselves.
  private static final Leaning[] STARS = {
    new Leaning(0.92, 0.06, 0.02),
    new Leaning(0.78, 0.17, 0.05),
    new Leaning(0.30, 0.50, 0.20),
    new Leaning(0.06, 0.16, 0.78),
    new Leaning(0.02, 0.06, 0.92)
  };

  /// The author chose the stars, we only guess at his words.
  private static final double WORDS_BESIDE_STARS = 0.6;

  /// Words and stars that are this sure of opposite things contradict each other.
  private static final double CERTAIN = 0.7;

  static Leaning of(Shares shares) {
    return new Leaning(shares.bad(), shares.neither(), shares.good());
  }

  /// @param share where the stars lie on their scale, 0 to 1
  static Leaning ofStars(double share) {
    double at = share * (STARS.length - 1);
    int below = Math.min((int) at, STARS.length - 2);
    return STARS[below].mixed(STARS[below + 1], at - below);
  }

  /// What is good of one is bad of the other.
  Leaning turned() {
    return new Leaning(/* bad= */ good, neither, /* good= */ bad);
  }

  Leaning mixed(Leaning other, double part) {
    return new Leaning(
        bad + (other.bad - bad) * part,
        neither + (other.neither - neither) * part,
        good + (other.good - good) * part);
  }

  Leaning withStars(double share) {
    var stars = ofStars(share);
    double b = Math.pow(bad, WORDS_BESIDE_STARS) * stars.bad;
    double n = Math.pow(neither, WORDS_BESIDE_STARS) * stars.neither;
    double g = Math.pow(good, WORDS_BESIDE_STARS) * stars.good;
    double sum = b + n + g;
    return sum > 0 ? new Leaning(b / sum, n / sum, g / sum) : stars;
  }

  boolean contradicts(double share) {
    return (bad > CERTAIN && share >= 0.75) || (good > CERTAIN && share <= 0.25);
  }

  Sentiment sentiment() {
    if (bad > neither && bad >= good) {
      return Sentiment.NEGATIVE;
    }
    return good > neither ? Sentiment.POSITIVE : Sentiment.NEUTRAL;
  }

  /// −1 to 1.
  double balance() {
    return Math.clamp(good - bad, -1, 1);
  }

  double confidence() {
    return Math.clamp(Math.max(bad, Math.max(neither, good)), 0, 1);
  }
}
