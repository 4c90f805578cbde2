package org.earshot.indexer.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private final Scorer scorer;
  private final Map<ScoreRequest, Score> scores = new HashMap<>();

  Scoring(Scorer scorer) {
    this.scorer = scorer;
  }

  /// Scores a post toward a brand.
  Score score(Post post, String brandName, Mention.Speaker speaker) {
    var request = request(post, Optional.of(brandName));
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
      return ask(request(post, Optional.empty())).lang();
    } catch (Failed e) {
      return post.lang().orElse("");
    }
  }

  private static ScoreRequest request(Post post, Optional<String> brandName) {
    return new ScoreRequest(
        post.words(), brandName, post.lang(), post.rating(), Optional.of(post.type()));
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
