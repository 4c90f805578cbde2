package org.earshot.crawler.extract.embedded;

/// Finds where a value ends in a script.
final class Balance {
  private Balance() {}

  /// The end of the object, array or string that begins at a place; the place itself where it never
  /// ends.
  static int end(String script, int start) {
    char first = script.charAt(start);
    if (first == '"' || first == '\'') {
      return afterString(script, start);
    }
    int depth = 0;
    for (int i = start; i < script.length(); i++) {
      char c = script.charAt(i);
      if (c == '"' || c == '\'' || c == '`') {
        i = afterString(script, i) - 1;
        if (i < start) {
          return start;
        }
      } else if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
        if (depth == 0) {
          return i + 1;
        }
      }
    }
    return start;
  }

  private static int afterString(String script, int start) {
    char quote = script.charAt(start);
    for (int i = start + 1; i < script.length(); i++) {
      char c = script.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == quote) {
        return i + 1;
      }
    }
    return start;
  }
}
