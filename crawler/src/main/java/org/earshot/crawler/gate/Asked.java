package org.earshot.crawler.gate;

import java.time.Duration;
import java.time.Instant;
import org.earshot.crawler.FetchResult;
import org.earshot.crawler.fetch.WebAddress;

/// What came of trying to ask for an address politely.
public sealed interface Asked {
  /// A host may not be asked yet.
  record Shut(String group, Instant until) implements Asked {}

  /// robots.txt was asked, or sent us on; the address itself was not.
  record RobotsAsked() implements Asked {}

  /// robots.txt keeps us out; nothing was sent.
  ///
  /// @param until when the answer may be another one
  record KeptOut(FetchResult.RobotsDenied result, Instant until) implements Asked {}

  /// The site sends us elsewhere.
  record Moved(WebAddress to) implements Asked {}

  /// There is a result.
  ///
  /// @param robots what robots.txt says, in one line
  /// @param took how long the request took
  record Came(FetchResult result, String robots, Duration took) implements Asked {
    /// A result for which nothing was asked.
    public Came(FetchResult result, String robots) {
      this(result, robots, Duration.ZERO);
    }
  }
}
