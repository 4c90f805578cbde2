package org.earshot.indexer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A scorer that a test can foresee: `bad` is a complaint, `good` is praise, `poison` breaks it.
public final class WordScorer implements Scorer {
  final AtomicInteger asked = new AtomicInteger();
  final List<ScoreRequest> requests = new CopyOnWriteArrayList<>();

  @Override
  public Score score(ScoreRequest request) {
    asked.incrementAndGet();
    requests.add(request);
    var text = request.text().toLowerCase(Locale.ROOT);
    if (text.contains("poison")) {
      throw new IllegalStateException("poisoned");
    }
    var lang = request.lang().orElseGet(() -> likely(request));
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

  private static String likely(ScoreRequest request) {
    return request.usual().entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("en");
  }
}
