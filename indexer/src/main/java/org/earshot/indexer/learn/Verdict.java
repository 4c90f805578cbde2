package org.earshot.indexer.learn;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.earshot.indexer.Training.Compared;

/// Whether a new model may take over: its macro-F1 is better than that of the shipped one for
/// certain, and no fewer answers are right, since mere guessing has a better macro-F1 than always
/// saying the same; it is worse in no language for certain, and not behind the one in use.
record Verdict(List<Compared> compared) {
  boolean better() {
    return whole().gain().better() && !lessRight() && worse().isEmpty() && !behind();
  }

  private Compared whole() {
    return compared.getFirst();
  }

  private boolean lessRight() {
    var models = whole().models();
    return models.getLast().accuracy().share() < models.getFirst().accuracy().share();
  }

  private List<String> worse() {
    return compared.stream().skip(1).filter(one -> one.gain().worse()).map(Compared::lang).toList();
  }

  /// The shipped model comes first, the new one last; between them stands the one in use.
  private boolean behind() {
    var models = whole().models();
    double own = models.getLast().macroF1().share();
    return models.size() > 2 && own < models.get(1).macroF1().share();
  }

  String line() {
    var gain = whole().gain();
    var points =
        String.format(
            Locale.ROOT,
            "macro-F1 %+.1f points against the shipped model on %d texts held back (95 %%: %+.1f to"
                + " %+.1f)",
            gain.points() * 100,
            whole().texts(),
            gain.low() * 100,
            gain.high() * 100);
    if (!gain.better()) {
      return "not better for certain: " + points;
    }
    if (lessRight()) {
      return "fewer answers are right: " + points;
    }
    if (!worse().isEmpty()) {
      return worse().stream().collect(Collectors.joining(", ", "worse in ", ": ")) + points;
    }
    return (behind() ? "not better than the model in use: " : "better: ") + points;
  }
}
