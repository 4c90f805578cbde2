package org.earshot.crawler;

import java.time.Instant;
import java.util.Objects;

/// What is kept of a fetched page in a harvest.
///
/// @param requested address that was asked for
/// @param url final address after redirects
/// @param status HTTP status
/// @param at when we fetched it, by our clock
/// @param archivable false where the site asks that no copy be kept (`noarchive`)
public record PageSeen(String requested, String url, int status, Instant at, boolean archivable) {
  public PageSeen {
    Objects.requireNonNull(requested, "requested");
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(at, "at");
  }
}
