package org.earshot.indexer;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.earshot.indexer.learn.Choice;
import org.earshot.indexer.learn.Learner;
import org.earshot.indexer.learn.Split;
import org.earshot.indexer.score.TextScorer;

/// The models of this deployment's own: learns them, lets the better one score, goes back.
///
/// What was scored before keeps its score, so that nobody is notified of it again.
public final class LocalModels {
  private static final long PERCENT = 100;

  private final Learning learning;
  private final Choice choice;
  private final ReentrantLock turn = new ReentrantLock();

  /// Takes up the model that was chosen before; the shipped one where that cannot be used.
  public LocalModels(IndexerSettings settings) {
    this(settings.learning(), TextScorer.bundled(settings.topics()));
  }

  LocalModels(Learning learning, TextScorer shipped) {
    this.learning = learning;
    this.choice = new Choice(shipped, learning.folder());
  }

  /// A scorer that is always the chosen one.
  public Scorer scorer() {
    return choice.current();
  }

  /// Name of the model that scores now.
  public String inUse() {
    return choice.current().get().name();
  }

  /// Why the chosen model does not score, where that is so; a line for people.
  public Optional<String> trouble() {
    return choice.trouble();
  }

  /// Learns a model, compares it with the shipped one on texts held back, and lets it score from
  /// now on where it is better.
  ///
  /// @param examples the deployment's texts; of an origin without consent none is used
  /// @param dryRun true to change nothing
  /// @param progress is told how many of 100 parts are done
  /// @throws IOException when the model cannot be kept; the one in use stays then
  public Training train(List<Example> examples, boolean dryRun, LongConsumer progress)
      throws IOException {
    if (learning.from().isEmpty()) {
      return new Training(
          Training.Decision.NO_CONSENT,
          "nothing may be learned from: indexer.learnFrom names neither judgements nor stars",
          inUse(),
          List.of(),
          List.of());
    }
    var allowed = examples.stream().filter(one -> learning.from().contains(one.origin())).toList();
    var split = Split.of(allowed);
    return alone(() -> {
      var parts = new Parts(split, progress);
      var training = new Learner(choice).learn(split, dryRun, parts::done);
      parts.end();
      return training;
    });
  }

  /// Goes back to the model that was chosen before.
  ///
  /// @return name of the model that scores now; nothing where the shipped one was chosen already
  /// @throws IOException when the choice cannot be kept
  public Optional<String> rollback() throws IOException {
    return alone(choice::back);
  }

  private interface Work<T> {
    T run() throws IOException;
  }

  private <T> T alone(Work<T> work) throws IOException {
    turn.lock(); // two at once would give two models one number
    try {
      return work.run();
    } finally {
      turn.unlock();
    }
  }

  /// Each text is seen once to learn from it, or once by each model that is compared.
  private static final class Parts {
    private final LongConsumer progress;
    private final long all;
    private long done;
    private long told = -1;

    private Parts(Split split, LongConsumer progress) {
      this.progress = progress;
      this.all = Math.max(1, split.learned().size() + 3L * split.heldBack().size());
    }

    private void done(int texts) {
      done += texts;
      tell(Math.min(PERCENT, done * PERCENT / all));
    }

    /// Where no model of our own is in use, fewer are compared.
    private void end() {
      if (done > 0) {
        tell(PERCENT);
      }
    }

    private void tell(long percent) {
      if (percent > told) {
        told = percent;
        progress.accept(percent);
      }
    }
  }
}
