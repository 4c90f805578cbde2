package org.earshot.crawler.fetch;

import org.earshot.crawler.FetchResult;

/// What came of one request. A redirect is not followed: where it leads is another request, with
/// its own host, robots.txt and delay.
public sealed interface Hop {
  /// The site sends us elsewhere.
  record Redirect(WebAddress to) implements Hop {}

  /// The request has its result.
  record Answer(FetchResult result) implements Hop {}

  /// We did not ask: private address, or no contact configured.
  record NotAsked(FetchResult result) implements Hop {}
}
