package org.earshot.indexer.match;

/// A pattern with `*` and `?`; a backslash takes the meaning of what follows. Found without going
/// back more than to the last star, so that no pattern is slow.
record Glob(String pattern) {
  static Glob of(String pattern) {
    return new Glob(pattern);
  }

  /// Whether a pattern is a word as it is.
  static boolean isPlain(String pattern) {
    return pattern.chars().noneMatch(c -> c == '*' || c == '?' || c == '\\');
  }

  boolean fits(String word) {
    int at = 0;
    int in = 0;
    int star = -1;
    int from = 0;
    while (in < word.length()) {
      char c = at < pattern.length() ? pattern.charAt(at) : 0;
      boolean literal = c == '\\' && at + 1 < pattern.length();
      if (c == '*') {
        star = at++;
        from = in;
      } else if (c == '?' && !literal) {
        at++;
        in++;
      } else if (at < pattern.length()
          && (literal ? pattern.charAt(at + 1) : c) == word.charAt(in)) {
        at += literal ? 2 : 1;
        in++;
      } else if (star >= 0) {
        at = star + 1;
        in = ++from;
      } else {
        return false;
      }
    }
    while (at < pattern.length() && pattern.charAt(at) == '*') {
      at++;
    }
    return at == pattern.length();
  }

  /// What every word that fits begins with.
  String beginning() {
    var beginning = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '*' || c == '?') {
        break;
      }
      beginning.append(c == '\\' && i + 1 < pattern.length() ? pattern.charAt(++i) : c);
    }
    return beginning.toString();
  }
}
