package org.earshot.crawler.fetch;

import java.time.Instant;
import java.util.Optional;
import org.earshot.crawler.FetchResult;

/// What came of one request. A redirect is not followed: where it leads is another request, with
/// its own host, robots.txt and delay.
public sealed interface Hop {
  /// The site sends us elsewhere.
  record Redirect(WebAddress to) implements Hop {}

  /// The request has its result.
  ///
  /// @param spent until when the site says that no request is left to us; it says so beside any
  ///   status
  record Answer(FetchResult result, Optional<Instant> spent) implements Hop {
    public Answer(FetchResult result) {
      this(result, Optional.empty());
    }
  }

  /// We did not ask: private address, or no contact configured.
  record NotAsked(FetchResult result) implements Hop {}
}
