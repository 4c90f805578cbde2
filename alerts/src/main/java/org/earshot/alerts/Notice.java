package org.earshot.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// One message for a cause, with its deliveries.
///
/// @param id our number of it
/// @param cause why it was written
/// @param number the case it is about; empty for a digest
/// @param subject subject line
/// @param text plain-text body
/// @param html HTML body
/// @param created when
/// @param deliveries one for each address
public record Notice(
    long id,
    Cause cause,
    Optional<CaseNumber> number,
    String subject,
    String text,
    String html,
    Instant created,
    List<Delivery> deliveries) {
  /// Why a notice is written.
  public enum Cause {
    OPENED,
    DUE_SOON,
    BREACHED,
    REOPENED,
    IMPOSTOR,
    DIGEST
  }

  public Notice {
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(number, "number");
    deliveries = List.copyOf(deliveries);
  }
}
