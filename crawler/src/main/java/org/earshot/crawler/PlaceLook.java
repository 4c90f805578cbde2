package org.earshot.crawler;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;

/// A request to keep looking at one public address, to see whether a reply shows there.
///
/// @param sourceId the source that the post came from; its kind reads the page, and its harvests
///   carry it
/// @param address the post's own page
/// @param until no looks after this moment
public record PlaceLook(long sourceId, URI address, Instant until) {
  public PlaceLook {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(until, "until");
  }
}
