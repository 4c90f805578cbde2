package org.earshot.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import org.earshot.crawler.fetch.WebAddress;

/// One answer to a look, before anything is made of it.
///
/// @param look the look as it stood when it asked
/// @param first the address that is asked for the first page of it
/// @param mayBeEmpty whether a page without posts is in order: an interface says so by an empty
///   list, a page that was rebuilt says nothing
/// @param took how long the request took
/// @param now when the answer came
record Visit(Look look, WebAddress first, boolean mayBeEmpty, Duration took, Instant now) {
  /// Where the next look begins.
  WebAddress start(Look.Walk walk) {
    return walk.tail().orElse(first);
  }
}
