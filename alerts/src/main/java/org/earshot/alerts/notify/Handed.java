package org.earshot.alerts.notify;

/// What became of handing over a mail.
public sealed interface Handed {
  /// The server has it.
  record Taken() implements Handed {}

  /// Not now: no connection, or an answer of the 4yz kind (RFC 5321 section 4.2.1).
  record Later(String why) implements Handed {}

  /// Never: an answer of the 5yz kind.
  record Refused(String why) implements Handed {}
}
