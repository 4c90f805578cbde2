package org.earshot.crawler.extract.forum;

import java.util.Locale;
import java.util.Optional;

/// A name that whatever a selector finds bears: for `.author strong a` the tag `a`, for
/// `.postprofile .username` the class `username`. Of a post's elements few bear it, and only these
/// are worth the selector.
///
/// @param key the name of a tag, or a dot and a class in small letters
record Sieve(String key) {
  private static final String COMBINATORS = " >+~";

  /// The sieve of a selector; empty where no one name tells.
  static Optional<Sieve> of(String selector) {
    var text = selector.strip();
    int start = last(text);
    return start < 0 ? Optional.empty() : named(text.substring(start));
  }

  /// Where the part begins that the element itself has to fit; -1 where there is a choice.
  private static int last(String text) {
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' || c == '"' || c == '|' || (c == ',' && depth == 0)) {
        return -1;
      }
      if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth--;
      } else if (depth == 0 && COMBINATORS.indexOf(c) >= 0) {
        start = i + 1;
      }
    }
    return depth == 0 ? start : -1;
  }

  private static Optional<Sieve> named(String part) {
    int end = nameEnd(part, 0);
    if (end < part.length() && part.charAt(end) == '.') {
      int classEnd = nameEnd(part, end + 1);
      return Optional.of(new Sieve("." + lower(part.substring(end + 1, classEnd))))
          .filter(sieve -> sieve.key.length() > 1);
    }
    return end == 0 ? Optional.empty() : Optional.of(new Sieve(lower(part.substring(0, end))));
  }

  private static int nameEnd(String part, int from) {
    int end = from;
    while (end < part.length() && isName(part.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_';
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
