package org.earshot.alerts;

import java.time.Instant;
import java.util.Objects;

/// One line of a case's history.
///
/// @param at when, by our clock
/// @param actor user name, or `earshot` for what the service did itself
/// @param kind what happened
/// @param detail particulars, plain text; may be empty
public record Event(Instant at, String actor, Kind kind, String detail) {
  /// The actor of what nobody asked for.
  public static final String SERVICE = "earshot";

  /// What can happen to a case.
  public enum Kind {
    OPENED,
    TAKEN,
    HANDED_OVER,
    NOTE,
    REPLY_DRAFTED,
    ANSWERED,
    PROVED,
    IMPOSTOR_SEEN,
    REOPENED,
    POST_EDITED,
    POST_VANISHED,
    POST_RETURNED,
    NOTICE_SENT,
    NOTICE_FAILED,
    DUE_SOON,
    BREACHED,
    TAGGED,
    CLOSED,
    DISMISSED
  }

  public Event {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(detail, "detail");
  }
}
