package org.earshot.crawler.extract.forum;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Names that whatever a selector finds bears, and that stand around it: for `.author strong a` the
/// tag `a`, around it `strong` and the class `author`. Of a post's elements few bear them, and only
/// these are worth the selector.
///
/// @param key the name of a tag, or a dot and a class in small letters
/// @param around names of elements in which it stands
record Sieve(String key, List<String> around) {
  private static final String COMBINATORS = " >+~";

  Sieve {
    around = List.copyOf(around);
  }

  /// The sieve of a selector; empty where no one name tells.
  static Optional<Sieve> of(String selector) {
    var parts = parts(selector.strip());
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    boolean beside = selector.contains("+") || selector.contains("~");
    var around =
        beside
            ? List.<String>of()
            : parts.subList(0, parts.size() - 1).stream()
                .map(Sieve::named)
                .flatMap(Optional::stream)
                .toList();
    return named(parts.getLast()).map(key -> new Sieve(key, around));
  }

  /// The parts of a selector between its combinators; none where there is a choice.
  private static List<String> parts(String text) {
    var parts = new ArrayList<String>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' || c == '"' || c == '|' || (c == ',' && depth == 0)) {
        return List.of();
      }
      if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth--;
      } else if (depth == 0 && COMBINATORS.indexOf(c) >= 0) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return depth == 0 ? parts : List.of();
  }

  private static Optional<String> named(String part) {
    int end = nameEnd(part, 0);
    if (end < part.length() && part.charAt(end) == '.') {
      int classEnd = nameEnd(part, end + 1);
      return classEnd == end + 1
          ? Optional.empty()
          : Optional.of(lower(part.substring(end, classEnd)));
    }
    return end == 0 ? Optional.empty() : Optional.of(lower(part.substring(0, end)));
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
