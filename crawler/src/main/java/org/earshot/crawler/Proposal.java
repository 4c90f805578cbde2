package org.earshot.crawler;

import java.util.Objects;
import java.util.Optional;

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
    return preview
        .extraction()
        .map(read ->
            switch (read) {
              case Extraction.Posts _ -> true;
              case Extraction.SiteMap map -> !map.pages().isEmpty();
              case Extraction.Unreadable _ -> false;
            })
        .orElse(false);
  }

  /// How many pages a source there would read one by one; empty where it is no map. Of an index
  /// only the maps count that were looked at.
  public Optional<Integer> pages() {
    return preview
        .extraction()
        .flatMap(read ->
            read instanceof Extraction.SiteMap map
                ? Optional.of(map.pages().size())
                : Optional.empty());
  }

  /// How many posts a look gives.
  public int posts() {
    return preview
        .extraction()
        .map(read -> read instanceof Extraction.Posts posts ? posts.posts().size() : 0)
        .orElse(0);
  }
}
