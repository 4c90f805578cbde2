package org.earshot.indexer.sentiment;

/// How likely a text is bad, neither and good; the three add up to 1.
public record Shares(double bad, double neither, double good) {
  /// The shares of two logits against the zero of "neither".
  static Shares of(double bad, double good) {
    double most = Math.max(0, Math.max(bad, good));
    double b = Math.exp(bad - most);
    double n = Math.exp(-most);
    double g = Math.exp(good - most);
    double sum = b + n + g;
    return new Shares(b / sum, n / sum, g / sum);
  }

  /// The label that is most likely: 0 for bad, 1 for neither, 2 for good.
  public int side() {
    if (bad > neither && bad >= good) {
      return 0;
    }
    return good > neither ? 2 : 1;
  }

  /// How likely the label is that is most likely.
  public double confidence() {
    return Math.max(bad, Math.max(neither, good));
  }

  /// −1 to 1; its sign tells bad from good even where neither is likelier.
  public double balance() {
    return good - bad;
  }
}
