package org.earshot.alerts;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A team or person who is told of things.
///
/// @param key short stable name
/// @param name what people read
/// @param emails addresses, each gets its own delivery
/// @param zone where the recipient lives
/// @param digestAt local time of the daily digest; empty for none
public record Recipient(
    String key, String name, List<String> emails, ZoneId zone, Optional<LocalTime> digestAt) {
  public Recipient {
    if (key.isBlank()) {
      throw new IllegalArgumentException("a recipient needs a key");
    }
    emails = List.copyOf(emails);
    for (var email : emails) {
      if (email.chars().anyMatch(Character::isISOControl) || !email.contains("@")) {
        throw new IllegalArgumentException(
            "recipient " + key + " has a bad address: '" + email.strip() + "'");
      }
    }
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(digestAt, "digestAt");
  }
}
