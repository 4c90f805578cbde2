package org.earshot.app.settings;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// One thing that can be configured.
///
/// @param key dotted name in `earshot.yml`
/// @param format how its value is written
/// @param fallback what holds where nobody said anything
/// @param shown the fallback for people; may be empty
/// @param meaning one line for people
record Setting<T>(String key, Format<T> format, T fallback, String shown, String meaning) {
  static final String PREFIX = "EARSHOT_";

  private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  static Setting<Optional<String>> text(String key, String meaning) {
    return new Setting<>(key, Format.TEXT.optional(), Optional.empty(), "", meaning);
  }

  static Setting<Duration> duration(String key, Duration fallback, String meaning) {
    return new Setting<>(key, Format.DURATION, fallback, written(fallback), meaning);
  }

  static Setting<Integer> number(String key, int fallback, String meaning) {
    return new Setting<>(key, Format.NUMBER, fallback, Integer.toString(fallback), meaning);
  }

  static Setting<Long> size(String key, long fallback, String meaning) {
    return new Setting<>(key, Format.SIZE_IN_BYTES, fallback, writtenSize(fallback), meaning);
  }

  /// The same key as an environment variable: `crawler.hostDelay` is `EARSHOT_CRAWLER_HOST_DELAY`.
  String variable() {
    return PREFIX
        + HUMP.matcher(key).replaceAll("_").replace('.', '_').toUpperCase(java.util.Locale.ROOT);
  }

  /// The part before the dot; empty for a key without one.
  String section() {
    return key.contains(".") ? key.substring(0, key.indexOf('.')) : "";
  }

  private static String written(Duration value) {
    if (value.toMillis() % 1000 != 0) {
      return value.toMillis() + "ms";
    }
    long seconds = value.toSeconds();
    if (seconds % 86_400 == 0) {
      return seconds / 86_400 + "d";
    }
    if (seconds % 3_600 == 0) {
      return seconds / 3_600 + "h";
    }
    return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
  }

  private static String writtenSize(long bytes) {
    if (bytes % (1024 * 1024) == 0) {
      return bytes / (1024 * 1024) + "MB";
    }
    return bytes % 1024 == 0 ? bytes / 1024 + "KB" : bytes + "B";
  }
}
