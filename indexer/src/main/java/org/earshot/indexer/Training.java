package org.earshot.indexer;

import java.util.List;
import java.util.Objects;

/// What came of training a model of this deployment's own.
///
/// @param decision what became of it
/// @param why a line for people
/// @param inUse name of the model that scores from now on
/// @param counts the texts, by origin and language
/// @param compared how the models did on the texts held back; of all languages first, then of each
///   with enough texts
public record Training(
    Decision decision, String why, String inUse, List<Count> counts, List<Compared> compared) {
  /// What became of it.
  public enum Decision {
    /// The configuration allows no texts to learn from.
    NO_CONSENT,
    /// Too little to learn from, or to compare on.
    TOO_FEW,
    /// It is not better for certain.
    KEPT,
    /// It would score from now on, had it not been a trial.
    WOULD_CHANGE,
    /// It scores from now on.
    CHANGED
  }

  /// Texts of one origin and language.
  public record Count(Learning.Origin origin, String lang, int learned, int heldBack) {}

  /// How right a model was.
  ///
  /// @param accuracy with Wilson's interval
  /// @param macroF1 mean of the F1 of each label that occurs, with the interval that drawing the
  ///   authors anew gives
  public record Figures(String model, Interval accuracy, Interval macroF1) {}

  /// How much the macro-F1 of one model is above that of another, −1 to 1, with its 95 % interval.
  public record Difference(double low, double points, double high) {
    /// Whether one model is better for certain.
    public boolean better() {
      return low > 0;
    }

    /// Whether one model is worse for certain.
    public boolean worse() {
      return high < 0;
    }
  }

  /// The models on the same texts.
  ///
  /// @param lang language, empty for all of them
  /// @param texts how many were held back
  /// @param models the shipped one, the one in use where it is another, the new one
  /// @param gain of the new one over the shipped one
  public record Compared(String lang, int texts, List<Figures> models, Difference gain) {
    public Compared {
      models = List.copyOf(models);
    }
  }

  public Training {
    Objects.requireNonNull(decision, "decision");
    Objects.requireNonNull(why, "why");
    Objects.requireNonNull(inUse, "inUse");
    counts = List.copyOf(counts);
    compared = List.copyOf(compared);
  }
}
