package org.earshot.crawler.extract.facts;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Reads counts as pages show them: `12`, `1,204`, `1 204`, `3.4K`.
public final class Counts {
  private static final int MAX_DIGITS = 18;
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[.,\\s\\u00a0']\\d{3}){1,5}");
  private static final Pattern SHORT = Pattern.compile("(\\d{1,4}(?:[.,]\\d{1,2})?)\\s*([KkMm])");
  private static final long THOUSAND = 1_000;
  private static final long MILLION = 1_000_000;

  private Counts() {}

  public static OptionalLong parse(String text) {
    var line = text.strip();
    if (isPlain(line)) {
      return OptionalLong.of(Long.parseLong(line));
    }
    if (GROUPED.matcher(line).matches()) {
      return OptionalLong.of(Long.parseLong(line.replaceAll("\\D", "")));
    }
    var matcher = SHORT.matcher(line);
    if (!matcher.matches()) {
      return OptionalLong.empty();
    }
    long unit = matcher.group(2).equalsIgnoreCase("k") ? THOUSAND : MILLION;
    return OptionalLong.of(
        Math.round(Double.parseDouble(matcher.group(1).replace(',', '.')) * unit));
  }

  private static boolean isPlain(String line) {
    if (line.isEmpty() || line.length() > MAX_DIGITS) {
      return false;
    }
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) < '0' || line.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
