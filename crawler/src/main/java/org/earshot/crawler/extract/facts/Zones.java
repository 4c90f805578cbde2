package org.earshot.crawler.extract.facts;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The zone of a time as pages write it: an offset, or one of the short names that are still about.
final class Zones {
  /// Offsets in minutes. The North American ones are those of RFC 822, section 5.1; the others are
  /// in daily use in feeds and have one plain meaning.
  private static final Map<String, Integer> MINUTES =
      Map.ofEntries(
          Map.entry("Z", 0),
          Map.entry("UT", 0),
          Map.entry("UTC", 0),
          Map.entry("GMT", 0),
          Map.entry("WET", 0),
          Map.entry("EST", -300),
          Map.entry("EDT", -240),
          Map.entry("CST", -360),
          Map.entry("CDT", -300),
          Map.entry("MST", -420),
          Map.entry("MDT", -360),
          Map.entry("PST", -480),
          Map.entry("PDT", -420),
          Map.entry("AKST", -540),
          Map.entry("AKDT", -480),
          Map.entry("HST", -600),
          Map.entry("AST", -240),
          Map.entry("ADT", -180),
          Map.entry("ET", -300),
          Map.entry("CT", -360),
          Map.entry("MT", -420),
          Map.entry("PT", -480),
          Map.entry("WEST", 60),
          Map.entry("BST", 60),
          Map.entry("CET", 60),
          Map.entry("MEZ", 60),
          Map.entry("CEST", 120),
          Map.entry("MESZ", 120),
          Map.entry("EET", 120),
          Map.entry("EEST", 180),
          Map.entry("MSK", 180),
          Map.entry("IST", 330),
          Map.entry("SGT", 480),
          Map.entry("HKT", 480),
          Map.entry("AWST", 480),
          Map.entry("JST", 540),
          Map.entry("KST", 540),
          Map.entry("AEST", 600),
          Map.entry("AEDT", 660),
          Map.entry("NZST", 720),
          Map.entry("NZDT", 780));

  private static final Pattern OFFSET =
      Pattern.compile("(?:(?:GMT|UTC|UT)\\s*)?([+\\u2212-])(\\d{1,2}):?(\\d{2})?(?::?\\d{2})?");
  private static final int MINUTES_PER_HOUR = 60;

  private Zones() {}

  /// The offset that a text names; empty where it names none that we know.
  static Optional<ZoneOffset> parse(String text) {
    var zone = text.strip().toUpperCase(Locale.ROOT);
    var named = MINUTES.get(zone);
    if (named != null) {
      return Optional.of(ZoneOffset.ofTotalSeconds(named * MINUTES_PER_HOUR));
    }
    var matcher = OFFSET.matcher(zone);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int minutes = Integer.parseInt(matcher.group(2)) * MINUTES_PER_HOUR;
    minutes += matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
    return offset("+".equals(matcher.group(1)) ? minutes : -minutes);
  }

  private static Optional<ZoneOffset> offset(int minutes) {
    try {
      return Optional.of(ZoneOffset.ofTotalSeconds(minutes * MINUTES_PER_HOUR));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
