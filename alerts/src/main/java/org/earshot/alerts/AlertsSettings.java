package org.earshot.alerts;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/// What the operator decides about alerts.
///
/// @param console address at which people reach the console, for links in mails
/// @param mail how mail leaves
/// @param firstRetry wait after the first failed delivery; doubles each time
/// @param longestRetry the longest such wait
/// @param giveUpAfter a delivery that fails for longer is given up, and shown so
/// @param lease how long a worker may take over a claim
/// @param proofFor how long a place is looked at for a reply, and for its staying there
public record AlertsSettings(
    URI console,
    MailSettings mail,
    Duration firstRetry,
    Duration longestRetry,
    Duration giveUpAfter,
    Duration lease,
    Duration proofFor) {
  public AlertsSettings {
    Objects.requireNonNull(console, "console");
    Objects.requireNonNull(mail, "mail");
    positive("alerts.firstRetry", firstRetry);
    positive("alerts.longestRetry", longestRetry);
    positive("alerts.giveUpAfter", giveUpAfter);
    positive("alerts.lease", lease);
    positive("alerts.proofFor", proofFor);
  }

  public static AlertsSettings ofDefaults(URI console, MailSettings mail) {
    return new AlertsSettings(
        console,
        mail,
        Duration.ofSeconds(30),
        Duration.ofMinutes(30),
        Duration.ofDays(5),
        Duration.ofMinutes(2),
        Duration.ofDays(30));
  }

  private static void positive(String key, Duration value) {
    if (value.isNegative() || value.isZero()) {
      throw new IllegalArgumentException(key + " must be a positive duration, not " + value);
    }
  }
}
