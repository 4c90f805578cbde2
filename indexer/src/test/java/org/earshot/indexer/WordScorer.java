package org.earshot.indexer;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/// A scorer that a test can foresee: `bad` is a complaint, `good` is praise, `poison` breaks it.
public final class WordScorer implements Scorer {
  final AtomicInteger asked = new AtomicInteger();

  @Override
  public Score score(ScoreRequest request) {
    asked.incrementAndGet();
    var text = request.text().toLowerCase(Locale.ROOT);
    if (text.contains("poison")) {
      throw new IllegalStateException("poisoned");
    }
    var lang = request.lang().orElse("en");
    if (text.contains("bad")) {
      var reason = new Reason(Reason.Kind.COMPLAINT, 0.9, "bad");
      return new Score(
          lang,
          Sentiment.NEGATIVE,
          -0.9,
          0.9,
          false,
          List.of(Topic.QUALITY),
          0.9,
          false,
          List.of(reason),
          "words-1");
    }
    var sentiment = text.contains("good") ? Sentiment.POSITIVE : Sentiment.NEUTRAL;
    return new Score(lang, sentiment, 0.1, 0.6, false, List.of(), 0, false, List.of(), "words-1");
  }
}
