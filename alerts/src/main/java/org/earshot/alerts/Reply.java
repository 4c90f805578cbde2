package org.earshot.alerts;

import java.time.Instant;
import java.util.Objects;

/// What a person wrote to the customer, or means to.
///
/// @param kind what the reply is for
/// @param text its words
/// @param by user name
/// @param at when it was written here
public record Reply(Kind kind, String text, String by, Instant at) {
  /// The steps at which a customer is kept posted.
  public enum Kind {
    ACKNOWLEDGEMENT,
    UPDATE,
    SOLUTION,
    CLOSING
  }

  public Reply {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(at, "at");
  }
}
