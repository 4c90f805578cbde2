package org.earshot.crawler;

import java.time.Instant;

/// A public place that is being read.
///
/// @param id our own number of it
/// @param spec what the operator said
/// @param added when it was added
public record Source(long id, SourceSpec spec, Instant added) {
  /// The kind of source that is listened to rather than looked at.
  public static final String STREAM = "jetstream";

  /// Whether its posts come over a line that stays open: everything that everybody says there.
  public boolean isStream() {
    return spec.kind().equals(STREAM);
  }

  /// Posts published before this moment open no case on the first look.
  public Instant alertFrom() {
    return spec.alertFrom().orElse(added);
  }
}
