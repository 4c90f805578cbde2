package org.earshot.crawler;

import java.util.Objects;
import java.util.Optional;

/// What one polite look at one address gave, for people who try a source out.
///
/// @param robots what robots.txt says about the address, in one line
/// @param fetch what came of the request
/// @param extraction what the page gave, where there was a page
public record Checked(String robots, FetchResult fetch, Optional<Extraction> extraction) {
  public Checked {
    Objects.requireNonNull(robots, "robots");
    Objects.requireNonNull(fetch, "fetch");
    Objects.requireNonNull(extraction, "extraction");
  }
}
