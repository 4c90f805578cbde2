package org.earshot.app.web.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.earshot.indexer.Aspect;
import org.earshot.indexer.Judgement;
import org.earshot.indexer.Mention;
import org.earshot.indexer.Reason;
import org.earshot.indexer.Sentiment;

/// What the scorer made of a text, and why.
///
/// @param sentiment which way it leans
/// @param value −1 to 1, with its sign
/// @param confidence per cent
/// @param replyNeed per cent
/// @param urgent true for harm and legal threats
/// @param topics in words, each with the leaning of its clause
/// @param reasons the parts of the reply need, heaviest first
/// @param judgedBy who said otherwise, or agreed
/// @param judged what that person said
/// @param model what scored it
public record ScoreView(
    Sentiment sentiment,
    String value,
    long confidence,
    long replyNeed,
    boolean urgent,
    List<Facet> topics,
    List<Line> reasons,
    Optional<String> judgedBy,
    Optional<Sentiment> judged,
    String model) {
  /// One reason.
  ///
  /// @param words what was seen
  /// @param evidence the words that say so
  /// @param weight with its sign
  /// @param adds true where it makes a reply more needed
  public record Line(String words, String evidence, String weight, boolean adds) {
    static Line of(Reason reason, Texts texts) {
      return new Line(
          texts.of("reason", reason.kind()),
          reason.evidence(),
          signed(reason.weight()),
          reason.weight() > 0);
    }
  }

  /// What it is about, and how that is spoken of.
  public record Facet(String name, Sentiment sentiment) {
    static Facet of(Aspect aspect, Texts texts) {
      return new Facet(
          texts.find("topic." + aspect.topic().toUpperCase(Locale.ROOT)).orElse(aspect.topic()),
          aspect.sentiment());
    }
  }

  static ScoreView of(Mention mention, Texts texts) {
    var score = mention.score();
    return new ScoreView(
        score.sentiment(),
        signed(score.score()),
        Math.round(score.confidence() * 100),
        Math.round(score.replyNeed() * 100),
        score.urgent(),
        score.aspects().stream().map(aspect -> Facet.of(aspect, texts)).toList(),
        score.reasons().stream()
            .sorted((a, b) -> Double.compare(Math.abs(b.weight()), Math.abs(a.weight())))
            .map(reason -> Line.of(reason, texts))
            .toList(),
        mention.judgement().map(Judgement::by),
        mention.judgement().map(Judgement::sentiment),
        score.model());
  }

  /// With a true minus sign, which is as wide as the plus.
  private static String signed(double value) {
    return String.format(Texts.LOCALE, "%+.2f", value).replace('-', '−');
  }
}
