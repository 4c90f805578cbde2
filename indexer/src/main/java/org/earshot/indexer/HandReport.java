package org.earshot.indexer;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/// A mention that a person saw somewhere that is not read.
///
/// @param url where
/// @param text what it said, where the person copied it
/// @param brand key of the brand that it concerns
/// @param by user name
public record HandReport(URI url, Optional<String> text, String brand, String by) {
  public HandReport {
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(brand, "brand");
    Objects.requireNonNull(by, "by");
  }
}
