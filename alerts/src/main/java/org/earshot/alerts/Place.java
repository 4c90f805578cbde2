package org.earshot.alerts;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/// One public address of a case, with its own proof.
///
/// @param mentionId the mention that is answered here
/// @param url where a person reads and answers it; absent where the page gave no address
/// @param state how far the answer is
/// @param answeredAt when a person said it was answered
/// @param answeredBy who said so
/// @param provedAt time of the reply as the page says, else when the person said so
/// @param replyMentionId the reply that is the proof
public record Place(
    long mentionId,
    Optional<String> url,
    PlaceState state,
    Optional<Instant> answeredAt,
    Optional<String> answeredBy,
    Optional<Instant> provedAt,
    Optional<Long> replyMentionId) {
  public Place {
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(state, "state");
  }
}
