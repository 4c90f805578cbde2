package org.earshot.app.playground;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/// What a site answers to a GET.
///
/// @param changed when the content last changed, where that is known
record Answer(int status, String type, String content, Optional<Instant> changed) {
  static final String HTML = "text/html; charset=utf-8";

  static Answer ok(String type, String content, Optional<Instant> changed) {
    return new Answer(200, type, content, changed);
  }

  static Answer refused(int status, String line) {
    return new Answer(status, "text/plain; charset=utf-8", line + "\n", Optional.empty());
  }

  byte[] bytes() {
    return content.getBytes(StandardCharsets.UTF_8);
  }
}
