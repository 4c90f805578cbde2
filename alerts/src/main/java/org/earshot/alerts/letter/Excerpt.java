package org.earshot.alerts.letter;

import java.util.regex.Pattern;

/// Cuts untrusted text to what a line or a mail can show. What comes out is text on one line:
/// nothing in it can break a header or turn the reading direction of what follows.
public final class Excerpt {
  /// What a notice shows of a post; the whole stands at its place.
  public static final int NOTICE = 300;

  /// What a subject or a list shows; longer ones are cut by mail readers anyway.
  public static final int LINE = 100;

  // Controls, line and paragraph separators, direction overrides (Unicode UAX 9), lone surrogates.
  private static final Pattern UNSAFE =
      Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final String ELLIPSIS = "…";

  private Excerpt() {}

  public static String of(String text, int most) {
    var line = SPACES.matcher(UNSAFE.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
    if (line.codePointCount(0, line.length()) <= most) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, most - 1)).stripTrailing() + ELLIPSIS;
  }

  /// Text of people, on as many lines as they wrote, without what a database or a terminal refuses.
  public static String lines(String text) {
    return text.codePoints()
        .filter(point -> point == '\n' || point == '\t' || !unsafe(point))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean unsafe(int point) {
    return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
  }
}
