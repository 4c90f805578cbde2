package org.earshot.crawler.robots;

import java.time.Duration;
import org.earshot.crawler.fetch.Ask;

/// Whether robots.txt lets us ask for an address.
public sealed interface Verdict {
  /// It does.
  ///
  /// @param delay time that it wants between two requests; zero where it says nothing
  /// @param detail one line for people
  record Allowed(Duration delay, String detail) implements Verdict {}

  /// It does not.
  ///
  /// @param reason one line for people
  /// @param until when the answer may be another one
  record Denied(String reason, java.time.Instant until) implements Verdict {}

  /// It has to be asked for first.
  record AskFirst(Ask ask) implements Verdict {}
}
