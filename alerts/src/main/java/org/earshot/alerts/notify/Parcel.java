package org.earshot.alerts.notify;

import java.time.Instant;
import java.util.Optional;
import org.earshot.alerts.CaseNumber;

/// One delivery with everything that sending it takes.
///
/// @param delivery number of the delivery
/// @param number the case that it is about
/// @param messageId the same in every attempt
/// @param answers the first mail about the case to the same address, for threading
/// @param attempt which attempt this is, from 1
/// @param lease until when it is ours; also the proof that it is
public record Parcel(
    long delivery,
    Optional<CaseNumber> number,
    String address,
    String subject,
    String text,
    String html,
    String messageId,
    Optional<String> answers,
    Instant created,
    int attempt,
    Instant lease) {}
