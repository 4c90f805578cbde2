package org.earshot.crawler.frontier;

import java.time.Duration;

/// Lengths of time as a line on a screen has them: the largest unit alone is enough.
final class Lengths {
  private Lengths() {}

  static String of(Duration length) {
    if (length.toDays() >= 2) {
      return length.toDays() + " days";
    }
    if (length.toHours() >= 2) {
      return length.toHours() + " h";
    }
    return length.toMinutes() >= 2 ? length.toMinutes() + " min" : length.toSeconds() + " s";
  }
}
