package org.earshot.app.cli;

import java.util.regex.Pattern;

/// Other people's text on a terminal: one line, without what a terminal would obey.
final class Plain {
  /// Control characters (a terminal obeys escapes among them), and the marks that turn the reading
  /// direction around.
  private static final Pattern UNSAFE =
      Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Plain() {}

  static String line(String text) {
    return BLANKS.matcher(UNSAFE.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
  }

  /// The beginning of a text.
  static String line(String text, int most) {
    var line = line(text);
    if (line.codePointCount(0, line.length()) <= most) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
  }
}
