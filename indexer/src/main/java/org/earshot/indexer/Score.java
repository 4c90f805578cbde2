package org.earshot.indexer;

import java.util.List;
import java.util.Objects;

/// What a scorer makes of a text, toward one brand. It is never the last word: a person's judgement
/// overlays it.
///
/// @param lang ISO 639 language code, `und` when unknown
/// @param sentiment which way it leans
/// @param score −1 (worst) to 1 (best)
/// @param confidence 0 to 1
/// @param unsure true when a person should look
/// @param topics what it is about
/// @param replyNeed 0 (none) to 1 (certain)
/// @param urgent true for harm to health and for legal threats, whatever the sum says
/// @param reasons the parts of the reply need
/// @param aspects the topics, each with the leaning of the clause that speaks of it
/// @param model name and version of what scored it
public record Score(
    String lang,
    Sentiment sentiment,
    double score,
    double confidence,
    boolean unsure,
    List<Topic> topics,
    double replyNeed,
    boolean urgent,
    List<Reason> reasons,
    List<Aspect> aspects,
    String model) {
  public Score {
    Objects.requireNonNull(lang, "lang");
    Objects.requireNonNull(sentiment, "sentiment");
    Objects.requireNonNull(model, "model");
    within("score", score, -1);
    within("confidence", confidence, 0);
    within("replyNeed", replyNeed, 0);
    topics = List.copyOf(topics);
    reasons = List.copyOf(reasons);
    aspects = List.copyOf(aspects);
  }

  /// A score that says nothing of single clauses.
  public Score(
      String lang,
      Sentiment sentiment,
      double score,
      double confidence,
      boolean unsure,
      List<Topic> topics,
      double replyNeed,
      boolean urgent,
      List<Reason> reasons,
      String model) {
    this(
        lang,
        sentiment,
        score,
        confidence,
        unsure,
        topics,
        replyNeed,
        urgent,
        reasons,
        List.of(),
        model);
  }

  private static void within(String name, double value, double least) {
    if (!(value >= least && value <= 1)) {
      throw new IllegalArgumentException(name + " is " + least + " to 1, not " + value);
    }
  }
}
