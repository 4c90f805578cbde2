package org.earshot.indexer.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.earshot.crawler.Post;
import org.earshot.indexer.Mention;
import org.earshot.indexer.Reason;
import org.earshot.indexer.Score;
import org.earshot.indexer.ScoreRequest;
import org.earshot.indexer.Scorer;

/// Scores the posts of one batch, each text once however often it is asked for.
final class Scoring {
  /// The scorer failed on a post.
  static final class Failed extends RuntimeException {
    private final RuntimeException cause;

    Failed(RuntimeException cause) {
      super(cause);
      this.cause = cause;
    }

    RuntimeException cause() {
      return cause;
    }
  }

  /// As long as a reason's evidence may be.
  private static final int EVIDENCE = 80;

  private static final double DECLARED = 0.5;

  /// Up to three words may be of any language.
  private static final int FEW = 3;

  private static final int SHORT = 40;

  private final Scorer scorer;
  private final Map<ScoreRequest, Score> scores = new HashMap<>();

  Scoring(Scorer scorer) {
    this.scorer = scorer;
  }

  /// Scores a post toward a brand.
  ///
  /// @param usual asked where the words are too few to tell their language
  Score score(
      Post post, String brandName, Mention.Speaker speaker, Supplier<Map<String, Double>> usual) {
    var request = request(post, Optional.of(brandName), usual);
    var score = scores.get(request);
    if (score == null) {
      score = ask(request);
      scores.put(request, score);
    }
    return speaker == Mention.Speaker.BRAND ? own(score, post) : score;
  }

  /// The language of a post, for queries that name it.
  String language(Post post) {
    try {
      return ask(request(post, Optional.empty(), Map::of)).lang();
    } catch (Failed e) {
      return post.lang().orElse("");
    }
  }

  /// The language that a page declares is often that of the site, not of its visitors.
  private static ScoreRequest request(
      Post post, Optional<String> brandName, Supplier<Map<String, Double>> usual) {
    var likely = new HashMap<String, Double>();
    post.lang()
        .map(tag -> Locale.forLanguageTag(tag).getLanguage())
        .filter(lang -> !lang.isEmpty())
        .ifPresent(lang -> likely.put(lang, DECLARED));
    if (isShort(post.words())) {
      usual.get().forEach((lang, share) -> likely.merge(lang, share, Math::max));
    }
    return new ScoreRequest(
        post.words(), brandName, Optional.empty(), post.rating(), Optional.of(post.type()), likely);
  }

  private static boolean isShort(String words) {
    return words.length() < SHORT && words.chars().filter(Character::isWhitespace).count() < FEW;
  }

  private Score ask(ScoreRequest request) {
    try {
      return scorer.score(request);
    } catch (RuntimeException e) {
      throw new Failed(e);
    }
  }

  /// Nobody answers himself.
  private static Score own(Score score, Post post) {
    var author = post.author().name().or(() -> post.author().id()).orElse("");
    var evidence = author.substring(0, Math.min(author.length(), EVIDENCE));
    List<Reason> reasons = new ArrayList<>(score.reasons());
    reasons.add(new Reason(Reason.Kind.OWN_POST, -score.replyNeed(), evidence));
    return new Score(
        score.lang(),
        score.sentiment(),
        score.score(),
        score.confidence(),
        false,
        score.topics(),
        0,
        false,
        reasons,
        score.aspects(),
        score.model());
  }
}
