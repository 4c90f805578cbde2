package org.earshot.crawler.planted;

import java.time.Instant;

final class AsksTheTime {
  Instant now() {
    return Instant.now();
  }
}
