package org.earshot.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import org.earshot.crawler.fetch.WebAddress;

/// One answer to a look, before anything is made of it.
///
/// @param look the look as it stood when it asked
/// @param course where it begins
/// @param took how long the request took
/// @param now when the answer came
record Visit(Look look, Course course, Duration took, Instant now) {
  boolean mayBeEmpty() {
    return course.mayBeEmpty();
  }

  /// Where the next look begins.
  WebAddress start(Look.Walk walk) {
    return course.start(walk);
  }
}
