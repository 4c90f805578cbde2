package org.earshot.alerts.notify;

import java.util.List;
import java.util.concurrent.Executors;

/// Sends what is due, several mails at once or one after the other.
public final class Sending {
  /// Mails under way at once: a mail server is asked politely, too.
  private static final int AT_ONCE = 8;

  private final Courier courier;

  public Sending(Courier courier) {
    this.courier = courier;
  }

  /// Sends everything that is due, in the calling thread.
  public void inTurn() {
    var parcels = courier.claim(AT_ONCE);
    while (!parcels.isEmpty()) {
      parcels.forEach(courier::carry);
      parcels = courier.claim(AT_ONCE);
    }
  }

  /// Sends one batch on virtual threads and waits for it. The transport's time limits bound the
  /// wait.
  public void together() {
    List<Parcel> parcels = courier.claim(AT_ONCE);
    if (parcels.isEmpty()) {
      return;
    }
    var threads = Thread.ofVirtual().name("mail-", 0).factory();
    try (var senders = Executors.newThreadPerTaskExecutor(threads)) {
      parcels.forEach(parcel -> senders.execute(() -> courier.carry(parcel)));
    }
  }
}
