package org.earshot.indexer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// How right a model was in one language, by what people said of mentions drawn at random. What
/// people volunteer is not counted: they look at what went wrong.
///
/// @param lang ISO 639 language code
/// @param model name and version of what scored
/// @param verdicts the judged mentions
public record Measured(String lang, String model, List<Verdict> verdicts) {
  /// Fewer judgements prove nothing.
  public static final int ENOUGH = 30;

  /// A language is proven where even the lower bound of its accuracy is as high as this: three of
  /// five right, where chance gives one of three.
  public static final double PROVEN_FROM = 0.6;

  /// What the model said and what a person said of the same words.
  ///
  /// @param scored by the model
  /// @param judged by the person
  public record Verdict(Sentiment scored, Sentiment judged) {
    public Verdict {
      Objects.requireNonNull(scored, "scored");
      Objects.requireNonNull(judged, "judged");
    }
  }

  public Measured {
    Objects.requireNonNull(lang, "lang");
    Objects.requireNonNull(model, "model");
    verdicts = List.copyOf(verdicts);
  }

  /// How often both said the same.
  public Interval accuracy() {
    long right = verdicts.stream().filter(v -> v.scored() == v.judged()).count();
    return Interval.wilson(right, verdicts.size());
  }

  /// False while the console has to say "unproven".
  public boolean proven() {
    return verdicts.size() >= ENOUGH && accuracy().low() >= PROVEN_FROM;
  }

  /// The confusion table: counts by what the person said, then by what the model said; every pair
  /// is in it.
  public Map<Sentiment, Map<Sentiment, Long>> confusion() {
    var table = new EnumMap<Sentiment, Map<Sentiment, Long>>(Sentiment.class);
    for (var judged : Sentiment.values()) {
      var row = new EnumMap<Sentiment, Long>(Sentiment.class);
      for (var scored : Sentiment.values()) {
        row.put(scored, count(new Verdict(scored, judged)));
      }
      table.put(judged, row);
    }
    return table;
  }

  private long count(Verdict verdict) {
    return verdicts.stream().filter(verdict::equals).count();
  }
}
