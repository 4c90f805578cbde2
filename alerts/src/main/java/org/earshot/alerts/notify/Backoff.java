package org.earshot.alerts.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.earshot.alerts.AlertsSettings;

/// When a delivery that failed is tried again.
record Backoff(Duration first, Duration longest, Duration giveUpAfter) {
  /// Beyond this many doublings every limit is passed; a shift of more would run over.
  private static final int DOUBLINGS = 30;

  static Backoff of(AlertsSettings settings) {
    return new Backoff(settings.firstRetry(), settings.longestRetry(), settings.giveUpAfter());
  }

  /// The next attempt; none when it has been tried for long enough.
  Optional<Instant> next(Parcel parcel, Instant now) {
    if (!now.isBefore(parcel.created().plus(giveUpAfter))) {
      return Optional.empty();
    }
    var wait = first.multipliedBy(1L << Math.min(parcel.attempt() - 1, DOUBLINGS));
    return Optional.of(now.plus(wait.compareTo(longest) < 0 ? wait : longest));
  }
}
