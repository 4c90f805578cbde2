package org.earshot.alerts.cases;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.earshot.alerts.Due;

/// What a case begins with.
public record NewCase(
    String brand, long mentionId, String subject, Instant opened, Optional<String> team, Due due) {
  public NewCase {
    Objects.requireNonNull(brand, "brand");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(team, "team");
    Objects.requireNonNull(due, "due");
  }
}
