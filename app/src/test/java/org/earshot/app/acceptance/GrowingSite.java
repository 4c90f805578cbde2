package org.earshot.app.acceptance;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// A product site on which each look finds a few more reviews, until it is told to stand still.
final class GrowingSite implements AutoCloseable {
  private static final int A_LOOK = 3;

  private final ProductSite site;
  private final AtomicInteger written = new AtomicInteger();
  private final Semaphore looks;
  private final AtomicBoolean growing = new AtomicBoolean(true);

  /// @param looks gets a permit for each look
  GrowingSite(Clock clock, Semaphore looks) throws IOException {
    this.looks = looks;
    site = new ProductSite(this::grow, clock);
  }

  ProductSite site() {
    return site;
  }

  void standStill() {
    growing.set(false);
  }

  private void grow(ProductSite target, Clock clock) {
    looks.release();
    if (!growing.get()) {
      return;
    }
    for (int more = 0; more < A_LOOK; more++) {
      target.publish(review(written.incrementAndGet(), clock));
    }
  }

  /// Every third is a complaint.
  private static Review review(int number, Clock clock) {
    var complains = number % 3 == 0;
    return new Review(
        "r" + number,
        "Reader " + number,
        complains ? 1 : 5,
        complains
            ? "Number " + number + " leaks after a week, nobody answers. I want my money back!"
            : "Number " + number + " is excellent, boils quickly, thank you.",
        clock.instant());
  }

  @Override
  public void close() {
    site.close();
  }
}
