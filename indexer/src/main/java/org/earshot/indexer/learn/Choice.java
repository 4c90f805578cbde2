package org.earshot.indexer.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.earshot.indexer.score.TextScorer;
import org.earshot.indexer.sentiment.Overlay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which model scores: the shipped one, or one of the deployment's own over it.
public final class Choice {
  private static final Logger LOG = LoggerFactory.getLogger(Choice.class);

  private final TextScorer shipped;
  private final Shelf shelf;
  private final CurrentScorer current;
  private volatile Optional<String> trouble = Optional.empty();

  /// Takes up the choice that was made before. Where its model cannot be used, the shipped one is.
  public Choice(TextScorer shipped, Path folder) {
    this.shipped = shipped;
    this.shelf = new Shelf(folder);
    this.current = new CurrentScorer(shipped);
    takeUp();
  }

  private void takeUp() {
    try {
      int number = shelf.choices().getFirst();
      try {
        current.use(scorer(number));
      } catch (IOException unusable) {
        warn(Shelf.name(number) + " cannot be used: " + unusable.getMessage());
      }
    } catch (IOException unreadable) {
      warn("which model was chosen cannot be read: " + unreadable.getMessage());
    }
  }

  private void warn(String line) {
    var warning = line + "; the shipped model scores in its place";
    LOG.warn("{}", warning);
    trouble = Optional.of(warning);
  }

  private TextScorer scorer(int number) throws IOException {
    return number == Shelf.SHIPPED
        ? shipped
        : shipped.with(shelf.read(number, shipped.name()), "local-" + number);
  }

  public CurrentScorer current() {
    return current;
  }

  TextScorer shipped() {
    return shipped;
  }

  /// Why not the chosen model scores, where that is so.
  public Optional<String> trouble() {
    return trouble;
  }

  /// What a new model would be called.
  TextScorer candidate(Overlay overlay) throws IOException {
    return shipped.with(overlay, "local-" + shelf.next());
  }

  /// Keeps a model and lets it score from now on.
  void take(Overlay overlay) throws IOException {
    int number = shelf.next();
    shelf.keep(number, overlay.bytes(shipped.name()));
    var choices = new ArrayList<>(shelf.choices());
    choices.addFirst(number);
    shelf.choose(choices);
    current.use(scorer(number));
    trouble = Optional.empty();
  }

  /// Goes back to the choice before; one that cannot be used any more is passed over.
  ///
  /// @return name of the model that scores now; nothing where the shipped one was chosen already
  public Optional<String> back() throws IOException {
    var choices = new ArrayList<>(shelf.choices());
    while (choices.size() > 1) {
      choices.removeFirst();
      try {
        var before = scorer(choices.getFirst());
        shelf.choose(choices);
        current.use(before);
        trouble = Optional.empty();
        return Optional.of(before.name());
      } catch (IOException unusable) {
        LOG.warn("{} is passed over: {}", Shelf.name(choices.getFirst()), unusable.getMessage());
      }
    }
    return Optional.empty();
  }
}
