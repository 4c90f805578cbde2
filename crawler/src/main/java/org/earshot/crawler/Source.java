package org.earshot.crawler;

import java.time.Instant;

/// A public place that is being read.
///
/// @param id our own number of it
/// @param spec what the operator said
/// @param added when it was added
public record Source(long id, SourceSpec spec, Instant added) {
  /// Posts published before this moment open no case on the first look.
  public Instant alertFrom() {
    return spec.alertFrom().orElse(added);
  }
}
