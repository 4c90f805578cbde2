package org.earshot.indexer.intake;

import java.util.ArrayList;
import java.util.List;
import org.earshot.crawler.Post;
import org.earshot.indexer.Reason;
import org.earshot.indexer.Score;

/// What adds to the need of a reply beside the words: how many have seen it, and that its author
/// waits for an answer already. What needs none by its words needs none by these.
final class Weight {
  private static final double NEEDS_SOME = 0.2;
  private static final double AGAIN = 0.2;

  /// Beside a complaint on the front page the quiet ones still count: reach adds little.
  private static final double FAR = 0.15;

  private static final double NEAR = 0.05;
  private static final long MANY = 1_000;
  private static final long SOME = 100;

  private static final List<String> COUNTED =
      List.of("likes", "dislikes", "comments", "shares", "reactions", "votes");

  private Weight() {}

  /// @param waits whether an earlier post of the same author needs a reply and has none
  static Score of(Score score, Post post, boolean waits) {
    if (score.replyNeed() < NEEDS_SOME) {
      return score;
    }
    var more = new ArrayList<Reason>();
    if (waits) {
      more.add(new Reason(Reason.Kind.POSTED_AGAIN, AGAIN, ""));
    }
    long reach = COUNTED.stream().mapToLong(name -> post.engagement().getOrDefault(name, 0L)).sum();
    if (reach >= SOME) {
      more.add(new Reason(Reason.Kind.REACH, reach >= MANY ? FAR : NEAR, Long.toString(reach)));
    }
    return more.isEmpty() ? score : with(score, more);
  }

  private static Score with(Score score, List<Reason> more) {
    var reasons = new ArrayList<>(score.reasons());
    reasons.addAll(more);
    double added = more.stream().mapToDouble(Reason::weight).sum();
    return new Score(
        score.lang(),
        score.sentiment(),
        score.score(),
        score.confidence(),
        score.unsure(),
        score.topics(),
        Math.clamp(score.replyNeed() + added, 0, 1),
        score.urgent(),
        reasons,
        score.aspects(),
        score.model());
  }
}
