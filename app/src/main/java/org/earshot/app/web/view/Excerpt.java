package org.earshot.app.web.view;

import java.util.regex.Pattern;

/// A line out of a long text, cut between words.
final class Excerpt {
  private static final Pattern BLANK = Pattern.compile("\\s+");

  private Excerpt() {}

  static String of(String text, int most) {
    var line = BLANK.matcher(text).replaceAll(" ").strip();
    if (line.length() <= most) {
      return line;
    }
    int space = line.lastIndexOf(' ', most);
    int end = space > most / 2 ? space : most;
    // Never between the two halves of a surrogate pair.
    if (Character.isHighSurrogate(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(0, end) + "…";
  }
}
