package org.earshot.indexer;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;

/// What a model of this deployment's own may be learned from, and where it is kept.
///
/// @param folder of the models
/// @param from what the operator gave his consent for; nothing is learned from anything else
public record Learning(Path folder, Set<Origin> from) {
  /// Where a text's label comes from.
  public enum Origin {
    /// What people said of a score.
    JUDGEMENTS,
    /// The stars that authors gave beside their words.
    STARS
  }

  public Learning {
    Objects.requireNonNull(folder, "folder");
    from = Set.copyOf(from);
  }

  /// Learns from nothing.
  public static Learning off(Path folder) {
    return new Learning(folder, Set.of());
  }
}
