package org.earshot.crawler;

import java.util.Objects;

/// A place that could become a source, and what one look at it gave.
///
/// @param lead where, and what speaks for it
/// @param preview what a source there would give
public record Proposal(Lead lead, Checked preview) {
  public Proposal {
    Objects.requireNonNull(lead, "lead");
    Objects.requireNonNull(preview, "preview");
  }

  /// Whether a source there would be read.
  public boolean readable() {
    return preview.extraction().filter(Extraction.Posts.class::isInstance).isPresent();
  }

  /// How many posts a look gives.
  public int posts() {
    return preview
        .extraction()
        .map(read -> read instanceof Extraction.Posts posts ? posts.posts().size() : 0)
        .orElse(0);
  }
}
