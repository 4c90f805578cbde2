package org.earshot.alerts;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/// The sending of a notice to one address by one channel; kept until it is done.
///
/// @param id our number of it
/// @param channel `mail`
/// @param address where to
/// @param state how far it is
/// @param attempts how often it was tried
/// @param nextAttempt when it is tried next
/// @param lastError what went wrong last
/// @param sentAt when the server took it
/// @param messageId the same in every attempt
public record Delivery(
    long id,
    String channel,
    String address,
    State state,
    int attempts,
    Optional<Instant> nextAttempt,
    Optional<String> lastError,
    Optional<Instant> sentAt,
    String messageId) {
  /// How far a delivery is.
  public enum State {
    WAITING,
    SENT,
    /// Refused for good, or tried for longer than the limit.
    FAILED
  }

  public Delivery {
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(messageId, "messageId");
  }
}
