package org.earshot.crawler.robots;

import java.time.Instant;
import java.util.Objects;

/// What we know of the robots.txt of one origin.
///
/// @param origin scheme, host and port that it holds for
/// @param standing what came of asking
/// @param at address to ask next: the origin's own, or where it redirected us
/// @param hops redirects followed so far
/// @param body its text; empty unless it is [Standing#PRESENT]
/// @param detail one line for people
/// @param freshUntil when it has to be asked for again
/// @param failures times in a row that it could not be read
public record RobotsFile(
    String origin,
    Standing standing,
    String at,
    int hops,
    String body,
    String detail,
    Instant freshUntil,
    int failures) {
  /// What came of asking for a robots.txt.
  public enum Standing {
    /// It sent us on and the answer is still to come.
    ASKING,
    /// It has rules.
    PRESENT,
    /// There is none: everything is allowed (RFC 9309 section 2.3.1.3).
    ABSENT,
    /// It could not be read: nothing is allowed (RFC 9309 section 2.3.1.4).
    UNREACHABLE
  }

  public RobotsFile {
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(standing, "standing");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(detail, "detail");
    Objects.requireNonNull(freshUntil, "freshUntil");
  }
}
