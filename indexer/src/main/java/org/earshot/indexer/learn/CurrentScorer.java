package org.earshot.indexer.learn;

import java.util.concurrent.atomic.AtomicReference;
import org.earshot.indexer.Score;
import org.earshot.indexer.ScoreRequest;
import org.earshot.indexer.Scorer;
import org.earshot.indexer.score.TextScorer;

/// The scorer that is in use now; another may take its place at any time.
public final class CurrentScorer implements Scorer {
  private final AtomicReference<TextScorer> current;

  public CurrentScorer(TextScorer first) {
    current = new AtomicReference<>(first);
  }

  @Override
  public Score score(ScoreRequest request) {
    return current.get().score(request);
  }

  public TextScorer get() {
    return current.get();
  }

  public void use(TextScorer next) {
    current.set(next);
  }
}
