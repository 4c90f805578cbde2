package org.earshot.alerts.planted;

import java.time.Instant;

final class UsesSystemClock {
  Instant time() {
    return Instant.now();
  }
}
