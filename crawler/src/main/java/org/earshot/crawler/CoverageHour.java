package org.earshot.crawler;

import java.time.Instant;
import java.util.Objects;

/// What was looked at of one source in one hour. An hour that is not there was not looked at.
///
/// @param sourceId which source
/// @param hour when the hour began
/// @param looks whole looks that were tried
/// @param good those of them that read it well
/// @param blocked those that the site or its robots.txt turned away
/// @param posts posts that no look had seen before
public record CoverageHour(
    long sourceId, Instant hour, int looks, int good, int blocked, int posts) {
  public CoverageHour {
    Objects.requireNonNull(hour, "hour");
  }
}
