package org.earshot.alerts;

import java.util.Optional;
import java.util.regex.Pattern;

/// The number that people call a case by, such as `ES-1042`.
public record CaseNumber(long value) {
  private static final Pattern WRITTEN = Pattern.compile("(?i:ES-)?([1-9][0-9]{0,17})");

  public CaseNumber {
    if (value < 1) {
      throw new IllegalArgumentException("case numbers begin at 1, not " + value);
    }
  }

  /// Reads `ES-1042`, `es-1042` or `1042`.
  public static Optional<CaseNumber> parse(String written) {
    var match = WRITTEN.matcher(written.strip());
    return match.matches()
        ? Optional.of(new CaseNumber(Long.parseLong(match.group(1))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "ES-" + value;
  }
}
