package org.earshot.indexer;

import java.util.Objects;

/// Another mention of the same brand that says the same.
///
/// @param mention the other one
/// @param kind whose copy it is
/// @param likeness 0 to 1: how much of the words is common, to the first place that is known
/// @param first whether the other one is the first place that is known
public record Copy(Mention mention, Kind kind, double likeness, boolean first) {
  /// How two posts with the same words belong together.
  public enum Kind {
    /// One account or one profile wrote both.
    SAME_AUTHOR,
    /// One post, shown at two places: the pages name the same address or id for it.
    SYNDICATION,
    /// The words are alike, and nothing proves that it is the same complaint.
    COPY;

    /// Whether both are one complaint.
    public boolean isOne() {
      return this != COPY;
    }
  }

  public Copy {
    Objects.requireNonNull(mention, "mention");
    Objects.requireNonNull(kind, "kind");
  }
}
